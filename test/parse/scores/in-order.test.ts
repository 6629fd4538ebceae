import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/model/place.js";
import { isWithin, lastBefore } from "../../../src/parse/scores/in-order.js";

const tokens = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const span: Span = [at + gap, at + gap + length];
    at = span[1];
    return { span };
  });
});

describe("tokens in order", () => {
  it("are found as by looking at each", () => {
    fc.assert(
      fc.property(tokens, fc.nat(60), fc.nat(5), (some, offset, length) => {
        const isOdd = ({ span }: { span: Span }) => span[0] % 2 === 1;
        const span: Span = [offset, offset + length];
        expect(lastBefore(some, offset)).toBe(some.findLast((token) => token.span[1] <= offset) ?? null);
        expect(lastBefore(some, offset, isOdd)).toBe(
          some.findLast((token) => token.span[1] <= offset && isOdd(token)) ?? null,
        );
        expect(isWithin(some, span)).toBe(
          some.some((token) => token.span[0] <= offset && offset < token.span[1] && span[1] <= token.span[1]),
        );
      }),
    );
  });
});

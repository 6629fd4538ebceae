import type { RuleMessage } from "./rule.js";

const LONGEST = 160;

/** A message with its blanks filled. Throws when the data lack a blank: a fault of the rule, caught by the engine. */
export function fillMessage(message: RuleMessage, data: Readonly<Record<string, string | number>>): RuleMessage {
  return { th: fill(message.th, data), en: fill(message.en, data) };
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`message blank {${name}} has no data`);
    return typeof value === "number" ? String(Math.round(value * 10_000) / 10_000) : shorten(value);
  });
}

function shorten(text: string): string {
  const single = text.replace(/\s+/g, " ").trim();
  return single.length > LONGEST ? `${single.slice(0, LONGEST)}…` : single;
}

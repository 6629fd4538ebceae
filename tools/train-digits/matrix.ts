/** Sizes and places of the matrices of one product; places and strides are counted in 32-bit floats. */
export interface Product {
  /** Rows of A and of C: a multiple of 4. */
  readonly rows: number;
  /** Columns of B and of C: a multiple of 8. */
  readonly columns: number;
  /** Columns of A, rows of B. */
  readonly depth: number;
  readonly a: number;
  readonly aRow: number;
  readonly aColumn: number;
  readonly b: number;
  readonly bRow: number;
  readonly c: number;
  readonly cRow: number;
  /** Adds to what C holds instead of replacing it. */
  readonly add: boolean;
}

/** Memory with a matrix product that works on four numbers at a time. */
export interface MatrixMemory {
  readonly floats: Float32Array;
  /** C = A · B, or C + A · B. */
  multiply(product: Product): void;
}

/** The part of the WebAssembly interface that is used; the types of Node don't hold it. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}

const assembly = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;

const I32 = 0x7f;
const V128 = 0x7b;
const PARAMETERS = 11;

/**
 * Sets up memory and assembles the product as a WebAssembly function with SIMD instructions
 * (opcodes: WebAssembly Core Specification 2.0, sections 5.4 and 5.5).
 * @param floats how many 32-bit floats are needed
 */
export function matrixMemory(floats: number): MatrixMemory {
  const pages = Math.ceil((floats * 4) / 65536) + 1;
  const memory = new assembly.Memory({ initial: pages });
  const instance = new assembly.Instance(new assembly.Module(assemble()), { m: { m: memory } });
  const product = instance.exports.p as (...values: number[]) => void;
  return {
    floats: new Float32Array(memory.buffer),
    multiply: (p) => {
      if (p.rows % 4 !== 0 || p.columns % 8 !== 0) throw new RangeError("Rows must come by 4 and columns by 8.");
      product(
        p.rows,
        p.columns,
        p.depth,
        4 * p.a,
        4 * p.aRow,
        4 * p.aColumn,
        4 * p.b,
        4 * p.bRow,
        4 * p.c,
        4 * p.cRow,
        p.add ? 1 : 0,
      );
    },
  };
}

function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}

function section(id: number, body: readonly number[]): number[] {
  return [id, ...unsigned(body.length), ...body];
}

const get = (local: number): number[] => [0x20, ...unsigned(local)];
const set = (local: number): number[] => [0x21, ...unsigned(local)];
const constant = (value: number): number[] => [0x41, value];
const ADD = 0x6a;
const MULTIPLY = 0x6c;
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const load = (offset: number): number[] => [...simd(0x00), 2, ...unsigned(offset)];
const splat = (): number[] => [...simd(0x09), 2, 0];
const store = (offset: number): number[] => [...simd(0x0b), 2, ...unsigned(offset)];
const TIMES = simd(0xe6);
const PLUS = simd(0xe4);

/** `for (local = 0; local < bound; local += step) body` */
function loop(local: number, bound: number, step: number, body: readonly number[]): number[] {
  return [
    ...constant(0),
    ...set(local),
    0x02,
    0x40,
    0x03,
    0x40,
    ...get(local),
    ...get(bound),
    0x4e,
    0x0d,
    1,
    ...body,
    ...get(local),
    ...constant(step),
    ADD,
    ...set(local),
    0x0c,
    0,
    0x0b,
    0x0b,
  ];
}

/** Four rows and eight columns of C are kept in eight vectors while A and B are run through. */
function assemble(): Uint8Array<ArrayBuffer> {
  const [rows, columns, depth, a, aRow, aColumn, b, bRow, c, cRow, add] = Array.from(
    { length: PARAMETERS },
    (_, i) => i,
  ) as [number, number, number, number, number, number, number, number, number, number, number];
  const [i, j, k, bAt, cAt, aAt] = [11, 12, 13, 14, 15, 16];
  const [left, right, spread, sums] = [20, 21, 22, 23];
  const four = [0, 1, 2, 3];
  const rowOfC = (row: number): number[] => [...get(cAt), ...get(cRow), ...constant(row), MULTIPLY, ADD];
  const zero = [...simd(0x0c), ...Array.from({ length: 16 }, () => 0)];
  const begin = [
    ...get(add),
    0x04,
    0x40,
    ...four.flatMap((r) => [0, 1].flatMap((h) => [...rowOfC(r), ...load(16 * h), ...set(sums + 2 * r + h)])),
    0x05,
    ...four.flatMap((r) => [0, 1].flatMap((h) => [...zero, ...set(sums + 2 * r + h)])),
    0x0b,
  ];
  const step = [
    ...get(bAt),
    ...load(0),
    ...set(left),
    ...get(bAt),
    ...load(16),
    ...set(right),
    ...four.flatMap((r) => [
      ...get(aAt + r),
      ...splat(),
      ...set(spread),
      ...get(sums + 2 * r),
      ...get(spread),
      ...get(left),
      ...TIMES,
      ...PLUS,
      ...set(sums + 2 * r),
      ...get(sums + 2 * r + 1),
      ...get(spread),
      ...get(right),
      ...TIMES,
      ...PLUS,
      ...set(sums + 2 * r + 1),
    ]),
    ...four.flatMap((r) => [...get(aAt + r), ...get(aColumn), ADD, ...set(aAt + r)]),
    ...get(bAt),
    ...get(bRow),
    ADD,
    ...set(bAt),
  ];
  const end = four.flatMap((r) => [0, 1].flatMap((h) => [...rowOfC(r), ...get(sums + 2 * r + h), ...store(16 * h)]));
  const tile = [
    ...four.flatMap((r) => [...get(a), ...get(i), ...constant(r), ADD, ...get(aRow), MULTIPLY, ADD, ...set(aAt + r)]),
    ...get(b),
    ...get(j),
    ...constant(4),
    MULTIPLY,
    ADD,
    ...set(bAt),
    ...get(c),
    ...get(i),
    ...get(cRow),
    MULTIPLY,
    ADD,
    ...get(j),
    ...constant(4),
    MULTIPLY,
    ADD,
    ...set(cAt),
    ...begin,
    ...loop(k, depth, 1, step),
    ...end,
  ];
  const code = [
    ...unsigned(2),
    ...unsigned(9),
    I32,
    ...unsigned(11),
    V128,
    ...loop(i, rows, 4, loop(j, columns, 8, tile)),
    0x0b,
  ];
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, [1, 0x60, PARAMETERS, ...Array.from({ length: PARAMETERS }, () => I32), 0]),
    ...section(2, [1, ...name("m"), ...name("m"), 0x02, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("p"), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

/** A straight line along an axis: `at` is its y (horizontal) or x (vertical), `from` and `to` its ends. */
export interface Segment {
  horizontal: boolean;
  at: number;
  from: number;
  to: number;
}

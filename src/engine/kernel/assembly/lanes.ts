/** Bytes of so many floats, padded to a whole number of vectors. */
@inline
export function padded(count: usize): usize {
  return ((count + 3) & ~3) << 2;
}

/** The sum of four lanes, always in the same order. */
@inline
export function lanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/*
 * Lists of who is not zero. Most inputs are exactly 0 and most outputs are clipped by the ReLU, so the work on columns
 * of W goes along lists of features. A list holds 4 * feature for each feature on it: times 4 because that is where
 * the feature's value lies in a sample's row.
 *
 * Four lanes are appended at once and without a branch, since which lanes count is as good as random: a table gives
 * for each pattern of lanes their positions, packed to the front.
 */

/** For each of the 16 patterns of lanes, 4 * position of those set. [16, 4] */
const POSITIONS: usize = memory.data<i32>([
  0, 0, 0, 0,  0, 0, 0, 0,  4, 0, 0, 0,  0, 4, 0, 0,  8, 0, 0, 0,  0, 8, 0, 0,  4, 8, 0, 0,  0, 4, 8, 0,
  12, 0, 0, 0,  0, 12, 0, 0,  4, 12, 0, 0,  0, 4, 12, 0,  8, 12, 0, 0,  0, 8, 12, 0,  4, 8, 12, 0,  0, 4, 8, 12,
], 16);

/** Appends the lanes set in `mask` for the block of features at `offset`, and returns the new end of the list. */
@inline
export function append(end: usize, mask: v128, offset: usize): usize {
  const pattern = i32x4.bitmask(mask);
  v128.store(end, i32x4.add(i32x4.splat(<i32>offset), v128.load(POSITIONS + (<usize>pattern << 4))));
  return end + (<usize>popcnt(pattern) << 2);
}

/*
 * AdamW on one row of state: [parameters | first moments | second moments | ...], each part `count` floats, a multiple
 * of 4. The formula is core/schedule.ts's; the three numbers of the step come in a table.
 */
import { BETA_1, BETA_2, EPSILON, TAKE_1, TAKE_2 } from './constants';

/** One update by the gradient [count]; `numbers` holds shrink, pace and correction. */
export function adamw(row: usize, gradient: usize, count: i32, numbers: usize): void {
  const shrink = v128.load32_splat(numbers);
  const pace = v128.load32_splat(numbers, 4);
  const correction = v128.load32_splat(numbers, 8);
  const bytes = <usize>count << 2;
  const end = row + bytes;
  for (let theta = row; theta < end; theta += 16, gradient += 16) {
    const first = theta + bytes;
    const second = first + bytes;
    const g = v128.load(gradient);
    const mu = average(v128.load(first), g, f32x4.splat(BETA_1), f32x4.splat(TAKE_1));
    const nu = average(v128.load(second), f32x4.mul(g, g), f32x4.splat(BETA_2), f32x4.splat(TAKE_2));
    const spread = f32x4.add(f32x4.mul(f32x4.sqrt(nu), correction), f32x4.splat(EPSILON));
    const move = f32x4.div(f32x4.mul(pace, mu), spread);
    v128.store(first, mu);
    v128.store(second, nu);
    v128.store(theta, f32x4.sub(f32x4.mul(v128.load(theta), shrink), move));
  }
}

@inline
function average(old: v128, value: v128, keep: v128, take: v128): v128 {
  return f32x4.add(f32x4.mul(old, keep), f32x4.mul(value, take));
}

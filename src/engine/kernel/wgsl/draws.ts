/*
 * How the inputs of a tile are drawn in WGSL: as core/laws says, bit for bit. Each thread draws single inputs, and where
 * features stand in sets it tosses the coin of its input's set again.
 */
import type { Spec } from '../../../core/spec.ts';
import { drawing } from '../beyond/row.ts';
import type { Drawing } from '../beyond/row.ts';

/** Paper's: all features at one density. */
const ALIKE = 'return signedValue(bits, value(bits, state[row + SETTINGS], state[row + SETTINGS + 1u]));';

const EACH = 'return signedValue(bits, value(bits, state[row + THRESHOLDS + i], state[row + GAINS + i]));';

const TOGETHER = `
  let share = value(coin, state[row + SETTINGS], state[row + SETTINGS + 1u]);
  return select(0.0, signedValue(bits, f32(bits >> 8u) * UNIT), share > 0.0);`;

const ONE_OF = `
  let share = value(coin, state[row + SETTINGS], state[row + SETTINGS + 1u]);
  let chosen = min(SIZE - 1u, u32(share * f32(SIZE)));
  return select(0.0, signedValue(bits, f32(bits >> 8u) * UNIT), share > 0.0 && chosen == i % SIZE);`;

/** The input of feature i, out of the bits of its draw and of its set's. */
function input({ law }: Drawing): string {
  if (law.kind === 'sets') return law.rule === 'together' ? TOGETHER : ONE_OF;
  return law.scale || law.signed ? EACH : ALIKE;
}

const SIGNED = 'return bitcast<f32>(bitcast<u32>(size) ^ ((bits << 24u) & 0x80000000u));';

/** Hidden points: inputs are drawn into a place of their own, and W of the trained model leads from there. */
const THROUGH = /* wgsl */ `
var<workgroup> raw: array<f32, TILE * DRAWN>;
fn put(e: u32, value: f32) { raw[e] = value; }
fn project(samples: u32) {
  for (var e = localIndex; e < samples * N; e += THREADS) {
    var sum = 0.0;
    for (var i = 0u; i < DRAWN; i++) { sum += state[row + FROZEN + i * WIDTH + e % N] * raw[(e / N) * DRAWN + i]; }
    x[e] = sum;
  }
  workgroupBarrier();
}`;

const DIRECT = /* wgsl */ `
fn put(e: u32, value: f32) { x[e] = value; }
fn project(samples: u32) {}`;

/** The draws of a spec: `draw` and `project`. */
export function draws(spec: Spec): string {
  const drawn = drawing(spec);
  const { law, through } = drawn;
  return /* wgsl */ `
fn value(bits: u32, threshold: f32, gain: f32) -> f32 { return max(0.0, (f32(bits >> 8u) - threshold) * gain); }
fn signedValue(bits: u32, size: f32) -> f32 { ${law.signed ? SIGNED : 'return size;'} }
fn input(i: u32, bits: u32, coin: u32) -> f32 {${input(drawn)}
}
${through ? THROUGH : DIRECT}

fn draw(key: u32, start: u32, samples: u32) {
  for (var e = localIndex; e < samples * DRAWN; e += THREADS) {
    let bits = drawBits(key, start * DRAWN + e);
    let coin = drawBits(key ^ COINS, (start + e / DRAWN) * SETS + (e % DRAWN) / SIZE);
    put(e, input(e % DRAWN, bits, coin));
  }
}
`;
}

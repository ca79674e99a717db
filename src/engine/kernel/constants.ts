/* The numbers that the kernel's two languages share with core, by the names that both have for them. */
import { COINS, DRAW_RANGE, MIX_1, MIX_2, STRIDE } from '../../core/random.ts';
import { BETA_1, BETA_2, EPSILON } from '../../core/schedule.ts';

/** Bits, as unsigned numbers of 32 bits. */
export const WHOLE = { STRIDE, MIX_1, MIX_2, COINS };

/** Numbers to be rounded to 32 bits; UNIT is the gain of a feature that is always on. */
export const REAL = {
  BETA_1,
  BETA_2,
  TAKE_1: 1 - BETA_1,
  TAKE_2: 1 - BETA_2,
  EPSILON,
  UNIT: 1 / DRAW_RANGE,
};

/** They all as a file of AssemblyScript. */
export const assemblyConstants = (): string =>
  [
    ...Object.entries(WHOLE).map(([name, value]) => `export const ${name}: i32 = ${value | 0};`),
    ...Object.entries(REAL).map(([name, value]) => `export const ${name}: f32 = ${value};`),
  ].join('\n');

/* The logarithmic axis of losses: ends that rarely move while a run goes on, and round ticks. */
import { scaleLog } from 'd3';
import { child } from '../child.ts';

/** Mantissas at which an axis may end. */
const ENDS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
/** Below this a loss counts as 0, which has no logarithm. */
const LEAST = 1e-12;

const mantissa = (value: number): [number, number] => {
  const unit = 10 ** Math.floor(Math.log10(value));
  return [value / unit, unit];
};

/** The next end at or below a value. */
function below(value: number): number {
  const [share, unit] = mantissa(value);
  return unit * (ENDS.findLast((end) => end <= share + 1e-9) ?? 1);
}

/** The next end at or above a value. */
function above(value: number): number {
  const [share, unit] = mantissa(value);
  return unit * (ENDS.find((end) => end >= share - 1e-9) ?? 10);
}

export interface LossAxis {
  /** The height of a loss in pixels from the top. */
  readonly y: (loss: number) => number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
}

/** An axis `height` pixels high that holds all these losses. */
export function lossAxis(losses: readonly number[], height: number): LossAxis {
  const held = losses.filter(Number.isFinite).map((loss) => Math.max(loss, LEAST));
  const [low, high] = [below(Math.min(1, ...held)), above(Math.max(LEAST, ...held))];
  const scale = scaleLog([low, high === low ? 10 * low : high], [height, 0]).clamp(true);
  const shown = high / low > 300 ? [1] : [1, 2, 5];
  const ticks = scale.ticks().filter((tick) => shown.includes(Math.round(mantissa(tick * 1.0001)[0])));
  return {
    y: (loss) => scale(Math.max(loss, LEAST)),
    ticks: ticks.map((tick) => ({ y: scale(tick), text: String(Number(tick.toPrecision(1))) })),
  };
}

/** Draws lines at some of the axis's ticks, each with its number before it. */
export function lossTicks(svg: SVGSVGElement, ticks: LossAxis['ticks']): void {
  const groups = child(svg, 'g', 'ticks')
    .selectAll<SVGGElement, LossAxis['ticks'][number]>('g')
    .data(ticks, ({ text }) => text)
    .join((enter) => {
      const tick = enter.append('g');
      tick.append('line').attr('x2', '100%');
      tick.append('text').attr('dx', -6).attr('dy', 4);
      return tick;
    })
    .attr('transform', ({ y }) => `translate(0,${y.toFixed(1)})`);
  groups.select('text').text(({ text }) => text);
}

// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Client } from '../../../src/engine/client.ts';
import type { Listener } from '../../../src/engine/attempts.ts';
import { Deck } from '../../../src/page/playback/deck.ts';
import { parts } from '../../../src/page/figure/parts.ts';
import { figure } from '../../../src/ui/figure.ts';
import { defaults } from '../../../src/ui/settings.ts';
import pentagon from '../../../src/widgets/pentagon.ts';

const spec: Spec = pentagon.spec!({ ...defaults(pentagon.settings), restarts: 1, steps: 100 });
const other: Spec = { ...spec, decay: [0.5] };

let grants: number;
let recorded: number[];
let engine: Listener;
let tape: Deck;
/** Another deck over the same markup. */
let begin: () => Deck;
let host: HTMLElement;

const scrubber = (): HTMLInputElement => host.querySelector('[data-part="scrubber"]')!;

/** The newest run answers with frames at these steps. */
function train(...steps: number[]): void {
  const none = new Float32Array(10);
  const frame = (step: number): Frame => ({ step, loss: none, evaluation: none, parameters: none });
  engine.frames(steps.map(frame), 1);
}

/** The step on show, with the controls put to it. */
function shown(now = 0): number | undefined {
  const showing = tape.show(now);
  tape.reflect(showing);
  return showing.frame?.step;
}

const want = (one: Spec, anew?: boolean): void => {
  tape.want({ values: {}, spec: one }, anew);
};

beforeEach(() => {
  grants = 0;
  recorded = [];
  const client: Client = {
    warm: () => undefined,
    open: (_, every, listener) => {
      recorded.push(every);
      engine = listener;
      return { grant: () => grants++, close: () => undefined };
    },
  };
  host = figure(pentagon, defaults(pentagon.settings), '');
  begin = () => new Deck({ client, count: 10, past: false }, parts(host), () => undefined);
  tape = begin();
  tape.watched(true);
  want(spec);
});

test('a run is recorded in as many frames as were asked for, or each step of a shorter one', () => {
  want({ ...spec, steps: 3 });
  train(0, 100);
  expect(recorded).toEqual([10, 1]);
});

test('the same settings asked for again open nothing, unless by name', () => {
  train(0, 100);
  want({ ...spec });
  expect(recorded.length).toBe(1);
  want(spec, true);
  expect(recorded.length).toBe(2);
});

test('scrubbing shows recorded frames, and stepping goes on from there', () => {
  train(0, 10, 20, 100);
  expect([shown(), scrubber().max, scrubber().value]).toEqual([100, '3', '3']);
  scrubber().value = '1';
  scrubber().dispatchEvent(new Event('input'));
  expect([shown(5000), tape.show(9000).mode, tape.show(9000).done]).toEqual([10, 'hold', false]);
  expect(scrubber().getAttribute('aria-valuetext')).toBe('step 10');
  tape.step();
  expect(shown(9000)).toBe(20);
  for (let i = 0; i < 3; i++) {
    tape.step();
    shown(9000);
  }
  expect(shown(9000)).toBe(100); // the end stays the end
});

test('holding an unfinished run gives it no more grants until it is played', () => {
  train(0, 10);
  shown();
  tape.toggle();
  const before = grants;
  train(20);
  expect([grants, tape.show(0).mode]).toEqual([before, 'hold']);
  tape.toggle();
  expect([grants, tape.show(0).mode]).toEqual([before + 1, 'play']);
});

test('holding a finished run lets a new one train, which is then followed', () => {
  train(0, 100);
  tape.toggle();
  want(other);
  const before = grants;
  expect(before).toBeGreaterThan(1);
  train(0, 10);
  expect([grants, tape.show(0).mode]).toEqual([before + 1, 'follow']);
});

test('a run that was sketched while the hand moved is played as a whole', () => {
  train(0, 100);
  want(other);
  train(0, 100);
  expect([recorded, shown()]).toEqual([[10, 100], 100]);
  tape.toggle();
  expect([recorded, tape.show(0).mode]).toEqual([[10, 100, 10], 'play']);
  train(...Array.from({ length: 11 }, (_, i) => 10 * i));
  expect([scrubber().max, shown()]).toEqual(['1', 0]);
  expect([scrubber().max, shown(60_000), tape.show(60_000).done]).toEqual(['10', 100, true]);
});

test('the end of a sketch that is held stays the end of the whole', () => {
  train(0, 100);
  want(other);
  train(0, 100);
  shown();
  scrubber().value = '1';
  scrubber().dispatchEvent(new Event('input'));
  train(...Array.from({ length: 11 }, (_, i) => 10 * i));
  expect(shown()).toBe(100);
});

test('a pace that was chosen before the deck was there is the one that runs are played at', () => {
  host.querySelector<HTMLSelectElement>('[data-part="speed"]')!.value = 'fast';
  tape = begin();
  tape.watched(true);
  want(spec);
  train(...Array.from({ length: 11 }, (_, i) => 10 * i));
  tape.toggle();
  shown(0);
  const step = shown(900)!;
  expect([step > 50, tape.show(1100).done]).toEqual([true, true]);
});

test('a finished run is shown as it forms with no one’s doing, done all the while, until a hand or a new run ends it', () => {
  const forming = (): unknown => tape.show(0).forming?.step;
  train(0, 50, 100);
  expect([forming(), tape.show(0).seen]).toEqual([undefined, false]);
  tape.form(() => 0.5);
  expect([forming(), shown(), tape.show(0).done, tape.show(0).seen]).toEqual([50, 100, true, true]);
  expect(scrubber().value).toBe('1');
  tape.step();
  expect(forming()).toBe(undefined);
  tape.form(() => 0.5);
  want(other);
  train(0, 100);
  expect([forming(), tape.show(0).seen]).toEqual([undefined, false]);
});

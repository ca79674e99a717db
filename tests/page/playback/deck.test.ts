// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Frame, Spec } from '../../../src/core/spec.ts';
import type { Client, Listener } from '../../../src/engine/client.ts';
import { deck } from '../../../src/page/playback/deck.ts';
import type { Deck } from '../../../src/page/playback/deck.ts';
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
  tape = deck(client, 10, parts(host), () => undefined);
  tape.watched(true);
  tape.want(spec);
});

test('a run is recorded in as many frames as were asked for, or each step of a shorter one', () => {
  tape.want({ ...spec, steps: 1234 });
  tape.want({ ...spec, steps: 3 });
  train(0, 100);
  expect(recorded.slice(0, 2)).toEqual([10, 1]);
});

test('the same settings asked for again open nothing, unless by name', () => {
  train(0, 100);
  tape.want({ ...spec });
  expect(recorded.length).toBe(1);
  tape.want(spec, true);
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
  tape.toggle(true);
  const before = grants;
  train(20);
  expect([grants, tape.show(0).mode]).toEqual([before, 'hold']);
  tape.toggle(false);
  expect([grants, tape.show(0).mode]).toEqual([before + 1, 'play']);
});

test('holding a finished run lets a new one train, which is then followed', () => {
  train(0, 100);
  tape.toggle(true);
  tape.want(other);
  const before = grants;
  expect(before).toBeGreaterThan(1);
  train(0, 10);
  expect([grants, tape.show(0).mode]).toEqual([before + 1, 'follow']);
});

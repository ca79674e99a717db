// @vitest-environment jsdom
/* Whatever a link says: nothing throws and no figure goes blank. What is read from it is in untrusted-queries.test.ts. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { interleave } from '../../src/core/frame.ts';
import { initialWeights } from '../../src/core/model.ts';
import { instances } from '../../src/core/spec.ts';
import type { Frame, Spec } from '../../src/core/spec.ts';
import type { Client } from '../../src/engine/client.ts';
import { live } from '../../src/page/figure/live.ts';
import { figure } from '../../src/ui/figure.ts';
import { defaults } from '../../src/ui/settings.ts';
import type { Widget } from '../../src/ui/widget.ts';
import { pairOf, query, SEED, widgets } from './nasty.ts';

describe('a figure in the page', () => {
  /** More numbers than this are drawn in a browser and not in a test. */
  const MOST = 36_000;
  let looks: FrameRequestCallback[] = [];

  beforeEach(() => {
    vi.useFakeTimers();
    looks = [];
    vi.stubGlobal('requestAnimationFrame', (look: FrameRequestCallback) => looks.push(look));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const look = (): void => {
    for (const one of looks.splice(0)) one(performance.now());
  };

  function frame(spec: Spec, step: number): Frame {
    const k = instances(spec);
    const weights = Float32Array.from(spec.seed.flatMap((seed) => [...initialWeights(spec, seed)]));
    const losses = Float32Array.from({ length: k }, (_, i) => 1 / (i + 1));
    const parameters = interleave(k, weights, new Float32Array(k * spec.features));
    return { step, loss: losses, evaluation: losses, parameters };
  }

  /** An engine that answers the first grant with start and end of the run, if the page can draw that in a test's time. */
  const client: Client = {
    warm: () => undefined,
    open: (spec, _every, listener) => {
      const small = instances(spec) * spec.features * (spec.hidden + 4) <= MOST;
      const grant = (): void => {
        if (small) listener.frames([frame(spec, 0), frame(spec, spec.steps)], 1);
      };
      return { grant, close: () => undefined };
    },
  };

  function host(widget: Widget): HTMLElement {
    const element = document.createElement('div');
    element.id = widget.name;
    element.append(figure(widget, defaults(widget.settings), ''));
    document.body.replaceChildren(element);
    return element;
  }

  test.each(widgets)('is drawn whatever the query: $name', (widget) => {
    let drawn = 0;
    const texts = fc.array(pairOf(widget), { maxLength: 12 }).map((all) => `?${all.join('&')}`);
    fc.assert(
      fc.property(fc.oneof(query, texts), (text) => {
        const element = host(widget);
        const nothing = (): undefined => undefined;
        const link = { query: text, write: nothing, replace: nothing, step: nothing, listen: nothing, href: () => '' };
        live(element, widget, { client, link, ignored: () => undefined, copy: () => undefined }).watched(true);
        look();
        if (element.dataset['state'] !== 'done') return;
        drawn++;
        expect(element.querySelector('[data-part="stage"]')!.childElementCount).toBeGreaterThan(0);
        expect(element.querySelector('[data-part="readouts"]')!.textContent).not.toMatch(/NaN|undefined|Infinity/);
      }),
      { seed: SEED, numRuns: 20 },
    );
    expect(drawn).toBeGreaterThan(5);
  });
});

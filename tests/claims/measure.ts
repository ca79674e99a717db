/* Trains what the lesson's claims are about, with the kernel that trains it in the page. */
import type { Claim } from '../../src/lesson/claims/claim.ts';
import type { Tally } from '../../src/lesson/claims/kinds.ts';
import type { Run } from '../../src/lesson/claims/run.ts';
import { finishedView } from '../../src/lesson/still.ts';
import { defaults, type Values } from '../../src/ui/settings.ts';
import type { View, Widget } from '../../src/ui/widget.ts';

/** Finished runs; claims about the same settings share them. */
const trained = new Map<string, Promise<View>>();

function viewOf(widget: Widget, values: Values): Promise<View> {
  const key = JSON.stringify([widget.name, values]);
  const view = trained.get(key) ?? finishedView(widget, values);
  trained.set(key, view);
  return view;
}

async function run({ widget, given }: Claim, seed: number): Promise<Run> {
  const view = await viewOf(widget, { ...defaults(widget.settings), ...given, seed });
  if (!view.spec || !view.frame) throw new Error(`the figure ${widget.name} trains nothing`);
  return { widget, view, spec: view.spec, frame: view.frame };
}

/** How often a claim's promise is kept, over all of its seeds. */
export async function measure(claim: Claim): Promise<Tally> {
  let [hits, of] = [0, 0];
  for (let seed = 0; seed < claim.seeds; seed++) {
    const tally = claim.expect.count(await run(claim, seed));
    hits += tally.hits;
    of += tally.of;
  }
  return { hits, of };
}

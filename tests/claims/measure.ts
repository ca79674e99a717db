/* Trains what the lesson's claims are about, with the kernel that trains it in the page. */
import type { Claim } from '../../src/lesson/claims/claim.ts';
import type { Tally } from '../../src/lesson/claims/kinds.ts';
import type { Run } from '../../src/lesson/claims/run.ts';
import { defaults, type Values } from '../../src/ui/settings.ts';
import type { View, Widget } from '../../src/ui/widget.ts';
import { trainers } from './trainers.ts';

const { train, close } = trainers();
export { close };

/** Finished runs; claims about the same training share them, whatever each of them looks at. */
const trained = new Map<string, Promise<View>>();

async function viewOf({ name, settings }: Widget, values: Values): Promise<View> {
  const trains = Object.entries(values).filter(([setting]) => settings[setting].place !== 'picture');
  const key = JSON.stringify([name, trains]);
  const view = trained.get(key) ?? train({ widget: name, values });
  trained.set(key, view);
  return { ...(await view), values };
}

async function run({ widget, given }: Claim, seed: number): Promise<Run> {
  const view = await viewOf(widget, { ...defaults(widget.settings), ...given, seed });
  if (!view.spec || !view.frame) throw new Error(`the figure ${widget.name} trains nothing`);
  return { widget, view, spec: view.spec, frame: view.frame };
}

/** How often a claim's promise is kept, over all of its seeds. */
export async function measure(claim: Claim): Promise<Tally> {
  const runs = await Promise.all(Array.from({ length: claim.seeds }, (_, seed) => run(claim, seed)));
  const tallies = runs.map((one) => claim.expect.count(one));
  return {
    hits: tallies.reduce((sum, { hits }) => sum + hits, 0),
    of: tallies.reduce((sum, { of }) => sum + of, 0),
  };
}

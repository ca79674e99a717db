/*
 * The kernels of other laws and networks: one for each network, which knows all laws.
 */
import { lawOf } from '../../../core/laws/law-table.ts';
import type { ModelName, Spec } from '../../../core/spec.ts';
import { instantiate } from '../instantiate.ts';
import type { Exports } from '../instantiate.ts';
import type { Kernel } from '../wasm.ts';
import type { Samples } from '../evaluation-tables.ts';
import { drawing, ROWS } from './row.ts';
import { PAUSES } from './silent.ts';

/** What these modules export beside; see assembly/beyond/network-kernel.ts. */
interface ExportsBeyond extends Exports {
  readonly law: (
    ...law: [features: number, size: number, oneOf: boolean, scaled: boolean, signed: boolean, hidden: boolean]
  ) => void;
}

/** Bytes for scratch space, one row of state and step numbers: enough for two matrices of 256 features and 64 hidden dimensions. */
const WORKSPACE = 2 ** 21;

const MODULES = {
  paper: () => import('virtual:kernel?rules=paper'),
  'relu-hidden': () => import('virtual:kernel?rules=relu-hidden'),
  absolute: () => import('virtual:kernel?rules=absolute'),
  sae: () => import('virtual:kernel?rules=sae'),
};

/** The samples of a spec's law. */
const SAMPLES: Samples = {
  share: (spec, instance) => lawOf(spec).shares(spec, instance),
  sample: (spec, instance, whole) => lawOf(spec).sample(spec, instance, whole),
  thinned: (spec) => lawOf(spec).thinned(spec),
};

async function start(network: keyof typeof MODULES): Promise<Kernel> {
  const instance = await instantiate<ExportsBeyond>((await MODULES[network]()).default, WORKSPACE);
  const { exports } = instance;
  return {
    ...instance,
    rows: ROWS,
    samples: SAMPLES,
    ...(network === 'sae' && { pauses: PAUSES }),
    shape(spec: Spec) {
      const { law, by, through } = drawing(spec);
      const [size, oneOf] = law.kind === 'sets' ? [law.size, law.rule === 'one-of'] : [0, false];
      const scaled = law.kind === 'independent' && law.scale !== undefined;
      exports.law(by.features, size, oneOf, scaled, law.signed === true, through !== undefined);
      return exports.shape(spec.features, spec.hidden, spec.batch, spec.output === 'relu');
    },
  };
}

const kept = new Map<string, Promise<Kernel>>();

/** The kernel of a network, or of the paper's where there is none; fetched when it is first asked for. */
export function kernelBeyond(network: ModelName | 'paper' = 'paper'): Promise<Kernel> {
  const started = kept.get(network) ?? start(network);
  kept.set(network, started);
  return started;
}

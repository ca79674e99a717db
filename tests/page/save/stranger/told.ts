/* What a stranger has of a figure: its JSON, and what the picture says, to be compared. */
import { finishedView } from '../../../../src/lesson/render/still.ts';
import { dataOf, runJson } from '../../../../src/page/save/json.ts';
import { defaults } from '../../../../src/ui/settings.ts';
import type { Values } from '../../../../src/ui/settings.ts';
import type { Widget } from '../../../../src/ui/widget.ts';

export type Matrix = readonly (readonly number[])[];

/** One trained model, in the JSON's own names. */
export interface Instance {
  readonly density: number;
  readonly decay: number;
  readonly importance?: readonly number[];
  readonly evalLoss: number;
  readonly weights?: Matrix;
  readonly encoder?: Matrix;
  readonly decoder?: Matrix;
  readonly bias: readonly number[];
  readonly represented: number;
  readonly dimensionality: readonly number[];
  readonly shape: string;
}

export interface Autoencoder {
  readonly evalLoss: number;
  readonly encoder: Matrix;
  readonly decoder: Matrix;
  readonly encoderBias: readonly number[];
  readonly decoderBias: readonly number[];
  readonly silent: readonly number[];
  readonly cosines: readonly number[];
  readonly recovered: boolean;
}

export interface Law {
  readonly kind: string;
  readonly rule?: string;
  readonly size?: number;
  readonly signed?: true;
  readonly scale?: Matrix;
  readonly of?: Model;
}

/** What a spec says of the models. */
export interface Model {
  readonly features: number;
  readonly hidden: number;
  readonly steps: number;
  readonly rate: number;
  readonly output: string;
  readonly model?: string;
  readonly density: readonly number[];
  readonly law?: Law;
  readonly autoencoder?: { readonly penalty: number };
}

export interface Data {
  readonly settings: Readonly<Record<string, number>>;
  readonly spec: Model;
  readonly instances: readonly Instance[];
  readonly best: number | readonly number[];
  readonly history?: readonly {
    readonly step: number;
    readonly evalLoss: readonly number[];
    readonly weights: Matrix;
  }[];
  readonly model?: { readonly weights: Matrix };
  readonly autoencoders?: readonly Autoencoder[];
}

/** What the picture says: its shape, the line of numbers by their labels, and the rows of its table. */
export interface Says {
  readonly shape: string;
  readonly readouts: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Told {
  readonly data: Data;
  readonly says: Says;
}

/** Trains a figure and gives what is told of the end. */
export async function told(widget: Widget, changes: Values): Promise<Told> {
  const view = await finishedView(widget, { ...defaults(widget.settings), ...changes });
  return {
    data: JSON.parse(runJson(dataOf(widget, view, 'cpu')!)) as Data,
    says: {
      shape: widget.shape(view),
      readouts: Object.fromEntries(widget.readouts(view).map(({ label, value }) => [label, value])),
      rows: widget.table(view).rows,
    },
  };
}

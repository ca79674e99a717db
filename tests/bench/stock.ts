/*
 * The toy model as users of TF.js write it: variables, an optimizer that minimizes, data drawn on the fly. One model
 * with matrices, several with a leading dimension. Takes TF.js as an argument, to be the same in Node and in a page.
 */
import type * as TF from '@tensorflow/tfjs';
import { DECAY, DENSITY, RATE } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { least } from './timing.ts';

/** One step, which resolves to nothing; the loss is read only at the end of a stretch. */
function trainer(tf: typeof TF, { features, hidden, batch, models }: Shape): () => TF.Scalar {
  const lead = models > 1 ? [models] : [];
  const w = tf.variable(tf.randomNormal([...lead, hidden, features], 0, 0.5));
  const b = tf.variable(tf.zeros([...lead, 1, features]));
  const importance = tf.pow(DECAY, tf.range(0, features));
  const optimizer = tf.train.adam(RATE);
  const size = [...lead, batch, features];

  function loss(): TF.Scalar {
    const x = tf.randomUniform(size).mul(tf.randomUniform(size).less(DENSITY));
    const output = x.matMul(w, false, true).matMul(w).add(b).relu();
    return x
      .sub(output)
      .square()
      .mul(importance)
      .sum()
      .div<TF.Scalar>(batch * features);
  }
  return () => optimizer.minimize(loss, true)!;
}

/** Microseconds per model-step on TF.js's current backend. */
export async function timeStock(tf: typeof TF, shape: Shape, patience: number): Promise<number> {
  tf.engine().startScope();
  const step = trainer(tf, shape);
  const perStep = await least(
    async (steps) => {
      const start = performance.now();
      for (let i = 1; i < steps; i++) step().dispose();
      const last = step();
      const [loss] = await last.data(); // waits for a GPU
      const took = performance.now() - start;
      last.dispose();
      if (!Number.isFinite(loss)) throw new Error('it trained to a loss that is no number');
      return took;
    },
    { stretch: 50, total: patience },
  );
  tf.engine().endScope();
  tf.disposeVariables();
  return (perStep * 1000) / shape.models;
}

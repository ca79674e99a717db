/* Stock TF.js in Node, from the package that its users install; a process of its own, see lines.ts. */
import { createRequire } from 'node:module';
import { serve } from './lines.ts';
import { timeStock } from './stock.ts';

// Node's own way, past Vite: the file that Node gives to those who import the package.
const tf = createRequire(import.meta.url)('@tensorflow/tfjs') as typeof import('@tensorflow/tfjs');
await tf.setBackend('cpu');
await serve((request) => timeStock(tf, request, request.patience));

/*
 * What TF.js's engine and backends import and TrainSteps never comes to: the tape of gradients, the profiler, tensors as
 * text, complex numbers, and the places of what is true.
 * The build gives it to the fused kernel's worker, as it does core.ts.
 */
function unused(): never {
  throw new Error('no part of this worker');
}

export {
  unused as backpropagateGradients,
  unused as getFilteredNodesXToY,
  unused as mergeRealAndImagArrays,
  unused as tensorToString,
  unused as whereImpl,
};

/** The engine makes one for each backend, and asks it for something only while it profiles. */
export function Profiler(): void {
  // Nothing to measure.
}

/*
 * Methods of TF.js's classes that TrainSteps never comes to: gradients and their tape, variables, profiles, checks for
 * leaks in tests, tensors as text. Bundling drops functions that nobody calls, but no methods, so the build of the fused
 * kernel's worker takes these out of the modules that it reads.
 */
import type { Rolldown } from 'vite';

type Program = ReturnType<Rolldown.PluginContext['parse']>;

/** Names by the end of the file. */
const UNUSED: Readonly<Record<string, string>> = {
  'tfjs-core/dist/engine.js':
    'gradients customGrad startTape endTape addTapeNode getTensorsForGradient saveTensorsForBackwardMode profile ' +
    'checkKernelForMemLeak makeVariable disposeVariables nextVariableId readToGPU clone backendNames findBackend removeBackend',
  'tfjs-core/dist/tensor.js':
    'buffer bufferSync array arraySync dataToGPU bytes print clone toString cast variable indexToLoc toTensor assign',
  'tfjs-core/dist/environment.js': 'getAsync getString getFlags setFlags reset',
  'tfjs-core/dist/backends/backend.js': 'timerAvailable createTensorFromGPUData time',
  'tfjs-backend-cpu/dist/backend_cpu.js': 'decRef bufferSync makeOutput disposeIntermediateTensorInfo where time',
};

/** Code without these methods of its classes. */
export function without(names: readonly string[], code: string, { body }: Program): string {
  const declared = body.map((one) => (one.type === 'ExportNamedDeclaration' ? one.declaration : one));
  const methods = declared.flatMap((one) => (one?.type === 'ClassDeclaration' ? one.body.body : []));
  return methods
    .filter((one) => one.type === 'MethodDefinition' && one.key.type === 'Identifier' && names.includes(one.key.name))
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
}

/** The names of the methods that a module is to lose; undefined where it loses none. */
export const unusedIn = (file: string): readonly string[] | undefined =>
  Object.entries(UNUSED)
    .find(([end]) => file.endsWith(end))?.[1]
    .split(' ');

/*
 * The webgl backend of TF.js with the kernels that the stock trainer needs, and no others. There is no shared memory
 * on WebGL, hence no fused kernel.
 */
import * as words from '#words';
import { env, scalar, square, tidy, backend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import 'virtual:stock-ops?backend=webgl';

/** How long the first answer may take, in milliseconds: in some workers WebGL never answers a read. */
const FIRST_READ = 8000;

const never = (milliseconds: number): Promise<never> =>
  new Promise((_, reject) =>
    setTimeout(() => {
      reject(new Error(words.webglSilent));
    }, milliseconds),
  );

/** Makes sure that WebGL computes with 32 bits and answers, and watches its context. Throws where it does not. */
export async function checkWebgl(lost: (reason: string) => void): Promise<void> {
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error(words.webglHalf);
  const three = tidy(() => square(scalar(1.5)));
  const [value] = await Promise.race([three.data(), never(FIRST_READ)]);
  three.dispose();
  if (value !== 2.25) throw new Error(words.webglWrong);
  // A lost context does not throw: TF.js would go on and train garbage.
  (backend() as MathBackendWebGL).gpgpu.gl.canvas.addEventListener('webglcontextlost', () => {
    lost(words.contextLost);
  });
}

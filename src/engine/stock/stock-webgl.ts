/*
 * The webgl backend of TF.js with the kernels that the stock trainer needs, and no others. There is no shared memory
 * on WebGL, hence no fused kernel.
 */
import * as words from '#words';
import { env, registerKernel, scalar, square, tidy, backend } from '@tensorflow/tfjs-core';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgl/dist/base.js';
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add.js';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/BatchMatMul.js';
import { castConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Cast.js';
import { fillConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Fill.js';
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity.js';
import { negConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Neg.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply.js';
import { realDivConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv.js';
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Reshape.js';
import { sqrtConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt.js';
import { squareConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Square.js';
import { stepConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Step.js';
import { subConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sub.js';
import { sumConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Sum.js';
import { transposeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Transpose.js';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/ZerosLike.js';
import { onesLikeConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/OnesLike.js';
import { tileConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Tile.js';

[
  addConfig,
  batchMatMulConfig,
  castConfig,
  fillConfig,
  identityConfig,
  multiplyConfig,
  negConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
  sumConfig,
  transposeConfig,
  zerosLikeConfig,
  onesLikeConfig,
  tileConfig,
].forEach(registerKernel);

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

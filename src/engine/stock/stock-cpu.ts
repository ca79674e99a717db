/* The cpu backend of TF.js with the kernels that the stock trainer needs, and no others. */
import { registerKernel } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu/dist/base.js';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul.js';
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast.js';
import { fillConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Fill.js';
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js';
import { negConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Neg.js';
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js';
import { realDivConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv.js';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu.js';
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape.js';
import { sqrtConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt.js';
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square.js';
import { stepConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Step.js';
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js';
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum.js';
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose.js';
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike.js';
import { onesLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/OnesLike.js';
import { tileConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tile.js';

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

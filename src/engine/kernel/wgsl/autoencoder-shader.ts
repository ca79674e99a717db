/*
 * What a sparse autoencoder does with a tile of inputs, in WGSL. Its parameters are We [latent, n], Wd [n, latent],
 * be [latent] and bd [n]; columns of Wd have length 1 after each step. It counts on how many samples each latent fires.
 */

/** The functions of an autoencoder. */
export const AUTOENCODER = /* wgsl */ `
const DECODER = M * N;
const LATENT_BIAS = 2u * M * N;
const CENTRE = LATENT_BIAS + M;

/** Half of what a latent costs, n times over. */
fn cost() -> f32 { return 0.5 * f32(N) * state[row + PENALTY]; }

fn encode(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let l = e % M;
    var sum = theta[LATENT_BIAS + l];
    for (var d = 0u; d < N; d++) { sum += theta[l * N + d] * (x[s * N + d] - theta[CENTRE + d]); }
    h[e] = max(sum, 0.0);
  }
}

fn compare(samples: u32) {
  for (var e = localIndex; e < samples * N; e += THREADS) {
    let s = e / N;
    let d = e % N;
    var z = theta[CENTRE + d];
    for (var l = 0u; l < M; l++) { z += theta[DECODER + d * M + l] * h[s * M + l]; }
    dz[e] = slopeOf(z, x[e], d);
  }
}

fn encodeBack(samples: u32) {
  for (var e = localIndex; e < samples * M; e += THREADS) {
    let s = e / M;
    let l = e % M;
    var sum = cost();
    for (var d = 0u; d < N; d++) { sum += theta[DECODER + d * M + l] * dz[s * N + d]; }
    dh[e] = select(0.0, sum, h[e] > 0.0);
    loss += 2.0 * cost() * h[e];
  }
  for (var l = localIndex; l < M; l += THREADS) {
    for (var s = 0u; s < samples; s++) { if (h[s * M + l] > 0.0) { result[row + FIRED + l] += 1.0; } }
  }
}

fn gradientOf(p: u32, first: u32, samples: u32) -> f32 {
  var sum = 0.0;
  for (var s = first; s < samples; s += TEAMS) {
    if (p < DECODER) { sum += dh[s * M + p / N] * (x[s * N + p % N] - theta[CENTRE + p % N]); }
    else if (p < LATENT_BIAS) { sum += dz[s * N + (p - DECODER) / M] * h[s * M + (p - DECODER) % M]; }
    else if (p < CENTRE) { sum += dh[s * M + p - LATENT_BIAS]; }
    else {
      sum += dz[s * N + p - CENTRE];
      for (var l = 0u; l < M; l++) { sum -= theta[l * N + p - CENTRE] * dh[s * M + l]; }
    }
  }
  return sum;
}

fn settle() {
  for (var l = localIndex; l < M; l += THREADS) {
    var square = 0.0;
    for (var d = 0u; d < N; d++) { square += theta[DECODER + d * M + l] * theta[DECODER + d * M + l]; }
    for (var d = 0u; d < N; d++) { theta[DECODER + d * M + l] /= sqrt(square); }
  }
  workgroupBarrier();
}
`;

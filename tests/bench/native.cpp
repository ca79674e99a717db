/*
 * The native limit: the step that unrolled.ts writes for n = 5, m = 2 with ReLU outputs, in C++ with 4 lanes and
 * without fused multiply-add, which is what WebAssembly SIMD can express. Same draws, same start, same AdamW.
 *
 *   g++ -O3 -msse4.1 -ffp-contract=off native.cpp -o native && ./native BATCH STEPS
 *
 * Prints one line of JSON: microseconds per step, the least of several runs, and the loss and parameters after STEPS
 * steps of the spec in kernel.ts (seed 7, density 0.1, decay 0.9, rate 0.01, constant).
 */
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

typedef float F __attribute__((vector_size(16)));
typedef uint32_t U __attribute__((vector_size(16)));
typedef int32_t I __attribute__((vector_size(16)));

const int N = 5, M = 2, P = N * M + N;
const uint32_t STRIDE = 0x9e3779b1, MIX_1 = 0x7feb352d, MIX_2 = 0x846ca68b;

static uint32_t mix(uint32_t x) {
  x = (x ^ (x >> 16)) * MIX_1;
  x = (x ^ (x >> 15)) * MIX_2;
  return x ^ (x >> 16);
}

static F draw4(U x) {
  x = (x ^ (x >> 16)) * MIX_1;
  x = (x ^ (x >> 15)) * MIX_2;
  return __builtin_convertvector((I)(x >> 8), F);
}

static F splat(float v) { return F{v, v, v, v}; }
static F positive(F v) { return v > splat(0) ? v : splat(0); }
static float lanes(F v) { return v[0] + v[1] + (v[2] + v[3]); }

struct State {
  float theta[P], mu[P], nu[P], loss;
};

/* One of core's initial weights: nearly normal, by twelve draws. */
static float initial(int index) {
  const uint32_t key = mix(mix(7) - 1);
  double sum = 6.0 / 16777216 - 6;
  for (int j = 0; j < 12; j++) {
    uint32_t x = (uint32_t)(index * 12 + j) * STRIDE + key;
    x = (x ^ (x >> 16)) * MIX_1;
    x = (x ^ (x >> 15)) * MIX_2;
    sum += (x >> 8) / 16777216.0;
  }
  return 0.5 * sum;
}

/* The gradient and loss of one batch, summed and not yet divided. */
static void gradient(const State &s, int batch, uint32_t key, float density, const float *importance, float *g, float *loss) {
  const F threshold = splat((1 - density) * 16777216.0f), gain = splat(1 / (density * 16777216.0f));
  F w[M][N], gw[M][N], gb[N], b[N], weigh[N], total = splat(0);
  for (int i = 0; i < N; i++) {
    for (int d = 0; d < M; d++) w[d][i] = splat(s.theta[d * N + i]), gw[d][i] = splat(0);
    b[i] = splat(s.theta[M * N + i]), gb[i] = splat(0), weigh[i] = splat(importance[i]);
  }
  U counter = U{0, N * STRIDE, 2 * N * STRIDE, 3 * N * STRIDE} + key;
  for (int group = 0; group < batch; group += 4) {
    F x[N], h[M], dh[M];
    for (int i = 0; i < N; i++) x[i] = positive((draw4(counter + (uint32_t)i * STRIDE) - threshold) * gain);
    counter += 4 * N * STRIDE;
    for (int d = 0; d < M; d++) {
      h[d] = w[d][0] * x[0];
      for (int i = 1; i < N; i++) h[d] += w[d][i] * x[i];
      dh[d] = splat(0);
    }
    for (int i = 0; i < N; i++) {
      F z = b[i];
      for (int d = 0; d < M; d++) z += w[d][i] * h[d];
      F error = positive(z) - x[i], pull = weigh[i] * error;
      total += pull * error;
      F dz = (F)((I)pull & (z > splat(0)));
      gb[i] += dz;
      for (int d = 0; d < M; d++) gw[d][i] += dz * h[d], dh[d] += dz * w[d][i];
    }
    for (int d = 0; d < M; d++)
      for (int i = 0; i < N; i++) gw[d][i] += x[i] * dh[d];
  }
  for (int d = 0; d < M; d++)
    for (int i = 0; i < N; i++) g[d * N + i] = lanes(gw[d][i]);
  for (int i = 0; i < N; i++) g[M * N + i] = lanes(gb[i]);
  *loss = lanes(total);
}

/* AdamW with decoupled decay, as core/schedule.ts has it. */
static void update(State &s, const float *g, float scale, float rate, int step) {
  const float shrink = 1 - rate * 0.01, pace = rate / (1 - std::pow(0.9, step + 1));
  const float correction = 1 / std::sqrt(1 - std::pow(0.999, step + 1));
  for (int p = 0; p < P; p++) {
    float slope = g[p] * scale;
    s.mu[p] = s.mu[p] * 0.9f + slope * 0.1f;
    s.nu[p] = s.nu[p] * 0.999f + slope * slope * 0.001f;
    s.theta[p] = s.theta[p] * shrink - pace * s.mu[p] / (std::sqrt(s.nu[p]) * correction + 1e-8f);
  }
}

static State train(int batch, int steps) {
  State s;
  std::memset(&s, 0, sizeof s);
  float importance[N], g[P];
  for (int i = 0; i < N; i++) importance[i] = std::pow(0.9, i);
  for (int p = 0; p < M * N; p++) s.theta[p] = initial(p);
  for (int step = 0; step < steps; step++) {
    gradient(s, batch, mix(mix(7) + step), 0.1f, importance, g, &s.loss);
    s.loss /= batch * N;
    update(s, g, 2.0f / (batch * N), 0.01f, step);
  }
  return s;
}

int main(int argc, char **argv) {
  const int batch = argc > 1 ? std::atoi(argv[1]) : 1024, steps = argc > 2 ? std::atoi(argv[2]) : 1000;
  State s;
  double best = 1e30;
  for (int run = 0; run < 30; run++) {
    auto start = std::chrono::steady_clock::now();
    s = train(batch, steps);
    std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    if (took.count() < best) best = took.count();
  }
  std::printf("{\"microseconds\":%.4f,\"loss\":%.9g,\"parameters\":[", best / steps, s.loss);
  for (int p = 0; p < P; p++) std::printf("%s%.9g", p ? "," : "", s.theta[p]);
  std::printf("]}\n");
}

/*
 * The outlines of the markers: disc, square, triangle, diamond, star, cross and wye. All of one area, so that none looks
 * more than another.
 */

type Corners = readonly (readonly [x: number, y: number])[];

/** Corners at these distances from the origin, repeated all the way round; the first stands `turn` of a circle from the top. */
function around(times: number, distances: readonly number[], turn = 0): Corners {
  const count = times * distances.length;
  return Array.from({ length: count }, (_, i) => {
    const angle = 2 * Math.PI * (i / count + turn);
    const distance = distances[i % distances.length];
    return [distance * Math.sin(angle), -distance * Math.cos(angle)];
  });
}

/** An arm of unit width and unit length on each side of a regular polygon with sides of one. */
function arms(count: number): Corners {
  const inner = 0.5 / Math.tan(Math.PI / count);
  return Array.from({ length: count }, (_, i) => (2 * Math.PI * i) / count + Math.PI).flatMap((angle) => {
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const ends = [
      [-0.5, inner],
      [-0.5, inner + 1],
      [0.5, inner + 1],
    ];
    return ends.map(([across, out]) => [across * cos + out * sin, across * sin - out * cos] as const);
  });
}

/** Twice the area that corners enclose. */
const doubled = (corners: Corners): number =>
  corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length];
    return sum + x * nextY - y * nextX;
  }, 0);

/** The polygons at an area of one; the disc, which comes first, has no corners. */
const KINDS: readonly Corners[] = [
  [],
  around(4, [1], 1 / 8),
  around(3, [1]),
  around(2, [Math.sqrt(3), 1]),
  around(5, [1, (3 - Math.sqrt(5)) / 2]),
  arms(4),
  arms(3),
].map((corners) => {
  const scale = Math.sqrt(2 / Math.abs(doubled(corners)));
  return corners.map(([x, y]) => [x * scale, y * scale]);
});

const short = (value: number): number => Math.round(10 * value) / 10;

function disc(radius: number, x: number, y: number): string {
  const [r, width] = [short(radius), 2 * short(radius)];
  return `M${short(x - r)},${short(y)}a${r},${r},0,1,1,${width},0a${r},${r},0,1,1,${-width},0`;
}

/**
 * The outline of a marker about a point, as a path. `area` is in square units, up to a step in size: with few sizes, and
 * all but the first corner told from the one before, hundreds of markers pack into little.
 */
export function outline(kind: number, area: number, x = 0, y = 0): string {
  const size = Math.round(5 * Math.sqrt(area)) / 5;
  if (kind === 0) return disc(size / Math.sqrt(Math.PI), x, y);
  const [first, ...others] = KINDS[kind].map(([u, v]) => [short(u * size), short(v * size)] as const);
  let [left, top] = first;
  const steps = others.map(([u, v]) => {
    const step = `${short(u - left)},${short(v - top)}`;
    [left, top] = [u, v];
    return step;
  });
  return `M${short(x + first[0])},${short(y + first[1])}l${steps.join(',')}Z`;
}

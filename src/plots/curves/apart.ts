/* Labels of lines that lie close together. */

interface Cluster {
  readonly sum: number;
  readonly count: number;
}

/** Places in rising order as near to the wanted ones as can be, if no two may be nearer to each other than `gap`. */
export function apart(wanted: readonly number[], gap: number): number[] {
  const clusters: Cluster[] = [];
  const first = ({ sum, count }: Cluster): number => sum / count - (gap * (count - 1)) / 2;
  for (const place of wanted) {
    let cluster: Cluster = { sum: place, count: 1 };
    for (let last = clusters.at(-1); last && first(last) + gap * last.count > first(cluster); last = clusters.at(-1)) {
      clusters.pop();
      cluster = { sum: last.sum + cluster.sum, count: last.count + cluster.count };
    }
    clusters.push(cluster);
  }
  return clusters.flatMap((cluster) => Array.from({ length: cluster.count }, (_, i) => first(cluster) + gap * i));
}

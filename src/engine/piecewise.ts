/*
 * Long work in pieces, because a worker hears nothing while it computes, and is given up when it is silent for long.
 */

/** Goes on with the work until that time, on the clock of performance.now(); gives its result, or undefined if there is more to do. */
export function piecewise<Result>(work: Generator<undefined, Result>): (late: number) => Result | undefined {
  let result: Result | undefined;
  return (late) => {
    while (result === undefined) {
      const next = work.next();
      if (next.done) result = next.value;
      else if (performance.now() >= late) break;
    }
    return result;
  };
}

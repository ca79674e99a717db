/** A Markdown file of the lesson. */
export interface Source {
  /** As messages name it, such as `content/03-puzzle.md`. */
  readonly path: string;
  readonly text: string;
}

/** Where something was written; lines count from 1. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** A fault in the lesson's text. Its message begins with `path:line:`, as editors and terminals like it. */
export class LessonError extends Error {
  constructor(place: Place, message: string) {
    super(`${place.path}:${String(place.line)}: ${message}`);
    this.name = 'LessonError';
  }
}

/** Runs `work`; whatever goes wrong in it is reported at `place`, unless it already knows a better one. */
export function at<Result>(place: Place, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof LessonError) throw error;
    throw new LessonError(place, error instanceof Error ? error.message : String(error));
  }
}

/** The alternatives, for the end of an error message. */
export const known = (names: Iterable<string>): string => `known: ${[...names].sort().join(', ') || 'none'}`;

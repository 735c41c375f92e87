export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets at most `width` pieces of work run at once; the others wait in the order they came. */
export function createTurns(width: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The turn is handed on: whoever comes meanwhile does not get in before who waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

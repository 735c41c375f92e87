/** Maps with up to `width` at once and gives the results in the order of their sources. What is not taken is not begun: at most `width` results wait. */
export async function* mapInOrder<T, R>(
  source: AsyncGenerator<T>,
  { width, map }: { width: number; map: (item: T) => Promise<R> },
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  const item = (): Promise<IteratorResult<T>> => (coming ??= heard(source.next()));
  try {
    while (!ended || begun.length > 0) {
      const oldest = begun[0];
      const mayTake = !ended && begun.length < width;
      const isDone = oldest && (await (mayTake ? first(oldest, item()) : true));
      if (oldest && isDone) {
        yield await oldest;
        void begun.shift();
        continue;
      }
      const taken = await item();
      coming = undefined;
      if (taken.done) ended = true;
      else begun.push(heard(map(taken.value)));
    }
  } finally {
    // Not awaited: it waits for what the source itself waits for.
    void heard(source.return(undefined));
  }
}

/** Whether `one` settles before `other`. */
const first = (one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    one.then(
      () => true,
      () => true,
    ),
    other.then(
      () => false,
      () => false,
    ),
  ]);

// A rejection is met in its order, which may be after this turn of the loop; unheard it would end the process.
function heard<T>(promise: Promise<T>): Promise<T> {
  void promise.catch(() => undefined);
  return promise;
}

/** Does `work` for each item, at most `callers` at once, in their order; the first fault ends it when those in hand are done. */
export async function withCallers<Item>(
  callers: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const call = async (): Promise<void> => {
    while (next < items.length && !failed) {
      const index = next++;
      try {
        await work(items[index]!, index);
      } catch (fault) {
        failed = true;
        throw fault;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(callers, items.length) }, call));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
}

// setTimeout's own limit; a later time is looked at again when it is reached.
const LONGEST_TIMER_MS = 2_147_483_647;

/** Calls back at that time of the real clock; answers how to call it off. */
export function atTime(time: Date | undefined, call: () => void): () => void {
  if (!time) return () => undefined;
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const left = time.getTime() - Date.now();
    timer = setTimeout(left > LONGEST_TIMER_MS ? arm : call, Math.min(left, LONGEST_TIMER_MS));
    timer.unref();
  };
  arm();
  return () => clearTimeout(timer);
}

const FIRST_MS = 100;
const LAST_MS = 5_000;

/** How long to wait after so many failures in a row: doubles from 0.1 s to 5 s. */
export const backoff = (failures: number): number => Math.min(FIRST_MS * 2 ** (failures - 1), LAST_MS);

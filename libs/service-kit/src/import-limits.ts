const MB = 1024 * 1024;

/** Bounds of what an office may hand in. Sizes in bytes. */
export const IMPORT_LIMITS = {
  fileBytes: 50 * MB,
  mutationCsvBytes: MB,
  chunkBytes: MB,
  rows: 200_000,
  zipEntries: 1000,
  inflatedBytes: 600 * MB,
  inflateRatio: 200,
  /** Below this a high ratio is harmless, and usual for small workbooks. */
  ratioFromBytes: 10 * MB,
  sharedStringBytes: 200 * MB,
  columns: 512,
  cellCharacters: 10_000,
  recordCharacters: MB,
  batchRows: 500,
  /** A batch of rows with very long cells ends earlier. */
  batchCharacters: 2 * MB,
} as const;

// A file that nobody imports.
export const forgotten = true;

import { first } from './first.js';

export const second = (): number => (first.length > 0 ? first() : 0);

// An export that nobody uses.
export const deadExport = 1;

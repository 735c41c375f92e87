// Into another department's service.
import { slices } from '../../education/src/main.js';

export const borrowed = slices;

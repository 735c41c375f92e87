// A cycle: first needs second, second needs first.
import { second } from './second.js';

export const first = (): number => second() + 1;

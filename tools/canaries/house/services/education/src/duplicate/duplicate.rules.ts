// Past the door of another slice.
import { first } from '../licensing/first.js';

export const route = first;

// Production code on the testing library.
import { clock } from '../../testing/src/index.js';

export const config = clock;

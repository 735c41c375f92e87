// The kernel leans on the platform.
import { config } from '../../platform/src/index.js';

export const leaning = config;

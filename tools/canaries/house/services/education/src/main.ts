import { licensing } from './licensing/index.js';
import { route } from './duplicate/duplicate.rules.js';

export const slices = [licensing, route];

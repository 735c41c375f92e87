import { first } from './first.js';

export const licensing = first;

import { onBothBuses } from './on-both-buses.js';
import { storyST5 } from './st5-story.js';

onBothBuses('materials and staff', storyST5);

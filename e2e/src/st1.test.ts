import { onBothBuses } from './on-both-buses.js';
import { storyST1 } from './st1-story.js';

onBothBuses('re-registration', storyST1);

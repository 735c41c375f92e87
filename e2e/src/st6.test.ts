import { onBothBuses } from './on-both-buses.js';
import { storyST6 } from './st6-story.js';

onBothBuses('a joint action', storyST6);

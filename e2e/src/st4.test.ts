import { onBothBuses } from './on-both-buses.js';
import { storyST4 } from './st4-story.js';

onBothBuses('the ledgers of one county', storyST4);

import { onBothBuses } from './on-both-buses.js';
import { storyST2 } from './st2-story.js';

onBothBuses('orders and escrow', storyST2);

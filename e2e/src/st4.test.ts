import { onLogFirst } from './on-both-buses.js';
import { storyST4 } from './st4-story.js';

onLogFirst('the ledgers of one county', storyST4);

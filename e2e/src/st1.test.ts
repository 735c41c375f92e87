import { onLogFirst } from './on-both-buses.js';
import { storyST1 } from './st1-story.js';

onLogFirst('re-registration', storyST1);

import { startSystem } from './harness.js';
import { storyST6 } from './st6-story.js';

storyST6('the event log in PostgreSQL', () => startSystem());

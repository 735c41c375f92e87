import { parseArgs } from 'node:util';
import { Problem } from '../start/problem.js';
import { SECTION_NAMES, type SectionName } from './figures.js';

export interface BenchArguments {
  readonly only: readonly SectionName[];
  /** File for the figures as JSON. */
  readonly json?: string;
  /** Renders docs/benchmarks.md. */
  readonly write: boolean;
  /** Rows of the imported ledger. */
  readonly rows: number;
  /** Starts on an empty folder, each followed by one on the same folder. */
  readonly starts: number;
  /** Requests per case of the query. */
  readonly requests: number;
  /** Messages that wait in the outbox. */
  readonly messages: number;
  /** Joint actions that are issued, four measures each; half as many again with a department killed. */
  readonly actions: number;
  /** Acts per second while a subscriber watches. */
  readonly rate: number;
  /** In the topic that a projection is made from. */
  readonly events: number;
  /** Lessons to come of one county. */
  readonly lessons: number;
  /** `KAFKA_BROKERS`; without it nothing is measured on Kafka. Its topics must be empty. */
  readonly kafkaBrokers: readonly string[];
}

const USAGE = `npm run bench -- [--only ${SECTION_NAMES.join(',')}] [--json FILE] [--write] [--rows N] [--starts N] [--requests N] [--messages N] [--actions N] [--rate N] [--events N] [--lessons N]`;
const MOST_ROWS = 200_000;
const MOST_STARTS = 10;
const MOST_REQUESTS = 5_000;
const MOST_MESSAGES = 1_000_000;
const MOST_ACTIONS = 5_000;
const MOST_RATE = 1_000;
const MOST_EVENTS = 5_000_000;
const MOST_LESSONS = 5_000_000;

export function parseBenchArguments(argv: readonly string[]): BenchArguments {
  const values = read(argv);
  return {
    only: values.only === undefined ? SECTION_NAMES : sections(values.only),
    json: values.json,
    write: values.write,
    rows: count('rows', values.rows, MOST_ROWS),
    starts: count('starts', values.starts, MOST_STARTS),
    requests: count('requests', values.requests, MOST_REQUESTS),
    messages: count('messages', values.messages, MOST_MESSAGES),
    actions: count('actions', values.actions, MOST_ACTIONS),
    rate: count('rate', values.rate, MOST_RATE),
    events: count('events', values.events, MOST_EVENTS),
    lessons: count('lessons', values.lessons, MOST_LESSONS),
    kafkaBrokers: (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean),
  };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        only: { type: 'string' },
        json: { type: 'string' },
        write: { type: 'boolean', default: false },
        rows: { type: 'string', default: '100000' },
        starts: { type: 'string', default: '3' },
        requests: { type: 'string', default: '300' },
        messages: { type: 'string', default: '60000' },
        actions: { type: 'string', default: '1250' },
        rate: { type: 'string', default: '100' },
        events: { type: 'string', default: '1000000' },
        lessons: { type: 'string', default: '1000000' },
      },
    }).values;
  } catch (error) {
    throw new Problem(`${(error as Error).message}\n${USAGE}`);
  }
}

function sections(text: string): SectionName[] {
  const names = text.split(',');
  const unknown = names.find((name) => !SECTION_NAMES.some((known) => known === name));
  if (unknown !== undefined) throw new Problem(`--only: no section ${unknown}\n${USAGE}`);
  return SECTION_NAMES.filter((name) => names.includes(name));
}

function count(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) throw new Problem(`--${name}: 1 to ${most}\n${USAGE}`);
  return value;
}

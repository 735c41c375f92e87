import { resolve } from 'node:path';
import { Problem } from '../start/problem.js';

/** How the law clock is to be turned; exactly one of the three. */
export interface ClockTurn {
  readonly to?: string;
  readonly addDays?: number;
  readonly addWorkingDays?: number;
}

export interface ClockArguments {
  readonly dataDir: string;
  readonly turn: ClockTurn;
}

const USAGE = `用法：npm run clock -- 时间 [--data 目录]
  2026-12-31T09:00   调至北京时间该时刻（也可只写日期，即当日 0 时）
  +3wd               向后 3 个工作日
  +5d                向后 5 个自然日`;

const AT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?)?(Z|[+-]\d{2}:\d{2})?$/;

export function parseClockArguments(argv: readonly string[]): ClockArguments {
  const dataAt = argv.indexOf('--data');
  const dataDir = dataAt === -1 ? '.lianguan' : argv[dataAt + 1];
  const rest = argv.filter((_argument, index) => dataAt === -1 || (index !== dataAt && index !== dataAt + 1));
  const [text] = rest;
  if (rest.length !== 1 || !text || !dataDir) throw new Problem(USAGE);
  return { dataDir: resolve(dataDir), turn: parseTurn(text) };
}

function parseTurn(text: string): ClockTurn {
  const [, amount, unit] = /^\+(\d{1,5})(wd|d)$/.exec(text) ?? [];
  if (amount) return unit === 'wd' ? { addWorkingDays: Number(amount) } : { addDays: Number(amount) };
  const at = moment(text);
  if (!at) throw new Problem(`无法识别的时间“${text}”。\n${USAGE}`);
  return { to: at.toISOString() };
}

/** Beijing time where no zone is given. */
function moment(text: string): Date | null {
  const [, day, minute = '00:00', second = '00', zone = '+08:00'] = AT.exec(text) ?? [];
  const at = new Date(`${day}T${minute}:${second}${zone}`);
  if (!day || Number.isNaN(at.getTime())) return null;
  // A day that a month does not have would be moved to the next month without a word.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? at : null;
}

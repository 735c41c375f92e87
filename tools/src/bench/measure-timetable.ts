import { randomUUID } from 'node:crypto';
import type { RunningService } from '@lianguan/service-kit';
import type { BenchArguments } from './arguments.js';
import type { Databases } from './databases.js';
import { pause, rounded, timed, type Section } from './figures.js';
import { MEMORY_HOW, memoryFigures, tenthsOf, tenthsTable, watched, type Tenth } from './import-tenths.js';
import { withFolder } from './launched-system.js';
import { probeSelf } from './live-memory.js';
import { DIVISION, makeTimetable, PER_INSTITUTION } from './made-timetable.js';
import { withEducation } from './one-service.js';

type Say = (line: string) => void;

const TARGET_LESSONS = 1_000_000;
const TARGET_S = 30;
const FLAT_PERCENT = 10;
const POLL_MS = 100;
const LIMIT_MS = 10 * 60_000;

interface Checked {
  readonly seconds: number;
  readonly tenths: readonly Tenth[];
  readonly findings: number;
}

/** The county's check of its whole timetable. */
export function measureTimetable({ lessons }: BenchArguments, say: Say): Promise<Section> {
  const institutions = Math.ceil(lessons / PER_INSTITUTION);
  return withFolder((dataDir) =>
    withEducation(dataDir, say, async ({ service, databases }) => {
      const { seconds } = await timed(() => makeTimetable(databases, institutions));
      say(`timetable: ${institutions * PER_INSTITUTION} lessons made in ${rounded(seconds)} s`);
      const checked = await check(service, databases, institutions * PER_INSTITUTION);
      say(`timetable: checked in ${rounded(checked.seconds)} s, ${checked.findings} findings`);
      return section(institutions, checked);
    }),
  );
}

interface JobState {
  readonly state: string;
  readonly done: number;
}

/** From the queued job to its end. */
async function check(service: RunningService, databases: Databases, lessons: number): Promise<Checked> {
  const id = await queueCheck(databases);
  const from = performance.now();
  const { result: seconds, samples } = await watched(probeSelf(), lessons, async (look) => {
    service.runtime.jobSignal.wake();
    for (;;) {
      const [job] = await databases.query<JobState>('education', 'select state, done from job where id = $1', [id]);
      await look(job!.done);
      if (job!.state === 'SUCCEEDED') return (performance.now() - from) / 1000;
      if (job!.state === 'FAILED' || performance.now() - from > LIMIT_MS)
        throw new Error(`the check did not go as it should: ${JSON.stringify(job)}`);
      await pause(POLL_MS);
    }
  });
  const [found] = await databases.query<{ count: number }>(
    'education',
    'select count(*)::int as count from timetable_finding',
  );
  return { seconds, tenths: tenthsOf(samples, lessons), findings: found!.count };
}

async function queueCheck(databases: Databases): Promise<string> {
  const id = randomUUID();
  const caller = {
    agency: 'EDUCATION',
    roles: ['EDU_SUP'],
    division: DIVISION,
    subject: 'bench',
    operationId: 'bench',
  };
  await databases.query(
    'education',
    `insert into job (id, kind, title, agency, division_code, subject, caller, idempotency_key, request_hash, file_name, task_input)
     values ($1::uuid, 'TIMETABLE_CHECK', '课表核对', 'EDUCATION', $2, 'bench', $3, $1::uuid::text, '', '',
       jsonb_build_object('divisionCode', $2::text, 'day', (now() at time zone 'Asia/Shanghai')::date))`,
    [id, DIVISION, JSON.stringify(caller)],
  );
  return id;
}

function section(institutions: number, { seconds, tenths, findings }: Checked): Section {
  const lessons = institutions * PER_INSTITUTION;
  // The targets are for a million lessons; other numbers are for development.
  const atMost = (target: number) => (lessons === TARGET_LESSONS ? { atMost: target } : {});
  return {
    name: 'timetable',
    title: `Check of ${lessons} lessons`,
    how: [
      `${institutions} institutions of one county with ten courses of a hundred lessons each, written by SQL; every fiftieth course ends ten minutes too late.`,
      'Education with all its slices, in the measuring process; the job is put into its table and its progress read there. From the queued job to its end: every lesson judged, every finding written, in transactions of 20 institutions under row security.',
      `${MEMORY_HOW} Here it is the measuring process's, load generator included.`,
    ],
    figures: [
      { what: 'whole check', value: seconds, unit: 's', ...atMost(TARGET_S) },
      { what: 'lessons per second', value: lessons / seconds, unit: 'lessons/s' },
      { what: 'findings', value: findings, unit: '' },
      ...memoryFigures(tenths, { rows: lessons, ...atMost(FLAT_PERCENT) }),
    ],
    tables: [tenthsTable('Tenths of the check', tenths)],
  };
}

import type { Readable } from 'node:stream';
import type { Caller } from '@lianguan/kernel';
import { textWorkbook } from '@lianguan/platform';
import { ImportRefused } from './import-problem.js';
import type { CellError, RowCells } from './import-row.js';
import { UUID, type JobRow } from './job-store.js';
import type { ServiceRuntime } from './runtime.js';
import type { ImportKind } from './slice.js';

const PAGE_ROWS = 500;
const EXTRA_HEADERS = ['行号', '错误列', '错误原因'] as const;

interface RejectRow {
  readonly row_number: number;
  readonly errors: readonly CellError[];
  readonly cells: RowCells;
}

export interface Corrections {
  readonly fileName: string;
  readonly content: Readable;
}

export interface CorrectionsWanted {
  readonly runtime: ServiceRuntime;
  readonly caller: Caller;
  readonly job: JobRow;
  readonly kind: ImportKind;
}

/** The job whose rejected rows the caller asks for; throws ImportRefused when there is none the caller may have. */
export async function admitCorrections(
  runtime: ServiceRuntime,
  caller: Caller,
  jobId: string,
): Promise<CorrectionsWanted> {
  const job = await findJob(runtime, caller, jobId);
  const kind = runtime.slices.flatMap(({ imports }) => imports ?? []).find((known) => known.kind === job?.kind);
  if (!job || !kind) throw new ImportRefused('JOB_NOT_FOUND');
  if (!kind.roles.some((role) => caller.roles.includes(role)))
    throw new ImportRefused('FORBIDDEN', { title: kind.title });
  if (job.rejected_count === 0) throw new ImportRefused('NO_CORRECTIONS');
  return { runtime, caller, job, kind };
}

/** The rejected rows as a workbook that can be corrected and sent in again as it is. */
export function corrections(wanted: CorrectionsWanted): Corrections {
  const headers = wanted.kind.columns.map(({ header }) => header);
  const content = textWorkbook({
    title: '待更正',
    headers: [...headers, ...EXTRA_HEADERS],
    pages: rowPages(wanted, headers),
  });
  return { fileName: `${wanted.job.file_name.replace(/\.(xlsx|csv)$/i, '')}-待更正.xlsx`, content };
}

async function findJob(runtime: ServiceRuntime, caller: Caller, jobId: string): Promise<JobRow | undefined> {
  if (!UUID.test(jobId)) return undefined;
  const [job] = await runtime.inTransaction(caller, (tx) =>
    tx.query<JobRow>('SELECT * FROM job WHERE id = $1', [jobId]),
  );
  return job;
}

async function* rowPages(wanted: CorrectionsWanted, headers: readonly string[]): AsyncGenerator<string[][]> {
  for await (const page of rejectPages(wanted)) {
    yield page.map(({ row_number, errors, cells }) => {
      const columns = [...new Set(errors.map(({ column }) => column || '整行'))].join('、');
      return [...headers.map((header) => cells[header] ?? ''), String(row_number), columns, reasons(errors)];
    });
  }
}

function reasons(errors: readonly CellError[]): string {
  if (errors.length === 1) return errors[0]!.reason;
  return errors.map(({ column, reason }) => `${column || '整行'}：${reason}`).join('；');
}

async function* rejectPages({ runtime, caller, job }: CorrectionsWanted): AsyncGenerator<RejectRow[]> {
  let last = 0;
  for (;;) {
    const page = await runtime.inTransaction(caller, (tx) =>
      tx.query<RejectRow>(
        'SELECT row_number, errors, cells FROM job_reject WHERE job_id = $1 AND row_number > $2 ORDER BY row_number LIMIT $3',
        [job.id, last, PAGE_ROWS],
      ),
    );
    if (page.length === 0) return;
    yield page;
    last = page.at(-1)!.row_number;
  }
}

import { rssMb } from './process-table.js';
import { percentAbove, rounded, type Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';

const POLL_MS = 100;
const RUNS = 3;
const FLAT_PERCENT = 10;
const REQUEST = {
  fileName: '机构台账',
  query: `query ($first: Int!, $after: String) { institutions(first: $first, after: $after) {
    edges { node { ledgerNo name divisionCode addresses certificateStatus { state } license { number state } } }
    pageInfo { hasNextPage endCursor } } }`,
  columns: ['ledgerNo', 'name', 'divisionCode', 'addresses', 'certificateStatus.state', 'license.number'].map(
    (path) => ({ header: path, path }),
  ),
};

interface Reading {
  readonly gateway: number;
  readonly education: number;
}

interface Run {
  readonly readings: readonly Reading[];
  readonly bytes: number;
  readonly seconds: number;
}

/** The whole ledger as a workbook, after the rows of the import are in it. */
export async function measureExport(
  system: LaunchedSystem,
  rows: number,
  say: (line: string) => void,
): Promise<Section> {
  const { gateway, subgraphs } = system.running();
  const token = await system.token('edu-sup');
  const runs: Run[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const readings: Reading[] = [];
    const timer = setInterval(
      () => readings.push({ gateway: rssMb(gateway.pid), education: rssMb(subgraphs['education'].pid) }),
      POLL_MS,
    );
    const from = performance.now();
    const bytes = await download(gateway.url, token).finally(() => clearInterval(timer));
    runs.push({ readings, bytes, seconds: (performance.now() - from) / 1000 });
  }
  const [, second, third] = runs as [Run, Run, Run];
  const { seconds, bytes } = third;
  say(`export of ${rows} rows ${rounded(seconds)} s, ${rounded(bytes / 1e6)} MB`);
  const grown = (name: keyof Reading): number => percentAbove(lowestOf(third, name), lowestOf(second, name));
  return {
    name: 'export',
    title: `Export of ${rows} rows`,
    how: [
      '`POST /exports` by an education officer: every institution of the county with license and cell of the matrix, pages of 200, read to the end and thrown away.',
      `${RUNS} exports one after the other; time and size are those of the last. Resident memory is VmRSS of gateway and education, read every ${POLL_MS} ms: what rows left behind would stand in the lowest of the third export beside that of the second.`,
    ],
    figures: [
      { what: 'whole export', value: seconds, unit: 's' },
      { what: 'rows per second', value: rows / seconds, unit: 'rows/s' },
      { what: 'size of the workbook', value: bytes / 1e6, unit: 'MB' },
      {
        what: 'lowest memory of the gateway, third export above the second',
        value: grown('gateway'),
        unit: '%',
        atMost: FLAT_PERCENT,
      },
      {
        what: 'lowest memory of education, third export above the second',
        value: grown('education'),
        unit: '%',
        atMost: FLAT_PERCENT,
      },
      {
        what: 'most memory of the gateway',
        value: Math.max(...third.readings.map((each) => each.gateway)),
        unit: 'MB',
      },
    ],
    tables: [],
  };
}

async function download(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/exports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(REQUEST),
  });
  if (response.status !== 200) throw new Error(await response.text());
  let bytes = 0;
  for await (const chunk of response.body!) bytes += chunk.length;
  return bytes;
}

const lowestOf = ({ readings }: Run, name: keyof Reading): number =>
  Math.min(...readings.map((reading) => reading[name]));

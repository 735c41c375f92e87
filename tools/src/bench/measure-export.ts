import { rssMb } from './process-table.js';
import { percentAbove, rounded, type Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';

const POLL_MS = 100;
const FLAT_PERCENT = 25;
const REQUEST = {
  fileName: '机构台账',
  query: `query ($first: Int!, $after: String) { institutions(first: $first, after: $after) {
    edges { node { ledgerNo name divisionCode addresses certificateStatus { state } license { number state } } }
    pageInfo { hasNextPage endCursor } } }`,
  columns: ['ledgerNo', 'name', 'divisionCode', 'addresses', 'certificateStatus.state', 'license.number'].map(
    (path) => ({ header: path, path }),
  ),
};

interface Half {
  readonly gateway: number;
  readonly education: number;
}

/** The whole ledger as a workbook, after the rows of the import are in it. */
export async function measureExport(
  system: LaunchedSystem,
  rows: number,
  say: (line: string) => void,
): Promise<Section> {
  const { gateway, subgraphs } = system.running();
  const readings: Half[] = [];
  const read = (): void =>
    void readings.push({ gateway: rssMb(gateway.pid), education: rssMb(subgraphs['education'].pid) });
  const timer = setInterval(read, POLL_MS);
  const from = performance.now();
  const bytes = await download(gateway.url, await system.token('edu-sup')).finally(() => clearInterval(timer));
  const seconds = (performance.now() - from) / 1000;
  say(`export of ${rows} rows ${rounded(seconds)} s, ${rounded(bytes / 1e6)} MB`);
  const grown = (name: keyof Half): number =>
    percentAbove(meanOf(lastQuarter(readings), name), meanOf(secondQuarter(readings), name));
  return {
    name: 'export',
    title: `Export of ${rows} rows`,
    how: [
      '`POST /exports` by an education officer: every institution of the county with license and cell of the matrix, pages of 200, read to the end and thrown away.',
      `Resident memory is VmRSS of gateway and education, read every ${POLL_MS} ms: mean of the last quarter of the time beside that of the second, when everything is warm.`,
    ],
    figures: [
      { what: 'whole export', value: seconds, unit: 's' },
      { what: 'rows per second', value: rows / seconds, unit: 'rows/s' },
      { what: 'size of the workbook', value: bytes / 1e6, unit: 'MB' },
      {
        what: 'memory of the gateway, last quarter above the second',
        value: grown('gateway'),
        unit: '%',
        atMost: FLAT_PERCENT,
      },
      {
        what: 'memory of education, last quarter above the second',
        value: grown('education'),
        unit: '%',
        atMost: FLAT_PERCENT,
      },
      { what: 'most memory of the gateway', value: Math.max(...readings.map((each) => each.gateway)), unit: 'MB' },
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

const secondQuarter = (all: readonly Half[]): readonly Half[] => all.slice(all.length / 4, all.length / 2);
const lastQuarter = (all: readonly Half[]): readonly Half[] => all.slice((all.length * 3) / 4);
const meanOf = (all: readonly Half[], name: keyof Half): number =>
  all.reduce((sum, each) => sum + each[name], 0) / all.length;

import { rounded, type Figure, type Section } from './figures.js';
import { MEMORY_HOW, memoryFigures, tenthsOf, tenthsTable, watched, type Tenth } from './import-tenths.js';
import type { LaunchedSystem } from './launched-system.js';
import { probeProcess } from './live-memory.js';

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

interface Run {
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
  const open = async (): Promise<Response> => ask(gateway.url, await system.token('edu-sup'));
  // What the first one makes for ever, plans and compiled code, is not what rows leave behind.
  const { bytes: expected } = await run(open);
  const alone = await run(open);
  say(`export of ${rows} rows ${rounded(alone.seconds)} s, ${rounded(alone.bytes / 1e6)} MB`);
  // Two of the same export differ by a few bytes, since they say when they were made.
  const tenths = async (pid: number): Promise<Tenth[]> => {
    const { result, samples } = await watched(await probeProcess(pid), expected, (look) => run(open, look));
    return tenthsOf(samples, result.bytes);
  };
  const [inGateway, inEducation] = [await tenths(gateway.pid), await tenths(subgraphs['education'].pid)];
  const figures = (prefix: string, of: readonly Tenth[]): Figure[] =>
    memoryFigures(of, { rows, prefix, atMost: FLAT_PERCENT });
  return {
    name: 'export',
    title: `Export of ${rows} rows`,
    how: [
      '`POST /exports` by an education officer: every institution of the county with license and cell of the matrix, pages of 200, read to the end and thrown away.',
      'Four exports one after the other: to warm up, for time and size, and one each that watches the memory of the gateway and of education. A tenth is one of the bytes.',
      MEMORY_HOW,
    ],
    figures: [
      { what: 'whole export', value: alone.seconds, unit: 's' },
      { what: 'rows per second', value: rows / alone.seconds, unit: 'rows/s' },
      { what: 'size of the workbook', value: alone.bytes / 1e6, unit: 'MB' },
      ...figures('gateway: ', inGateway),
      ...figures('education: ', inEducation),
    ],
    tables: [
      tenthsTable("Tenths of an export, the gateway's memory", inGateway),
      tenthsTable("Tenths of an export, education's memory", inEducation),
    ],
  };
}

async function ask(url: string, token: string): Promise<Response> {
  const response = await fetch(`${url}/exports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(REQUEST),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return response;
}

async function run(open: () => Promise<Response>, look?: (done: number) => Promise<void>): Promise<Run> {
  let bytes = 0;
  const from = performance.now();
  const { body } = await open();
  for await (const chunk of body!) {
    bytes += chunk.length;
    await look?.(bytes);
  }
  return { bytes, seconds: (performance.now() - from) / 1000 };
}

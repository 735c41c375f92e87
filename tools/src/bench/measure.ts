import type { BenchArguments } from './arguments.js';
import type { BusName } from './bus.js';
import type { Section, SectionName } from './figures.js';
import { launchSystem, withFolder, type LaunchedSystem } from './launched-system.js';
import { measureBankStatement } from './measure-bank-statement.js';
import { measureEscrowLedger } from './measure-escrow-ledger.js';
import { measureEscrowSettlement } from './measure-escrow-settlement.js';
import { measureExport } from './measure-export.js';
import { measureImport } from './measure-import.js';
import { measureInService } from './measure-in-service.js';
import { measureJointActions } from './measure-joint-action.js';
import { measureLedger } from './measure-ledger.js';
import { memorySection, takeSnapshot, type NamedSnapshot } from './measure-memory.js';
import { measurePublishedCourses } from './measure-published-courses.js';
import { measureQuery } from './measure-query.js';
import { measureRebuild } from './measure-rebuild.js';
import { measureRelay } from './measure-relay.js';
import { measureSql } from './measure-sql.js';
import { measureStart, untilDemonstrationLoaded } from './measure-start.js';
import { measureTimetable } from './measure-timetable.js';

type Say = (line: string) => void;

const ON_ONE_SYSTEM: readonly SectionName[] = ['query', 'sql', 'import', 'ledger', 'export', 'memory'];

/** Most sections have folders of their own; the others share one system, in the order in which it fills. */
export async function measure(options: BenchArguments, say: Say): Promise<Section[]> {
  const wanted = (...names: readonly SectionName[]): boolean => names.some((name) => options.only.includes(name));
  const buses: readonly BusName[] = options.kafkaBrokers.length > 0 ? ['log', 'kafka'] : ['log'];
  const sections: Section[] = [];
  if (wanted('start')) sections.push(await measureStart(options, say));
  if (wanted('relay')) sections.push(...(await measureRelay(options, say)));
  if (wanted(...ON_ONE_SYSTEM)) sections.push(...(await measureShared(options, say)));
  if (wanted('subscription', 'joint-action', 'hold', 'revocation'))
    for (const bus of buses) sections.push(...(await measureJointActions(options, bus, say)));
  // After the joint actions: on Kafka these want topics that nobody has written to.
  if (wanted('rebuild')) for (const bus of buses) sections.push(await measureRebuild(options, bus, say));
  if (wanted('bank-statement')) sections.push(await measureBankStatement(say));
  return [...sections, ...(await measureOneService(options, say))];
}

/** One service in this process, on a database of its own. */
async function measureOneService(options: BenchArguments, say: Say): Promise<Section[]> {
  const sections: Section[] = [];
  if (options.only.includes('in-service')) sections.push(await measureInService(say));
  if (options.only.includes('timetable')) sections.push(await measureTimetable(options, say));
  if (options.only.includes('published-courses')) sections.push(await measurePublishedCourses(options, say));
  if (options.only.includes('escrow-ledger')) sections.push(await measureEscrowLedger(say));
  if (options.only.includes('escrow-settlement')) sections.push(await measureEscrowSettlement(say));
  return sections;
}

function measureShared(options: BenchArguments, say: Say): Promise<Section[]> {
  return withFolder(async (dataDir) => {
    const system = await launchSystem({ dataDir, command: 'launcher', empty: false, bus: 'log' });
    try {
      await untilDemonstrationLoaded(system);
      return await measureRunning(system, options, say);
    } finally {
      await system.stop();
    }
  });
}

async function measureRunning(system: LaunchedSystem, options: BenchArguments, say: Say): Promise<Section[]> {
  const wanted = (...names: readonly SectionName[]): boolean => names.some((name) => options.only.includes(name));
  const sections: Section[] = [];
  const snapshots: NamedSnapshot[] = [];
  const snapshot = async (when: string): Promise<void> => {
    if (wanted('memory')) snapshots.push(await takeSnapshot(system, when));
  };
  const query = async (state: string): Promise<void> => {
    if (wanted('query')) sections.push(await measureQuery(system, options, { state, say }));
  };
  await snapshot('demonstration ledgers');
  await query('with the demonstration ledgers');
  if (wanted('sql')) sections.push(await measureSql(system, say));
  if (wanted('import', 'ledger', 'export')) {
    sections.push(await measureImport(system, options, say));
    await snapshot(`after the import of ${options.rows} rows`);
    if (wanted('ledger')) sections.push(await measureLedger(system, options, say));
    if (wanted('export')) sections.push(await measureExport(system, options.rows, say));
    await query(`after the import of ${options.rows} rows`);
  }
  return wanted('memory') ? [...sections, memorySection(snapshots)] : sections;
}

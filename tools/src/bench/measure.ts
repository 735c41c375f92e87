import type { BenchArguments } from './arguments.js';
import type { Section } from './figures.js';
import { launchSystem, withFolder, type LaunchedSystem } from './launched-system.js';
import { measureImport } from './measure-import.js';
import { memorySection, takeSnapshot, type NamedSnapshot } from './measure-memory.js';
import { measureQuery } from './measure-query.js';
import { measureSql } from './measure-sql.js';
import { measureStart, untilDemonstrationLoaded } from './measure-start.js';

type Say = (line: string) => void;

/** Start is measured on folders of its own; all the rest on one system, in the order in which it fills. */
export async function measure(options: BenchArguments, say: Say): Promise<Section[]> {
  const sections = options.only.includes('start') ? [await measureStart(options, say)] : [];
  if (!options.only.some((name) => name !== 'start')) return sections;
  return withFolder(async (dataDir) => {
    const system = await launchSystem({ dataDir, command: 'launcher', empty: false });
    try {
      await untilDemonstrationLoaded(system);
      return [...sections, ...(await measureRunning(system, options, say))];
    } finally {
      await system.stop();
    }
  });
}

async function measureRunning(system: LaunchedSystem, options: BenchArguments, say: Say): Promise<Section[]> {
  const wanted = (name: Section['name']): boolean => options.only.includes(name);
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
  if (wanted('import')) {
    sections.push(await measureImport(system, options, say));
    await snapshot(`after the import of ${options.rows} rows`);
    await query(`after the import of ${options.rows} rows`);
  }
  return wanted('memory') ? [...sections, memorySection(snapshots)] : sections;
}

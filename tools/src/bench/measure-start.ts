import { statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../run-command.js';
import type { BenchArguments } from './arguments.js';
import { median, rounded, timed, until, type Section } from './figures.js';
import { launchSystem, withFolder, type LaunchedSystem } from './launched-system.js';

const BUILD_TARGET_S = 60;
const EMPTY_FOLDER_TARGET_S = 20;
const USED_FOLDER_TARGET_S = 10;
const LOADED_LIMIT_MS = 120_000;

interface Start {
  readonly whole: number;
  /** Until the launcher runs: npm and its look whether something is to be built. */
  readonly beforeLauncher: number;
}

interface Run {
  readonly empty: Start;
  readonly used: Start;
}

export async function measureStart({ starts }: BenchArguments, say: (line: string) => void): Promise<Section> {
  const buildSeconds = await coldBuild();
  say(`build ${rounded(buildSeconds)} s`);
  const runs: Run[] = [];
  for (let run = 1; run <= starts; run += 1) {
    const seconds = await withFolder(startTwice);
    say(`start ${run} of ${starts}: ${rounded(seconds.empty.whole)} s, again ${rounded(seconds.used.whole)} s`);
    runs.push(seconds);
  }
  return {
    name: 'start',
    title: 'Build and start',
    how: [
      'Build: `npm run build` with nx pointed at empty folders for its cache and its project graph, all projects, into the same dist.',
      `Start: from the call of \`npm start\`, its own build check included, to the answer of the first query through the gateway; median of ${starts} runs.`,
      'Empty folder: database cluster, keys and schemas are made; the demonstration ledgers come in after the first query could be served. Same folder: after an orderly stop.',
    ],
    figures: [
      { what: 'build, nothing in the cache', value: buildSeconds, unit: 's', atMost: BUILD_TARGET_S },
      {
        what: '`npm start` to the first served query, empty data folder',
        value: median(runs.map(({ empty }) => empty.whole)),
        unit: 's',
        atMost: EMPTY_FOLDER_TARGET_S,
      },
      {
        what: '`npm start` to the first served query, same folder again',
        value: median(runs.map(({ used }) => used.whole)),
        unit: 's',
        atMost: USED_FOLDER_TARGET_S,
      },
    ],
    tables: [
      {
        title: 'Single runs, seconds',
        head: ['run', 'empty folder', 'of it npm and build check', 'same folder', 'of it npm and build check'],
        rows: runs.map(({ empty, used }, index) => [
          index + 1,
          ...[empty.whole, empty.beforeLauncher, used.whole, used.beforeLauncher].map(rounded),
        ]),
      },
    ],
  };
}

/** Cold for this run alone: what others have in the workspace's cache stays. */
function coldBuild(): Promise<number> {
  return withFolder(async (folder) => {
    const env = {
      NX_CACHE_DIRECTORY: join(folder, 'cache'),
      NX_WORKSPACE_DATA_DIRECTORY: join(folder, 'workspace-data'),
    };
    const { seconds, result } = await timed(() => runCommand('npm', ['run', '--silent', 'build'], { env }));
    if (result.code !== 0) throw new Error(`the build failed:\n${result.output.slice(-4_000)}`);
    return seconds;
  });
}

async function startTwice(dataDir: string): Promise<Run> {
  const empty = await startOnce(dataDir, untilDemonstrationLoaded);
  const used = await startOnce(dataDir, () => Promise.resolve());
  return { empty, used };
}

async function startOnce(dataDir: string, after: (system: LaunchedSystem) => Promise<void>): Promise<Start> {
  const from = Date.now();
  const { seconds, result: system } = await timed(async () => {
    const launched = await launchSystem({ dataDir, command: 'npm start', empty: false, bus: 'log' });
    try {
      await launched.client('edu-sup').graphql('{ institutions(first: 1) { totalCount } }');
    } catch (fault) {
      await launched.stop();
      throw fault;
    }
    return launched;
  });
  try {
    // The launcher locks the folder first of all.
    const locked = statSync(join(dataDir, 'launcher.pid')).mtimeMs;
    await after(system);
    return { whole: seconds, beforeLauncher: (locked - from) / 1000 };
  } finally {
    await system.stop();
  }
}

/** A stop in the middle would leave a part of the work to the next start. The police's ledger is the last. */
export async function untilDemonstrationLoaded(system: LaunchedSystem): Promise<void> {
  const police = system.client('pol-case');
  interface Jobs {
    readonly jobs: { readonly edges: readonly { readonly node: { readonly state: string } }[] };
  }
  const ended = async (): Promise<true | undefined> => {
    const { jobs } = await police.graphql<Jobs>('{ jobs: publicSecurityJobs(first: 1) { edges { node { state } } } }');
    return jobs.edges[0]?.node.state === 'SUCCEEDED' ? true : undefined;
  };
  await until('the demonstration ledgers', ended, { limitMs: LOADED_LIMIT_MS, everyMs: 250 });
}

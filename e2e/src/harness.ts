import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 60_000;
const POLL_MS = 200;

/** The one line of `npm start -- --json`. URLs are bases. */
export interface RunningSystem {
  readonly gateway: { readonly url: string; readonly pid: number };
  readonly dashboard: { readonly url: string };
  readonly issuer: { readonly url: string };
  readonly subgraphs: Readonly<Record<string, { readonly url: string; readonly pid: number }>>;
  readonly data: string;
}

export interface Who {
  readonly agency: string;
  readonly role: string;
  /** Default: the demonstration county. */
  readonly division?: string;
  readonly institution?: string;
  readonly bank?: string;
  readonly school?: string;
  readonly station?: string;
  readonly person?: string;
  /** The account; default, one for each role. */
  readonly subject?: string;
  /** Seconds. */
  readonly expires?: number;
}

export interface GraphAnswer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface Uploaded {
  readonly status: number;
  readonly jobId: string;
  readonly department: string;
  readonly replayed: boolean;
  readonly error?: { readonly code: string; readonly message: string; readonly basis: string | null };
}

export interface ImportJob {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  } | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly correctionsUrl: string | null;
}

export interface System {
  /** As of now: a process that was killed comes back under another id. */
  running(): RunningSystem;
  /** `token` null asks without one. `extensions` state purpose and caseNo. */
  graphql<Data>(
    token: string | null,
    query: string,
    more?: { variables?: object; extensions?: object },
  ): Promise<GraphAnswer<Data>>;
  token(who: Who): Promise<string>;
  /** A file by its path, or by its name and content. */
  upload(
    token: string,
    kind: string,
    file: string | { name: string; content: Buffer | string; key?: string },
  ): Promise<Uploaded>;
  /** Waits until the job has ended. */
  waitForJob(token: string, uploaded: { department: string; jobId: string }, limitMs?: number): Promise<ImportJob>;
  /** Superuser's addresses of databases that are not the embedded server's, by their department. */
  readonly databases: Readonly<Record<string, string>>;
  /** What the processes have logged, for a failing test's message. */
  log(process: string): string;
  /** Ends the launcher; resolves with its exit code. The data folder is kept until `dispose`. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** The same data folder again. */
  restart(): Promise<void>;
  /** Stops and removes the data folder. */
  dispose(): Promise<void>;
}

export interface SystemOptions {
  /** Without the demonstration ledgers; default true, so that a story brings its own. */
  readonly empty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly databases?: Readonly<Record<string, string>>;
}

/** The whole system as `npm start` runs it, built, on free ports and a data folder of its own. */
export async function startSystem({ empty = true, env = {}, databases = {} }: SystemOptions = {}): Promise<System> {
  const data = mkdtempSync(join(tmpdir(), 'lianguan-e2e-'));
  let launcher = await launch(data, { empty, env });
  const running = (): RunningSystem => JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as RunningSystem;
  const url = (path: string): string => `${running().gateway.url}${path}`;
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    const code = await end(launcher, signal);
    return code;
  };
  let tokens: Record<string, Promise<string>> = {};
  const system: System = {
    running,
    databases,
    graphql: async (token, query, { variables = {}, extensions = {} } = {}) =>
      askGraph(url('/graphql'), token, { query, variables, extensions }),
    token: (who) => (tokens[JSON.stringify(who)] ??= mint(running(), who)),
    upload: (token, kind, file) => uploadTo(url('/imports'), token, { kind, file }),
    waitForJob: (token, uploaded, limitMs = 60_000) => pollJob(system, token, { ...uploaded, limitMs }),
    log: (process) => readFileSync(join(data, 'logs', `${process}.log`), 'utf8'),
    stop,
    restart: async () => {
      await stop();
      tokens = {};
      launcher = await launch(data, { empty: true, env });
    },
    dispose: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
  return system;
}

async function launch(
  data: string,
  { empty, env }: Required<Pick<SystemOptions, 'empty' | 'env'>>,
): Promise<ChildProcess> {
  const args = ['--json', '--data', data, '--port', '0', ...(empty ? ['--empty'] : [])];
  // Standard input is the line by which the launcher knows that the tests are still there, however they end.
  const follow = join(root, 'tools', 'dist', 'start', 'follow-parent.js');
  const child = spawn(
    process.execPath,
    ['--import', follow, join(root, 'tools', 'dist', 'start', 'main.js'), ...args],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'info', ...env },
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await new Promise<void>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the system was not ready in time:\n${said}`)), START_LIMIT_MS);
    createInterface({ input: child.stdout! }).once('line', () => {
      clearTimeout(timer);
      done();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`the launcher ended with ${code}:\n${said}`));
    });
  });
  return child;
}

async function end(launcher: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return launcher.exitCode;
  const exited = new Promise<number | null>((done) => launcher.once('exit', (code) => done(code)));
  launcher.kill(signal);
  const timer = setTimeout(() => launcher.kill('SIGKILL'), STOP_LIMIT_MS);
  const code = await exited;
  clearTimeout(timer);
  return code;
}

/** As `npm run token` would give it; by itself, since a process for each would be many. */
async function mint({ data, issuer }: RunningSystem, who: Who): Promise<string> {
  const { role, division = '341203', institution, bank, school, station, expires, ...more } = who;
  const file = join(root, 'tools', 'dist', 'token', 'mint-token.js');
  const { mintToken } = (await import(pathToFileURL(file).href)) as { mintToken(request: object): Promise<string> };
  return mintToken({
    ...more,
    dataDir: data,
    issuer: issuer.url,
    roles: [role],
    division,
    institutionId: institution,
    bankId: bank,
    schoolId: school,
    stationId: station,
    expiresInSeconds: expires,
  });
}

async function askGraph<Data>(url: string, token: string | null, body: object): Promise<GraphAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<GraphAnswer<Data>>;
  return { status: response.status, data, errors };
}

type UploadFile = Parameters<System['upload']>[2];

async function uploadTo(
  url: string,
  token: string,
  { kind, file }: { kind: string; file: UploadFile },
): Promise<Uploaded> {
  const { name, content, key } =
    typeof file === 'string' ? { name: basename(file), content: await readFile(file), key: undefined } : file;
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([content as Buffer<ArrayBuffer>]), name);
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key ?? randomUUID() };
  const response = await fetch(url, { method: 'POST', headers, body: form });
  return { ...((await response.json()) as Omit<Uploaded, 'status'>), status: response.status };
}

interface JobWait {
  readonly department: string;
  readonly jobId: string;
  readonly limitMs: number;
}

async function pollJob(system: System, token: string, { department, jobId, limitMs }: JobWait): Promise<ImportJob> {
  const field = `${department.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())}Job`;
  const query = `query Job($id: ID!) { job: ${field}(id: $id) { id state progress { done total } result { created updated unchanged rejected } failure { code message } correctionsUrl } }`;
  const until = Date.now() + limitMs;
  for (;;) {
    const { data, errors } = await system.graphql<{ job: ImportJob | null }>(token, query, {
      variables: { id: jobId },
    });
    if (data?.job?.state === 'SUCCEEDED' || data?.job?.state === 'FAILED') return data.job;
    if (Date.now() > until) throw new Error(`job ${jobId} has not ended: ${JSON.stringify({ data, errors })}`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

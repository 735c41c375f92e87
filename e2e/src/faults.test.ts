import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyRows } from '@lianguan/data';
import { eventually } from '@lianguan/testing';
import { startSystem, type System } from './harness.js';
import { importLedger, LEDGER_KINDS } from './offices.js';

let system: System;
let officer: string;
beforeAll(async () => {
  system = await startSystem();
  officer = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
});
afterAll(() => system?.dispose());

const RECOVERY_MS = 120_000;
const BULK = 10_000;

async function total(filter = ''): Promise<number> {
  const { data, errors } = await system.graphql<{ institutions: { totalCount: number } | null }>(
    officer,
    `{ institutions${filter} { totalCount } }`,
  );
  if (!data?.institutions) throw new Error(JSON.stringify(errors));
  return data.institutions.totalCount;
}

describe('a service killed in the middle of an import', () => {
  it('resumes the job: no row is lost, no row is there twice', async () => {
    const content = [...manyRows(BULK)].join('');
    const uploaded = await system.upload(officer, 'EDUCATION_LEDGER', { name: 'bulk.csv', content });

    const progress = async () => {
      const { data } = await system.graphql<{ educationJob: { progress: { done: number } } }>(
        officer,
        'query ($id: ID!) { educationJob(id: $id) { progress { done } } }',
        { variables: { id: uploaded.jobId } },
      );
      return data?.educationJob.progress.done ?? 0;
    };
    await eventually(async () => expect(await progress()).toBeGreaterThan(0));
    process.kill(system.running().subgraphs['education']!.pid, 'SIGKILL');

    const job = await eventually(() => system.waitForJob(officer, uploaded, RECOVERY_MS), RECOVERY_MS);
    expect(job).toMatchObject({ state: 'SUCCEEDED', result: { created: BULK, updated: 0, unchanged: 0, rejected: 0 } });
    expect(await total()).toBe(BULK);
  }, 180_000);
});

describe('a department out of reach', () => {
  const QUERY = '{ institutions(first: 1) { edges { node { name escrowAccount { state } riskCode { value } } } } }';

  it('leaves its part null with a code; the rest stands and no address leaks', async () => {
    const { pid } = system.running().subgraphs['finance']!;
    process.kill(pid, 'SIGSTOP');
    const stopped = await system.graphql<object>(officer, QUERY);
    process.kill(pid, 'SIGKILL');
    const killed = await system.graphql<object>(officer, QUERY);

    for (const answer of [stopped, killed]) {
      expect(answer.data).toMatchObject({
        institutions: {
          edges: [{ node: { name: expect.any(String), escrowAccount: null, riskCode: { value: 'UNKNOWN' } } }],
        },
      });
      expect(answer.errors[0]!.extensions['code']).toMatch(/^SUBGRAPH_(TIMEOUT|UNAVAILABLE)$/);
      expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|\.ts|\.js/);
    }
    await eventually(async () => expect((await system.graphql(officer, QUERY)).errors).toEqual([]), RECOVERY_MS);
  }, 120_000);
});

describe('PostgreSQL stopped and started', () => {
  it('every service comes back by itself, and nothing is lost', async () => {
    for (const kind of LEDGER_KINDS) await importLedger(system, kind);
    const before = await total();
    const [pid] = (await readFile(join(system.running().data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGINT');
    await eventually(async () => expect(await total()).toBe(before), RECOVERY_MS);
    await eventually(async () => {
      expect(await importLedger(system, 'EDUCATION_LEDGER')).toMatchObject({ created: 0, unchanged: 113, rejected: 0 });
    }, RECOVERY_MS);
  }, 180_000);
});

describe('the law clock', () => {
  it('turned for the whole system, lets licenses expire, and the matrix follows', async () => {
    const admin = await system.token({ agency: 'JOINT_ENFORCEMENT', role: 'SYSTEM_ADMIN' });
    const turn = (token: string) =>
      system.graphql<{ turnLawClock: { ok: boolean } | null }>(
        token,
        'mutation ($input: TurnLawClockInput!) { turnLawClock(input: $input) { ok lawClock { now } } }',
        { variables: { input: { idempotencyKey: randomUUID(), to: '2038-03-02T09:00:00+08:00' } } },
      );
    const licensed = () => total('(filter: { certificateState: BOTH })');
    await eventually(async () => expect(await licensed()).toBe(5), RECOVERY_MS);
    expect((await turn(officer)).errors[0]!.extensions['code']).toBe('FORBIDDEN');
    expect((await turn(admin)).data?.turnLawClock?.ok).toBe(true);
    await eventually(async () => expect(await licensed()).toBe(0), RECOVERY_MS);
  }, 120_000);
});

describe('a wrong configuration', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  it.each([
    ['programs/dist/education/main.js', 'DATABASE_URL_EDUCATION'],
    ['programs/dist/gateway/main.js', 'OIDC_ISSUER'],
  ])('%s says which key is wrong and ends with 1', async (program, key) => {
    const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((done) => {
      execFile(process.execPath, [join(root, program)], { env: { MODE: 'demonstration' } }, (error, _out, text) =>
        done({ code: error?.code, stderr: text }),
      );
    });
    expect(code).toBe(1);
    expect(stderr).toContain(key);
  });
});

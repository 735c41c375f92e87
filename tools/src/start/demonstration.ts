import { randomUUID } from 'node:crypto';
import type { LEDGER_FILES } from '@lianguan/data';
import { gatewayClient, type GatewayClient } from '../gateway-client.js';
import { DEMONSTRATION_LEDGER_NO, keepInstitution } from '../issuer/demonstration-institution.js';
import { claimsOf, personOf } from '../issuer/persons.js';
import { mintToken } from '../token/mint-token.js';
import type { System } from './system.js';

export interface Demonstration {
  readonly system: System;
  say(line: string): void;
  /** Aborted when the system stops. */
  readonly signal: AbortSignal;
}

interface Ledger {
  readonly title: string;
  readonly kind: keyof typeof LEDGER_FILES;
  /** Who hands it in: an id of the embedded issuer's persons. */
  readonly officer: string;
}

// Education first: the other offices' rows are about the institutions that it lists.
const LEDGERS: readonly Ledger[] = [
  { title: '教育局 机构台账', kind: 'EDUCATION_LEDGER', officer: 'edu-lic' },
  { title: '市场监管局 营业执照台账', kind: 'BUSINESS_LICENSE_LEDGER', officer: 'samr-reg' },
  { title: '民政局 民办非企业单位台账', kind: 'NON_PROFIT_LEDGER', officer: 'civil' },
  { title: '资金监管 监管账户台账', kind: 'ESCROW_ACCOUNT_LEDGER', officer: 'fin' },
  { title: '公安局 背景核查结果', kind: 'BACKGROUND_RESULT_LEDGER', officer: 'pol-case' },
];

const POLL_MS = 300;
const JOB_LIMIT_MS = 5 * 60_000;

interface Job {
  readonly state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED';
  readonly result: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  } | null;
  readonly failure: { readonly message: string } | null;
}

/** Hands the ledgers of data/ in at the gateway, as each office would. An empty system is known by its graph: it has no institution. */
export async function loadDemonstration({ system, say, signal }: Demonstration): Promise<void> {
  if (!system.embeddedIssuer) return say('使用外部身份服务：不自动导入演示台账，请登录后自行导入。');
  try {
    const client = (officer: string) => clientOf(system, officer);
    const { institutions } = await client('edu-lic').graphql<{ institutions: { totalCount: number } }>(
      '{ institutions(first: 1) { totalCount } }',
    );
    if (institutions.totalCount > 0) return await nameInstitution(system);
    say('系统为空，正在导入演示台账……');
    for (const ledger of LEDGERS) {
      if (signal.aborted) return;
      say(`  ${await handIn(client(ledger.officer), ledger, signal)}`);
    }
    await nameInstitution(system);
    say('演示台账导入完毕。');
  } catch (error) {
    if (!signal.aborted) say(`演示台账导入未完成：${(error as Error).message}（系统照常运行，可登录后自行导入）`);
  }
}

/** The duty of an institution acts for one that the ledger has; in a ledger of another county it acts for none. */
async function nameInstitution(system: System): Promise<void> {
  const { institutions } = await clientOf(system, 'edu-lic').graphql<{
    institutions: { edges: { node: { id: string; ledgerNo: string } }[] };
  }>(
    'query ($search: String!) { institutions(first: 1, filter: { search: $search }) { edges { node { id ledgerNo } } } }',
    {
      search: DEMONSTRATION_LEDGER_NO,
    },
  );
  const found = institutions.edges[0]?.node;
  if (found?.ledgerNo === DEMONSTRATION_LEDGER_NO) await keepInstitution(system.running().data, found.id);
}

async function handIn(client: GatewayClient, { title, kind, officer }: Ledger, signal: AbortSignal): Promise<string> {
  // Loaded only now: a system that has its ledgers needs none of it.
  const { dataFile, LEDGER_FILES: files } = await import('@lianguan/data');
  const { jobId, department } = await client.upload(
    kind,
    dataFile(files[kind]),
    `demonstration-${officer}-${randomUUID()}`,
  );
  const job = await waitForJob(client, { jobId, department }, signal);
  if (job.state !== 'SUCCEEDED' || !job.result) return `${title}：导入失败，${job.failure?.message ?? '原因不明'}`;
  const { created, updated, unchanged, rejected } = job.result;
  return `${title}：新增 ${created} 行，更新 ${updated} 行，未变 ${unchanged} 行，退回 ${rejected} 行`;
}

async function waitForJob(
  client: GatewayClient,
  { jobId, department }: { jobId: string; department: string },
  signal: AbortSignal,
): Promise<Job> {
  const field = `${department.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())}Job`;
  const query = `query Job($id: ID!) { job: ${field}(id: $id) { state result { created updated unchanged rejected } failure { message } } }`;
  const until = Date.now() + JOB_LIMIT_MS;
  for (;;) {
    signal.throwIfAborted();
    const { job } = await client.graphql<{ job: Job | null }>(query, { id: jobId });
    if (!job) throw new Error('任务不存在');
    if (job.state === 'SUCCEEDED' || job.state === 'FAILED') return job;
    if (Date.now() > until) throw new Error('任务在 5 分钟内没有完成');
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

function clientOf(system: System, officer: string): GatewayClient {
  const person = personOf(officer);
  if (!person) throw new Error(`no person ${officer} at the embedded issuer`);
  const { agency, roles, division } = person;
  const { gateway, issuer, data } = system.running();
  return gatewayClient(gateway.url, () =>
    mintToken({ dataDir: data, issuer: issuer.url, subject: person.id, ...claimsOf(person), agency, roles, division }),
  );
}

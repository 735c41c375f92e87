import { randomUUID } from 'node:crypto';
import { gatewayClient, type GatewayClient } from '../gateway-client.js';
import { until } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';

const TOKEN_MS = 5 * 60_000;
const JOB_LIMIT_MS = 5 * 60_000;
const JOB_POLL_MS = 250;

/** An officer at work for long: signs in every few minutes, so that signing in is not in the figures. */
export function officerAt(system: LaunchedSystem, id: string): GatewayClient {
  let token = Promise.resolve('');
  let until = 0;
  return gatewayClient(system.running().gateway.url, () => {
    if (performance.now() > until) {
      until = performance.now() + TOKEN_MS;
      token = system.token(id);
    }
    return token;
  });
}

export interface Act {
  readonly mutation: string;
  /** Of the input. */
  readonly type: string;
  readonly input: object;
  /** What of the result is wanted. */
  readonly shown?: string;
}

/** An act that the law allows; its result without verdict. */
export async function act<Result>(officer: GatewayClient, { mutation, type, input, shown = '' }: Act): Promise<Result> {
  interface Answer {
    readonly act: Result & {
      readonly ok: boolean;
      readonly refusal: { readonly code: string; readonly message: string } | null;
    };
  }
  const answer = await officer.graphql<Answer>(
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  if (!answer.act.ok) throw new Error(`${mutation}: ${JSON.stringify(answer.act.refusal)}`);
  return answer.act;
}

/** Hands a ledger in and waits until every row of it is in. */
export async function handIn(officer: GatewayClient, kind: string, file: string): Promise<void> {
  const { jobId, department } = await officer.upload(kind, file, randomUUID());
  const field = `${department.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())}Job`;
  interface Answer {
    readonly job: { readonly state: string; readonly result: { readonly rejected: number } | null };
  }
  const job = await until(
    `the import of ${kind}`,
    async () => {
      const answer = await officer.graphql<Answer>(
        `query ($id: ID!) { job: ${field}(id: $id) { state result { rejected } failure { message } } }`,
        { id: jobId },
      );
      return ['SUCCEEDED', 'FAILED'].includes(answer.job.state) ? answer.job : undefined;
    },
    { limitMs: JOB_LIMIT_MS, everyMs: JOB_POLL_MS },
  );
  if (job.result?.rejected !== 0) throw new Error(`the import of ${kind}: ${JSON.stringify(job)}`);
}

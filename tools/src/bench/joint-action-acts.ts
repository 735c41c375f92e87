import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf, MEASURE_DEPARTMENTS } from '@lianguan/kernel';
import type { GatewayClient } from '../gateway-client.js';
import { withCallers } from './callers.js';
import { withFolder, type LaunchedSystem } from './launched-system.js';
import { ledgersOf, type LedgerName } from './made-schools.js';
import { untilCaughtUp } from './metrics.js';
import { act, handIn, officerAt } from './officers.js';

export const CALLERS = 16;
/** All that goes by itself under the trigger; no trigger has five of them. */
export const KINDS = ['PAYMENT_HOLD', 'STOP_ENROLMENT', 'KEEP_ORDER', 'PUBLISH'] as const;

const PAGE = 100;
const CAUGHT_UP_LIMIT_MS = 10 * 60_000;
const IMPORTERS: Readonly<Record<LedgerName, string>> = {
  EDUCATION_LEDGER: 'edu-sup',
  BUSINESS_LICENSE_LEDGER: 'samr-reg',
  ESCROW_ACCOUNT_LEDGER: 'fin',
};

export interface Office {
  readonly officer: GatewayClient;
  readonly lead: GatewayClient;
}

export const officeOf = (system: LaunchedSystem): Office => ({
  officer: officerAt(system, 'jeo'),
  lead: officerAt(system, 'jeo-lead'),
});

/** Made schools with all their papers, a joint action proposed and consulted on for each; resolves with the actions' ids, every event worked off. */
export async function consultedActions(system: LaunchedSystem, office: Office, count: number): Promise<string[]> {
  await handInLedgers(system, count);
  await untilCaughtUp(system.running(), CAUGHT_UP_LIMIT_MS);
  const institutions = await institutionsOf(officerAt(system, 'edu-sup'));
  if (institutions.length !== count) throw new Error(`${institutions.length} of ${count} institutions are there`);
  const ids: string[] = [];
  await withCallers(CALLERS, institutions, async (institutionId, index) => {
    const id = await propose(office, institutionId, `示教停〔2026〕${index + 1}号`);
    await consult(office, id);
    ids[index] = id;
  });
  await untilCaughtUp(system.running(), CAUGHT_UP_LIMIT_MS);
  return ids;
}

function handInLedgers(system: LaunchedSystem, count: number): Promise<void> {
  return withFolder(async (folder) => {
    for (const [kind, csv] of Object.entries(ledgersOf(count)) as [LedgerName, string][]) {
      const file = join(folder, `${kind}.csv`);
      writeFileSync(file, csv);
      await handIn(officerAt(system, IMPORTERS[kind]), kind, file);
    }
  });
}

/** All institutions, page by page; one whose papers are not all known is a fault. */
async function institutionsOf(officer: GatewayClient): Promise<string[]> {
  const query = `query ($after: String) { institutions(first: ${PAGE}, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { id license { state } businessRegistration { state } escrowAccount { state } } } } }`;
  type Paper = { readonly state: string } | null;
  interface Answer {
    readonly institutions: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly {
        readonly node: Readonly<Record<'license' | 'businessRegistration' | 'escrowAccount', Paper>> & {
          readonly id: string;
        };
      }[];
    };
  }
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { institutions }: Answer = await officer.graphql<Answer>(query, { after });
    for (const { node } of institutions.edges) {
      if (!node.license || !node.businessRegistration || !node.escrowAccount) throw new Error(JSON.stringify(node));
      ids.push(node.id);
    }
    if (!institutions.pageInfo.hasNextPage) return ids;
    after = institutions.pageInfo.endCursor;
  }
}

async function propose({ officer }: Office, institutionId: string, number: string): Promise<string> {
  const today = dayOf(new Date());
  const { decision } = await act<{ decision: { id: string } }>(officer, {
    mutation: 'recordServedDecision',
    type: 'RecordServedDecisionInput',
    shown: 'decision { id }',
    input: {
      institutionId,
      kind: 'PENALTY_DECISION',
      organ: '示例区教育局',
      number,
      article: '民办教育促进法 62',
      decidedOn: today,
      servedOn: today,
    },
  });
  const { jointAction } = await act<{ jointAction: { id: string } }>(officer, {
    mutation: 'proposeJointAction',
    type: 'ProposeJointActionInput',
    shown: 'jointAction { id }',
    input: {
      institutionId,
      trigger: 'SUSPENDED_FOR_SAFETY',
      decisionId: decision.id,
      reason: '依据已送达的决定',
      measures: KINDS.map((kind) => ({ kind })),
    },
  });
  return jointAction.id;
}

const consult = async ({ officer }: Office, jointActionId: string): Promise<void> =>
  void (await act(officer, {
    mutation: 'consultJointAction',
    type: 'ConsultJointActionInput',
    input: { jointActionId, departments: MEASURE_DEPARTMENTS, minutes: '各部门无异议' },
  }));

export const issue = async ({ lead }: Office, jointActionId: string): Promise<void> =>
  void (await act(lead, { mutation: 'issueJointAction', type: 'ActOnJointActionInput', input: { jointActionId } }));

import { newestOf } from '@lianguan/institution-ledger';
import type { Command } from '@lianguan/service-kit';
import { decideRiskInput, RISK_INPUT_REFUSALS, type RiskInputFact, type RiskInputRefusal } from './risk-code.rules.js';

interface RiskInputState {
  readonly institutions: ReadonlySet<string>;
  readonly versions: ReadonlyMap<string, number>;
}

const keyOf = (fact: Pick<RiskInputFact, 'institutionId' | 'input' | 'sourceId'>): string =>
  `${fact.institutionId}/${fact.input}/${fact.sourceId}`;

/** F8: an input of the risk code has become known, or is known no longer. */
export const recordRiskInput: Command<RiskInputFact, RiskInputState, 'RECORDED' | 'STALE', null, RiskInputRefusal> = {
  name: 'recordRiskInput',
  refusals: RISK_INPUT_REFUSALS,
  async load(tx, facts) {
    const ids = facts.map((fact) => fact.institutionId);
    const institutions = await tx.query<{ id: string }>(
      'select id from institution_directory where id = any($1::uuid[])',
      [ids],
    );
    const known = await tx.query<RiskInputFact>(
      `select institution_id as "institutionId", input, source_id as "sourceId", version
       from risk_input where institution_id = any($1::uuid[]) order by institution_id for update`,
      [ids],
    );
    return {
      institutions: new Set(institutions.map(({ id }) => id)),
      versions: new Map(known.map((fact) => [keyOf(fact), fact.version])),
    };
  },
  decide: (state, fact) =>
    decideRiskInput(fact, {
      institutionKnown: state.institutions.has(fact.institutionId),
      knownVersion: state.versions.get(keyOf(fact)) ?? 0,
    }),
  async apply(tx, accepted) {
    const recorded = accepted.filter(({ outcome }) => outcome === 'RECORDED').map(({ input }) => input);
    await tx.query(
      `insert into risk_input (institution_id, input, source_id, known, division_code, version)
       select f."institutionId", f.input, f."sourceId", f.known, d.division_code, f.version
       from jsonb_to_recordset($1::jsonb)
         as f("institutionId" uuid, input text, "sourceId" uuid, known boolean, version integer)
       join institution_directory d on d.id = f."institutionId"
       on conflict (institution_id, input, source_id) do update set known = excluded.known, version = excluded.version`,
      [JSON.stringify(newestOf(recorded, keyOf))],
    );
    return accepted.map(() => null);
  },
  changes: (outcome) => outcome === 'RECORDED',
};

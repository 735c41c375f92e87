import type { Accepted, Command, Tx } from '@lianguan/service-kit';
import { competentDepartmentChanged } from './classification.events.js';
import {
  decideRouting,
  ROUTING_REFUSALS,
  type ClassFact,
  type KnownCompetence,
  type Routing,
  type RoutingRefusal,
} from './classification.rules.js';

interface RoutingLoad {
  readonly institutions: ReadonlySet<string>;
  /** The newest line of each record; decided inputs of the same set are entered too. */
  readonly known: Map<string, KnownCompetence>;
}

type Outcome = Routing | 'UNCHANGED';

/** A3: keeps on record who is competent for an institution, and tells the others of a change. */
export const routeInstitution: Command<ClassFact, RoutingLoad, Outcome, null, RoutingRefusal> = {
  name: 'routeInstitution',
  refusals: ROUTING_REFUSALS,
  async load(tx, facts) {
    const ids = facts.map(({ institutionId }) => institutionId);
    const institutions = await tx.query<{ id: string }>(
      'select id from training_institution where id = any($1::uuid[]) order by id for update',
      [ids],
    );
    const known = await tx.query<KnownCompetence & { readonly institutionId: string }>(
      `select distinct on (institution_id) institution_id as "institutionId", department, version
       from competence_record where institution_id = any($1::uuid[]) order by institution_id, version desc`,
      [ids],
    );
    return {
      institutions: new Set(institutions.map(({ id }) => id)),
      known: new Map(known.map((record) => [record.institutionId, record])),
    };
  },
  decide(state, fact) {
    const { institutionId, version } = fact;
    const decision = decideRouting(fact, {
      institutionKnown: state.institutions.has(institutionId),
      known: state.known.get(institutionId),
    });
    if (decision.ok && decision.value !== 'UNCHANGED')
      state.known.set(institutionId, { department: decision.value.to, version });
    return decision;
  },
  async apply(tx, accepted, facts) {
    await insertRecords(tx, accepted, facts.now);
    return accepted.map(() => null);
  },
  subject: ({ institutionId }, outcome) => ({
    type: 'TrainingInstitution',
    id: institutionId,
    ...(outcome !== 'UNCHANGED' && { transition: `${outcome.from ?? ''} -routeInstitution-> ${outcome.to}` }),
  }),
  events: (fact, outcome) =>
    outcome !== 'UNCHANGED' && outcome.from ? [competentDepartmentChanged(fact, outcome)] : [],
  changes: (outcome) => outcome !== 'UNCHANGED',
};

async function insertRecords(tx: Tx, accepted: readonly Accepted<ClassFact, Outcome>[], now: Date): Promise<void> {
  const rows = accepted.flatMap(({ input, outcome }) =>
    outcome === 'UNCHANGED' ? [] : { ...input, department: outcome.to },
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into competence_record (institution_id, version, division_code, department, non_academic_kind, since)
     select r."institutionId", r.version, r."divisionCode", r.department, r.kind, $2
     from jsonb_to_recordset($1::jsonb)
       as r("institutionId" uuid, version integer, "divisionCode" text, department text, kind text)`,
    [JSON.stringify(rows), now],
  );
}

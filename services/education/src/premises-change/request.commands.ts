import { permit, renderRefusal, type Refusal } from '@lianguan/kernel';
import { stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { ADMISSION_REFUSALS, isRecorded, type RecordedRefusal } from '../license-admission/index.js';
import { conditionsOn } from './change-conditions.commands.js';
import type { ChangeStateName } from './change-lifecycle.rules.js';
import { changes, lockSchools, type ChangeRow, type SchoolFile } from './change-rows.commands.js';
import { countyFacts, REFUSALS, type Code } from './change.commands.js';
import { decideRequest, type ChangePlan } from './change.rules.js';

export interface RequestChange extends ChangePlan {
  readonly institutionId: string;
}

interface Requested {
  readonly row: ChangeRow;
  readonly step: Step<ChangeStateName>;
  readonly deadlines: readonly DeadlineDraft[];
  readonly refusal: null;
}

/** A6: the law's no, which stays on record and is counted as those of applications are. */
interface Refused {
  readonly divisionCode: string;
  readonly refusal: Refusal<RecordedRefusal>;
}

export interface RequestResult {
  readonly changeId: string | null;
  readonly refusal: Refusal<RecordedRefusal> | null;
}

const requestedOf = ({ outcome }: { readonly outcome: Requested | Refused }): Requested[] =>
  outcome.refusal === null ? [outcome] : [];

export const requestPremisesChange: Command<
  RequestChange,
  Map<string, SchoolFile>,
  Requested | Refused,
  RequestResult,
  Code
> = {
  name: 'requestPremisesChange',
  refusals: REFUSALS,
  load: (tx, inputs) =>
    lockSchools(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(schools, input, given) {
    const school = schools.get(input.institutionId);
    const facts = countyFacts(given, school?.divisionCode);
    const conditions = conditionsOn(input, school, facts.constants);
    const decided = decideRequest(input, { school, conditions }, facts);
    if (!decided.ok) {
      const { code, detail } = decided.refusal;
      if (!school || !isRecorded(code)) return decided;
      return permit({ divisionCode: school.divisionCode, refusal: { code, detail } });
    }
    schools.set(input.institutionId, { ...school!, changeOpen: true });
    const id = facts.newId();
    const deadlines = stepDeadlines(decided.value, { id, division: school!.divisionCode }, facts);
    const row = { ...rowOf(input, school!), id, state: decided.value.to, requestedAt: facts.now.toISOString() };
    return permit({ row, step: decided.value, deadlines, refusal: null });
  },
  async apply(tx, accepted, facts) {
    await changes.insert(
      tx,
      accepted.flatMap(requestedOf).map(({ row }) => row),
    );
    await insertRefusals(
      tx,
      accepted.flatMap(({ input: { institutionId }, outcome }) =>
        outcome.refusal === null ? [] : { institutionId, ...outcome },
      ),
      facts,
    );
    return accepted.map(({ outcome }) =>
      outcome.refusal === null
        ? { changeId: outcome.row.id, refusal: null }
        : { changeId: null, refusal: outcome.refusal },
    );
  },
  subject: ({ institutionId }, outcome) =>
    outcome.refusal === null
      ? {
          type: 'PremisesChange',
          id: outcome.row.id,
          transition: outcome.step.text,
          basis: outcome.step.basis ?? undefined,
        }
      : { type: 'TrainingInstitution', id: institutionId, reason: outcome.refusal.code },
  deadlines: (_input, outcome) => (outcome.refusal === null ? outcome.deadlines : []),
};

function rowOf(
  { address, ...plan }: RequestChange,
  { institution: { ledgerNo, name: schoolName, address: formerAddress } }: SchoolFile,
): Omit<ChangeRow, 'id' | 'state' | 'requestedAt'> {
  return {
    ...plan,
    ledgerNo,
    schoolName,
    formerAddress,
    address: address.trim(),
    overdue: false,
    decisionDue: null,
    siteCheck: null,
    documentNo: null,
    reason: null,
    decidedOn: null,
  };
}

async function insertRefusals(
  tx: Tx,
  refused: readonly (Refused & { readonly institutionId: string })[],
  facts: Facts,
): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ institutionId, divisionCode, refusal }) => ({
    id: facts.newId(),
    institution_id: institutionId,
    division_code: divisionCode,
    at: facts.now,
    code: refusal.code,
    basis: renderRefusal(ADMISSION_REFUSALS, refusal).basis,
  }));
  await tx.query(
    `insert into premises_change_refusal
     select * from jsonb_populate_recordset(null::premises_change_refusal, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

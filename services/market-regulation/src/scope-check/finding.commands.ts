import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decideFinding,
  FINDING_BASIS,
  FINDING_REFUSALS,
  judgedBy,
  type FindingAct,
  type FindingActName,
  type FindingOutcomeName,
  type FindingRefusal,
  type FindingWord,
  type ScopedEnterprise,
} from './finding.rules.js';
import type { TaughtClass } from './scope-check.rules.js';

interface FindingRow extends FindingWord {
  readonly id: string;
  readonly registrationId: string;
  readonly outcome: FindingOutcomeName | null;
  readonly reason: string;
  readonly documentNo: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
  readonly divisionCode: string;
}

const store = rowStore<FindingRow>('scope_finding', {
  id: 'id',
  registrationId: 'registration_id',
  finding: 'finding',
  state: 'state',
  outcome: 'outcome',
  judged: 'judged',
  reason: 'reason',
  documentNo: 'document_no',
  decidedBy: 'decided_by',
  decidedOn: 'decided_on',
  divisionCode: 'division_code',
});

interface Enterprise extends ScopedEnterprise {
  readonly id: string;
  readonly divisionCode: string;
}

interface State {
  readonly enterprises: ReadonlyMap<string, Enterprise>;
  readonly words: Map<string, FindingRow>;
}

/** What education says that the institutions of each registration teach. */
export const taughtOf = (tx: Tx, registrationIds: readonly string[]) =>
  tx.query<TaughtClass & { readonly id: string }>(
    `select distinct r.id, c.training_class as "trainingClass", c.non_academic_kind as kind
     from business_registration r
     join lateral (${matchingRowsSql('institution_directory', keysOf('r'))}) d on true
     join institution_class c on c.institution_id = d.id
     where r.id = any($1::uuid[])`,
    [registrationIds],
  );

const keyOf = ({ registrationId, finding }: Pick<FindingRow, 'registrationId' | 'finding'>): string =>
  `${registrationId}/${finding}`;

/** Registrations are locked: of two officers the second sees what the first has closed. */
async function load(tx: Tx, inputs: readonly FindingAct[]): Promise<State> {
  const ids = inputs.map(({ registrationId }) => registrationId);
  const rows = await tx.query<Omit<Enterprise, 'taught'>>(
    `select id, business_scope as scope, division_code as "divisionCode" from business_registration
     where id = any($1::uuid[]) order by id for no key update`,
    [ids],
  );
  const taught = await taughtOf(tx, ids);
  const words = await tx.query<FindingRow>(
    `select ${store.selected} from scope_finding where registration_id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return {
    enterprises: new Map(rows.map((row) => [row.id, { ...row, taught: taught.filter(({ id }) => id === row.id) }])),
    words: new Map(words.map((word) => [keyOf(word), word])),
  };
}

interface Outcome {
  readonly row: FindingRow;
  readonly transition: string;
}

export const findingCommand = (
  name: FindingActName,
): Command<FindingAct, State, Outcome, { readonly id: string }, FindingRefusal> => ({
  name,
  refusals: FINDING_REFUSALS,
  load,
  decide({ enterprises, words }, input, facts) {
    const { act: _act, ...given } = input;
    const enterprise = enterprises.get(input.registrationId);
    const word = words.get(keyOf(input));
    const file = enterprise && { ...enterprise, words: word ? [word] : [] };
    const decided = decideFinding(file, input, facts.caller);
    if (!decided.ok) return decided;
    const row: FindingRow = {
      ...given,
      id: word?.id ?? facts.newId(),
      state: decided.value.to,
      judged: judgedBy(enterprise!),
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      decidedBy: facts.caller.subject,
      decidedOn: facts.today,
      divisionCode: enterprise!.divisionCode,
    };
    words.set(keyOf(row), row);
    return permit({ row, transition: decided.value.text });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await store.save(tx, [...last.values()]);
    return accepted.map(({ input: { registrationId } }) => ({ id: registrationId }));
  },
  subject: (_input, { row, transition }) => ({
    type: 'ScopeFinding',
    id: row.id,
    basis: FINDING_BASIS,
    documentNo: row.documentNo,
    reason: row.reason,
    transition,
  }),
});

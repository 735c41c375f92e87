import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { keysOf, matchingRowsSql } from '../match.rules.js';
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
} from './finding.rules.js';
import type { ScopeCheckDesk } from './scope-check-desk.js';
import type { Scoped, TaughtClass } from './scope-check.rules.js';

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

interface Registration extends Scoped {
  readonly id: string;
  readonly divisionCode: string;
}

interface State {
  readonly registrations: ReadonlyMap<string, Registration>;
  readonly words: Map<string, FindingRow>;
}

/** What education says that the institutions of each registration teach. */
export const taughtOf = (tx: Tx, { table }: ScopeCheckDesk, registrationIds: readonly string[]) =>
  tx.query<TaughtClass & { readonly id: string }>(
    `select distinct r.id, c.training_class as "trainingClass", c.non_academic_kind as kind
     from ${table} r
     join lateral (${matchingRowsSql('institution_directory', keysOf('r'))}) d on true
     join institution_class c on c.institution_id = d.id
     where r.id = any($1::uuid[])`,
    [registrationIds],
  );

const keyOf = ({ registrationId, finding }: Pick<FindingRow, 'registrationId' | 'finding'>): string =>
  `${registrationId}/${finding}`;

/** Registrations are locked: of two officers the second sees what the first has closed. */
async function load(tx: Tx, desk: ScopeCheckDesk, inputs: readonly FindingAct[]): Promise<State> {
  const ids = inputs.map(({ registrationId }) => registrationId);
  const rows = await tx.query<Omit<Registration, 'taught' | 'forProfit'>>(
    `select id, ${desk.scopeColumn} as scope, division_code as "divisionCode" from ${desk.table}
     where id = any($1::uuid[]) order by id for no key update`,
    [ids],
  );
  const taught = await taughtOf(tx, desk, ids);
  const words = await tx.query<FindingRow>(
    `select ${store.selected} from scope_finding where registration_id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return {
    registrations: new Map(
      rows.map((row) => [
        row.id,
        { ...row, forProfit: desk.forProfit, taught: taught.filter(({ id }) => id === row.id) },
      ]),
    ),
    words: new Map(words.map((word) => [keyOf(word), word])),
  };
}

interface Outcome {
  readonly row: FindingRow;
  readonly transition: string;
}

export const findingCommand = (
  desk: ScopeCheckDesk,
  name: FindingActName,
): Command<FindingAct, State, Outcome, { readonly id: string }, FindingRefusal> => ({
  name,
  refusals: FINDING_REFUSALS,
  load: (tx, inputs) => load(tx, desk, inputs),
  decide({ registrations, words }, input, facts) {
    const { act: _act, ...given } = input;
    const registration = registrations.get(input.registrationId);
    const word = words.get(keyOf(input));
    const file = registration && { ...registration, words: word ? [word] : [] };
    const decided = decideFinding(file, input, facts.caller);
    if (!decided.ok) return decided;
    const row: FindingRow = {
      ...given,
      id: word?.id ?? facts.newId(),
      state: decided.value.to,
      judged: judgedBy(registration!),
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      decidedBy: facts.caller.subject,
      decidedOn: facts.today,
      divisionCode: registration!.divisionCode,
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

import { permit, type Agency, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  DECISION_REFUSALS,
  decideServedDecision,
  type DecisionKindName,
  type DecisionRefusal,
  type DecisionStateName,
  type KnownInstitution,
  type RecordServedDecision,
} from './served-decision.rules.js';

/** A decision as other slices of the office read and annul it. */
export interface DecisionRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: DecisionKindName;
  readonly organ: string;
  readonly number: string;
  readonly article: string;
  readonly decidedOn: CalendarDay;
  readonly servedOn: CalendarDay;
  readonly state: DecisionStateName;
  readonly agencies: readonly Agency[];
  readonly annulledBy: string | null;
  readonly annulmentNumber: string | null;
  readonly annulledOn: CalendarDay | null;
}

const store = rowStore<DecisionRow>('served_decision', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  organ: 'organ',
  number: 'number',
  article: 'article',
  decidedOn: 'decided_on',
  servedOn: 'served_on',
  state: 'state',
  agencies: 'agencies',
  annulledBy: 'annulled_by',
  annulmentNumber: 'annulment_number',
  annulledOn: 'annulled_on',
});

export const saveDecisions = store.save;

export async function lockDecisions(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, DecisionRow>> {
  const rows = await tx.query<DecisionRow>(
    `select ${store.selected} from served_decision where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The institutions of the ledger by id, each as the one that it became part of. */
export async function knownInstitutions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownInstitution>> {
  const rows = await tx.query<KnownInstitution & { readonly id: string }>(
    `select d.id, d.root_id as "rootId", root.division_code as "divisionCode"
     from institution_directory d join institution_directory root on root.id = d.root_id where d.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...institution }) => [id, institution]));
}

interface DecisionsState {
  readonly institutions: ReadonlyMap<string, KnownInstitution>;
  /** Division and number of each decision that is there, seen by the caller or not. */
  readonly numbers: Set<string>;
}

interface RecordedDecision extends KnownInstitution {
  readonly id: string;
}

export interface DecisionId {
  readonly id: string;
}

export const recordServedDecision: Command<
  RecordServedDecision,
  DecisionsState,
  RecordedDecision,
  DecisionId,
  DecisionRefusal
> = {
  name: 'recordServedDecision',
  refusals: DECISION_REFUSALS,
  async load(tx, inputs) {
    const taken = await tx.query<{ key: string }>('select key from decision_keys($1::text[]) as taken(key)', [
      inputs.map(({ number }) => number.trim()),
    ]);
    return {
      institutions: await knownInstitutions(
        tx,
        inputs.map(({ institutionId }) => institutionId),
      ),
      numbers: new Set(taken.map(({ key }) => key)),
    };
  },
  decide(state, input, facts) {
    const institution = state.institutions.get(input.institutionId);
    const key = `${institution?.divisionCode} ${input.number.trim()}`;
    const decision = decideServedDecision(input, {
      institution,
      known: state.numbers.has(key),
      today: facts.today,
      caller: facts.caller,
    });
    if (!decision.ok) return decision;
    state.numbers.add(key);
    return permit({ ...decision.value, id: facts.newId() });
  },
  async apply(tx, accepted, facts) {
    await saveDecisions(
      tx,
      accepted.map(({ input, outcome }) => ({
        ...input,
        id: outcome.id,
        institutionId: outcome.rootId,
        divisionCode: outcome.divisionCode,
        organ: input.organ.trim(),
        number: input.number.trim(),
        article: input.article.trim(),
        state: 'SERVED',
        agencies: [facts.caller.agency],
        annulledBy: null,
        annulmentNumber: null,
        annulledOn: null,
      })),
    );
    return accepted.map(({ outcome: { id } }) => ({ id }));
  },
  subject: (input, { id }) => ({
    type: 'ServedDecision',
    id,
    basis: input.article,
    documentNo: input.number,
  }),
};

import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decidePost,
  decideRegistration,
  decideWithdrawal,
  EXPERT_REFUSALS,
  NO_POST_BASIS,
  type ExpertRefusal,
  type RecordPost,
  type RegisterExpert,
  type WithdrawExpert,
} from './expert.rules.js';

interface ExpertRow {
  readonly id: string;
  readonly registerNo: string;
  readonly name: string;
  readonly personId: string;
  readonly personHash: string;
  readonly workplace: string;
  readonly subjects: readonly string[];
  readonly divisionCode: string;
  readonly withdrawnOn: CalendarDay | null;
}

const store = rowStore<ExpertRow>('expert', {
  id: 'id',
  registerNo: 'register_no',
  name: 'name',
  personId: 'person_id',
  personHash: 'person_hash',
  workplace: 'workplace',
  subjects: 'subjects',
  divisionCode: 'division_code',
  withdrawnOn: 'withdrawn_on',
});

/** The keyed hash of each number; the key stays in the database. */
async function hashesOf(
  tx: Tx,
  inputs: readonly { readonly citizenNumber: string }[],
): Promise<ReadonlyMap<string, string>> {
  const numbers = inputs.map(({ citizenNumber }) => citizenNumber);
  const rows = await tx.query<{ number: string; hash: string }>(
    'select number, conflict_hash(trim(number)) as hash from unnest($1::text[]) as number',
    [numbers],
  );
  return new Map(rows.map(({ number, hash }) => [number, hash]));
}

const numberKey = ({ divisionCode, registerNo }: Pick<RegisterExpert, 'divisionCode' | 'registerNo'>): string =>
  `${divisionCode} ${registerNo.trim()}`;

interface Registration {
  readonly hashes: ReadonlyMap<string, string>;
  /** Hashes, sign-ins and numbers that are taken, by an earlier one of the set too. */
  readonly taken: Set<string>;
  readonly posts: ReadonlySet<string>;
}

interface Registered {
  readonly id: string;
  readonly personHash: string;
}

export const registerExpert: Command<RegisterExpert, Registration, Registered, { readonly id: string }, ExpertRefusal> =
  {
    name: 'registerExpert',
    refusals: EXPERT_REFUSALS,
    async load(tx, inputs) {
      const hashes = await hashesOf(tx, inputs);
      const keys = [...hashes.values(), ...inputs.map(({ personId }) => personId.trim()), ...inputs.map(numberKey)];
      const taken = await tx.query<{ key: string }>('select key from expert_keys($1::text[]) as taken(key)', [keys]);
      const posts = await tx.query<{ hash: string }>('select hash from posts_held($1::text[]) as held(hash)', [
        [...hashes.values()],
      ]);
      return {
        hashes,
        taken: new Set(taken.map(({ key }) => key)),
        posts: new Set(posts.map(({ hash }) => hash)),
      };
    },
    decide(state, input, facts) {
      const personHash = state.hashes.get(input.citizenNumber)!;
      const keys = [personHash, input.personId.trim(), numberKey(input)];
      const decision = decideRegistration(input, {
        caller: facts.caller,
        known: keys.some((key) => state.taken.has(key)),
        holdsPost: state.posts.has(personHash),
      });
      if (!decision.ok) return decision;
      for (const key of keys) state.taken.add(key);
      return permit({ id: facts.newId(), personHash });
    },
    async apply(tx, accepted) {
      await store.insert(
        tx,
        accepted.map(({ input: { citizenNumber: _number, ...input }, outcome }) => ({
          ...input,
          ...outcome,
          registerNo: input.registerNo.trim(),
          name: input.name.trim(),
          personId: input.personId.trim(),
          workplace: input.workplace.trim(),
          subjects: [...new Set(input.subjects)],
          withdrawnOn: null,
        })),
      );
      return accepted.map(({ outcome: { id } }) => ({ id }));
    },
    subject: (_input, { id }) => ({ type: 'Expert', id, basis: NO_POST_BASIS }),
  };

export const withdrawExpert: Command<
  WithdrawExpert,
  ReadonlyMap<string, ExpertRow>,
  ExpertRow,
  { readonly id: string },
  ExpertRefusal
> = {
  name: 'withdrawExpert',
  refusals: EXPERT_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<ExpertRow>(
      `select ${store.selected} from expert where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ expertId }) => expertId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(experts, input, facts) {
    const expert = experts.get(input.expertId);
    const decision = decideWithdrawal(expert, input);
    return decision.ok ? permit({ ...expert!, withdrawnOn: facts.today }) : decision;
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ id }));
  },
  subject: ({ expertId, reason }) => ({ type: 'Expert', id: expertId, reason: reason.trim() }),
};

interface PostState {
  readonly hashes: ReadonlyMap<string, string>;
  /** Division of each institution, by the id given. */
  readonly institutions: ReadonlyMap<string, string>;
}

interface PostOutcome {
  readonly personHash: string;
  readonly divisionCode: string;
}

export const recordInstitutionPost: Command<
  RecordPost,
  PostState,
  PostOutcome,
  { readonly id: string },
  ExpertRefusal
> = {
  name: 'recordInstitutionPost',
  refusals: EXPERT_REFUSALS,
  async load(tx, inputs) {
    const institutions = await tx.query<{ id: string; division: string }>(
      'select id, division_code as division from training_institution where id = any($1::uuid[]) order by id for share',
      [inputs.map(({ institutionId }) => institutionId)],
    );
    return {
      hashes: await hashesOf(tx, inputs),
      institutions: new Map(institutions.map(({ id, division }) => [id, division])),
    };
  },
  decide(state, input, facts) {
    const divisionCode = state.institutions.get(input.institutionId);
    const decision = decidePost(input, { institutionKnown: divisionCode !== undefined, today: facts.today });
    return decision.ok
      ? permit({ personHash: state.hashes.get(input.citizenNumber)!, divisionCode: divisionCode! })
      : decision;
  },
  async apply(tx, accepted) {
    // Of several facts about one post the last holds.
    const rows = new Map(
      accepted.map(({ input: { citizenNumber: _number, ...input }, outcome }) => [
        `${input.institutionId} ${outcome.personHash}`,
        { ...input, ...outcome },
      ]),
    );
    await tx.query(
      `insert into institution_post (institution_id, person_hash, division_code, post, source, ended_on)
       select "institutionId", "personHash", "divisionCode", post, source, "endedOn"
       from jsonb_to_recordset($1::jsonb)
         as p("institutionId" uuid, "personHash" text, "divisionCode" text, post text, source text, "endedOn" date)
       on conflict (institution_id, person_hash) do update
         set post = excluded.post, source = excluded.source, ended_on = excluded.ended_on`,
      [JSON.stringify([...rows.values()])],
    );
    return accepted.map(({ input }) => ({ id: input.institutionId }));
  },
  subject: ({ institutionId, source }) => ({
    type: 'TrainingInstitution',
    id: institutionId,
    basis: NO_POST_BASIS,
    reason: source.trim(),
  }),
};

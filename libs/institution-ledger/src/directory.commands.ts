import { permit } from '@lianguan/kernel';
import type { Command, EventDraft, Tx } from '@lianguan/service-kit';
import { decideRecord, type DirectoryOutcome, type InstitutionFact, type RootFact } from './directory.rules.js';
import { newestOf } from './match.rules.js';

/** What the department says to the others about its own rows, once it learns which institution they belong to. */
export type Announcement = (
  tx: Tx,
  institutions: readonly InstitutionFact[],
) => Promise<ReadonlyMap<string, readonly EventDraft[]>>;

interface RecordState {
  readonly known: ReadonlyMap<string, number>;
  readonly announcements: ReadonlyMap<string, readonly EventDraft[]>;
}

interface RecordOutcome {
  readonly kind: DirectoryOutcome;
  readonly announcements: readonly EventDraft[];
}

/** Directory and ledger are matched by whichever comes second; the lock keeps them from passing each other unseen. */
export async function lockMatching(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('institution-directory'))`);
}

export function recordInstitution(
  announce?: Announcement,
): Command<InstitutionFact, RecordState, RecordOutcome, null, never> {
  return {
    name: 'recordInstitutionReference',
    refusals: {},
    async load(tx, inputs) {
      await lockMatching(tx);
      const rows = await tx.query<{ id: string; version: number }>(
        'select id, version from institution_directory where id = any($1::uuid[])',
        [inputs.map((input) => input.id)],
      );
      return {
        known: new Map(rows.map((row) => [row.id, row.version])),
        announcements: announce ? await announce(tx, inputs) : new Map(),
      };
    },
    decide(state, input) {
      const decision = decideRecord(state.known, input);
      if (!decision.ok) return decision;
      return permit({ kind: decision.value, announcements: state.announcements.get(input.id) ?? [] });
    },
    async apply(tx, accepted) {
      const recorded = accepted.filter(({ outcome }) => outcome.kind === 'RECORDED').map(({ input }) => input);
      await upsertInstitutions(
        tx,
        newestOf(recorded, ({ id }) => id),
      );
      return accepted.map(() => null);
    },
    events: (_input, outcome) => outcome.announcements,
    changes: (outcome) => outcome.kind === 'RECORDED',
  };
}

async function upsertInstitutions(tx: Tx, facts: readonly InstitutionFact[]): Promise<void> {
  await tx.query(
    `insert into institution_directory (id, root_id, division_code, name, name_key, uscc_code, version)
     select id, id, "divisionCode", name, "nameKey", "usccCode", version
     from jsonb_to_recordset($1::jsonb)
       as fact(id uuid, "divisionCode" text, name text, "nameKey" text, "usccCode" text, version integer)
     on conflict (id) do update set division_code = excluded.division_code, name = excluded.name,
       name_key = excluded.name_key, uscc_code = excluded.uscc_code, version = excluded.version`,
    [JSON.stringify(facts)],
  );
}

/** A merge, an unmerge, and each member that moves with them: one institution gets another root. */
export const moveInstitutionRoot: Command<RootFact, null, RootFact, null, never> = {
  name: 'moveInstitutionRoot',
  refusals: {},
  load: async () => null,
  decide: (_state, input) => permit(input),
  async apply(tx, accepted) {
    const roots = new Map(accepted.map(({ input }) => [input.id, input.rootId]));
    await tx.query(
      `update institution_directory d set root_id = moved.root
       from unnest($1::uuid[], $2::uuid[]) as moved(id, root) where d.id = moved.id`,
      [[...roots.keys()], [...roots.values()]],
    );
    return accepted.map(() => null);
  },
};

import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { comparePair, type ComparedInstitution, type PairVerdict } from './duplicate.rules.js';

export interface FindDuplicates {
  readonly institutionId: string;
}

interface Pair {
  readonly firstId: string;
  readonly secondId: string;
  readonly divisionCode: string;
  readonly verdict: PairVerdict;
}

type PairsByInstitution = ReadonlyMap<string, readonly Pair[]>;

interface PairRow {
  readonly subject: string;
  readonly division: string;
  readonly a: ComparedInstitution;
  readonly b: ComparedInstitution;
}

const compared = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name, 'nameKey', ${alias}.name_key,
     'schoolKey', ${alias}.school_key, 'address', ${alias}.address, 'addressKey', ${alias}.address_key,
     'operatorName', ${alias}.operator_name, 'operatorPersonId', ${alias}.operator_person_id, 'usccCode', ${alias}.uscc_code)`;

/** M2: looks for other registrations of the same school whenever one is recorded; the older registration stands first. */
export const findDuplicates: Command<FindDuplicates, PairsByInstitution, readonly Pair[], null, never> = {
  name: 'findDuplicates',
  refusals: {},
  async load(tx, inputs) {
    const ids = inputs.map((input) => input.institutionId);
    // Each key has its own index: four joins by union, where one join by OR would compare all with all.
    const join = ['uscc_code', 'operator_person_id', 'school_key', 'address_key']
      .map(
        (key) => `select t.id as subject, o.id as other from training_institution t
          join training_institution o on o.${key} = t.${key} and o.division_code = t.division_code and o.id <> t.id
          where t.id = any($1::uuid[])`,
      )
      .join(' union ');
    const rows = await tx.query<PairRow>(
      `select pair.subject, a.division_code as division, ${compared('a')} as a, ${compared('b')} as b
       from (${join}) pair
       join training_institution a on a.id = least(pair.subject, pair.other)
       join training_institution b on b.id = greatest(pair.subject, pair.other)`,
      [ids],
    );
    return pairsByInstitution(rows);
  },
  decide: (pairs, input) => permit(pairs.get(input.institutionId) ?? []),
  async apply(tx, accepted, facts) {
    const pairs = new Map(
      accepted.flatMap(({ outcome }) => outcome.map((pair) => [`${pair.firstId}${pair.secondId}`, pair])),
    );
    const subjects = accepted.map(({ input }) => input.institutionId);
    await replaceOpenCandidates(tx, subjects, rowsOf([...pairs.values()], facts));
    return accepted.map(() => null);
  },
  changes: (outcome) => outcome.length > 0,
};

function pairsByInstitution(rows: readonly PairRow[]): PairsByInstitution {
  const pairs = new Map<string, Pair[]>();
  for (const { subject, division, a, b } of rows) {
    const verdict = comparePair(a, b);
    if (!verdict) continue;
    const pair = { firstId: a.id, secondId: b.id, divisionCode: division, verdict };
    pairs.set(subject, [...(pairs.get(subject) ?? []), pair]);
  }
  return pairs;
}

const rowsOf = (pairs: readonly Pair[], facts: Facts): object[] =>
  pairs.map((pair) => ({
    id: facts.newId(),
    first_id: pair.firstId,
    second_id: pair.secondId,
    division_code: pair.divisionCode,
    reasons: pair.verdict.reasons,
    score: pair.verdict.score,
  }));

/** What a correction of the ledger made untrue goes; what an officer decided stays. */
async function replaceOpenCandidates(tx: Tx, subjects: readonly string[], rows: readonly object[]): Promise<void> {
  const candidates = JSON.stringify(rows);
  await tx.query(
    `delete from duplicate_candidate c where c.state = 'OPEN'
       and (c.first_id = any($1::uuid[]) or c.second_id = any($1::uuid[]))
       and (c.first_id, c.second_id) not in
         (select first_id, second_id from jsonb_to_recordset($2::jsonb) as r(first_id uuid, second_id uuid))`,
    [subjects, candidates],
  );
  await tx.query(
    `insert into duplicate_candidate (id, first_id, second_id, division_code, reasons, score, state)
     select id, first_id, second_id, division_code, reasons, score, 'OPEN'
     from jsonb_populate_recordset(null::duplicate_candidate, $1::jsonb)
     on conflict (first_id, second_id) do update set reasons = excluded.reasons, score = excluded.score`,
    [candidates],
  );
}

import { permit } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { decideSchool, SCHOOL_REFUSALS, type RegisterSchool, type SchoolRefusal } from './school.rules.js';

export interface KnownSchool {
  readonly id: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly firstGrade: number;
  readonly lastGrade: number;
}

const schools = rowStore<KnownSchool>('school', {
  id: 'id',
  name: 'name',
  divisionCode: 'division_code',
  firstGrade: 'first_grade',
  lastGrade: 'last_grade',
});

/** Those that the caller may see; they do not change, so nothing is locked. */
export async function knownSchools(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownSchool>> {
  const rows = await tx.query<KnownSchool>(`select ${schools.selected} from school where id = any($1::text[])`, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export interface SchoolId {
  readonly schoolId: string;
}

export const registerSchool: Command<RegisterSchool, Set<string>, KnownSchool, SchoolId, SchoolRefusal> = {
  name: 'registerSchool',
  refusals: SCHOOL_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ schoolId }) => schoolId);
    // Codes are unique over all divisions, and two registrations of one code wait for each other.
    await tx.query(`select pg_advisory_xact_lock(hashtext('school ' || id)) from unnest($1::text[]) id order by id`, [
      ids,
    ]);
    const rows = await tx.query<{ id: string }>('select id from schools_on_file($1) as f(id)', [ids]);
    return new Set(rows.map(({ id }) => id));
  },
  decide(onFile, input, facts) {
    const decided = decideSchool(onFile.has(input.schoolId), input, facts);
    if (!decided.ok) return decided;
    onFile.add(input.schoolId);
    const { schoolId, name, ...given } = input;
    return permit({ ...given, id: schoolId, name: name.trim() });
  },
  async apply(tx, accepted) {
    await schools.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { schoolId } }) => ({ schoolId }));
  },
  subject: ({ schoolId }) => ({ type: 'School', id: schoolId }),
};

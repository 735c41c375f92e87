import { rounded, timed, type Section } from './figures.js';
import { withFolder } from './launched-system.js';
import { withEducation } from './one-service.js';

const HASHES = 1_000_000;
const STAFF = 100_000;
const LISTED_STAFF = 1_000;
const TARGET_S = 10;

/** Keys by the service's own function. Foreign keys to institutions are off: the match reads none. */
const FILL = [
  'set session_replication_role = replica',
  `insert into in_service_list values ('341203', '341203', '2026-03-01')`,
  `insert into in_service_teacher select '341203', key, '341203'
   from operator_keys((select array_agg('M' || n) from generate_series(1, ${HASHES}) n))`,
  `insert into staff_member (id, institution_id, division_code, person_id, person_key, staff_no, is_foreign, is_abroad,
     post, degree, major, other_employer, committed_on, state, filed_on)
   select gen_random_uuid(), gen_random_uuid(), '341203', gen_random_uuid(), key, place::text, false, false,
     'TEACHING', 'BACHELOR', '数学', 'NONE', '2026-03-01', 'FILED', '2026-03-01'
   from operator_keys((select array_agg(case when n <= ${LISTED_STAFF} then 'M' else 'S' end || n) from generate_series(1, ${STAFF}) n))`,
  'analyze in_service_list, in_service_teacher, staff_member, in_service_match',
];

const MATCH = `select from match_in_service($1::text[], '2026-03-02')`;

/** The match of in-service teachers, as an import and a filing run it, over a whole list at once. */
export function measureInService(say: (line: string) => void): Promise<Section> {
  return withFolder((dataDir) =>
    withEducation(dataDir, say, async ({ databases }) => {
      for (const sql of FILL) await databases.query('education', sql);
      say(`in-service: ${STAFF} staff and ${HASHES} hashes written`);
      const keysOf = (rows: string): Promise<{ key: string }[]> =>
        databases.query<{ key: string }>('education', `select person_key as key from ${rows}`);
      const match = (keys: readonly { readonly key: string }[]) =>
        timed(() => databases.query('education', MATCH, [keys.map(({ key }) => key)]));
      const [all, one] = [await keysOf('in_service_teacher'), await keysOf(`staff_member where staff_no = '1'`)];
      const { seconds } = await match(all);
      say(`in-service: matched in ${rounded(seconds)} s`);
      const { seconds: oneSeconds } = await match(one);
      const [found] = await databases.query<{ count: number }>(
        'education',
        'select count(*)::int as count from in_service_match',
      );
      return section({ seconds, oneMs: oneSeconds * 1000, found: found!.count });
    }),
  );
}

interface Matched {
  readonly seconds: number;
  readonly oneMs: number;
  readonly found: number;
}

const section = ({ seconds, oneMs, found }: Matched): Section => ({
  name: 'in-service',
  title: 'Match of in-service teachers',
  how: [
    `One call of education's \`match_in_service\` with the ${HASHES} keys of a list, against ${STAFF} staff members that are filed, ${LISTED_STAFF} of them on the list; candidates are written by the same statement. The tables were analyzed before.`,
    'The import of a list calls it for each batch of its rows, a filing for its one person: that call is the last figure.',
  ],
  figures: [
    { what: `match of ${STAFF} staff against ${HASHES} hashes`, value: seconds, unit: 's', atMost: TARGET_S },
    { what: 'candidates found', value: found, unit: '', atLeast: LISTED_STAFF, atMost: LISTED_STAFF },
    { what: 'match of one person filed', value: oneMs, unit: 'ms' },
  ],
  tables: [],
});

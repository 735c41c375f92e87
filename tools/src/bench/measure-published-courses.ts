import { randomUUID } from 'node:crypto';
import { type Caller } from '@lianguan/kernel';
import { CONTEXT_HEADER, createContextMinter } from '@lianguan/platform';
import { loadSecrets } from '../start/secrets.js';
import type { BenchArguments } from './arguments.js';
import type { Databases } from './databases.js';
import { percentile, rounded, timed, type Section } from './figures.js';
import { withFolder } from './launched-system.js';
import { withEducation } from './one-service.js';

const DIVISION = '341203';
const INSTITUTIONS = 1_000;
const COURSES = 50_000;
/** Of the county that stands before it in the order. */
const NEIGHBOURS = 10_000;
const LESSONS = 6;
const WARM_UP = 30;
const TARGET_MS = 100;

const FACTS = 'id title content subject stage mode pupils teacherRef roomName roomAreaM2 price slots { day from to }';
const page = (field: string, fields: string): string =>
  `query ($after: String) { page: ${field} { pageInfo { endCursor } edges { node { ${fields} } } } }`;

const PUBLIC: Omit<Caller, 'operationId'> = { agency: 'PUBLIC', roles: ['PUBLIC'], division: '', subject: 'bench' };
const OFFICER: Omit<Caller, 'operationId'> = { ...PUBLIC, agency: 'EDUCATION', roles: ['EDU_SUP'], division: DIVISION };
const DESK = `${FACTS} unlawfulSlots { slot { day } } institution { id name }`;

interface Kind {
  readonly title: string;
  readonly caller: Omit<Caller, 'operationId'>;
  readonly query: string;
}

const PUBLISHED: Kind = {
  title: 'published courses of the county, 50, with lessons and institution',
  caller: PUBLIC,
  query: page(
    `publishedCourses(divisionCode: "${DIVISION}", first: 50, after: $after)`,
    `${FACTS} publishedOn institution { id name address operator { name } }`,
  ),
};
const KINDS: readonly Kind[] = [
  PUBLISHED,
  {
    title: 'filings by the officer, 20, each lesson judged anew',
    caller: OFFICER,
    query: page('courseFilings(first: 20, after: $after)', DESK),
  },
  {
    title: 'filings in a state that nothing has',
    caller: OFFICER,
    query: page('courseFilings(first: 20, after: $after, state: RETURNED)', DESK),
  },
  {
    title: 'filings with their total',
    caller: OFFICER,
    query: page('courseFilings(first: 20, after: $after)', 'id title').replace('pageInfo', 'totalCount pageInfo'),
  },
];

/** Lists of courses, page after page, as everyone and as an officer read them. */
export function measurePublishedCourses({ requests }: BenchArguments, say: (line: string) => void): Promise<Section> {
  return withFolder((dataDir) =>
    withEducation(dataDir, say, async ({ service, databases }) => {
      const { seconds } = await timed(() => makeCourses(databases));
      say(`published-courses: ${COURSES} courses made in ${rounded(seconds)} s`);
      const minter = createContextMinter(loadSecrets(dataDir).contextPrivateJwk);
      const ask = async ({ caller, query }: Kind, after: string | null) => {
        const context = await minter.mint({ ...caller, operationId: randomUUID() });
        return timed(() => read(`${service.url}/graphql`, context, { query, variables: { after } }));
      };
      const times = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
      const cursors = new Map<Kind, string | null>();
      for (let round = 0; round < WARM_UP + requests; round += 1) {
        for (const [kind, list] of times) {
          const answer = await ask(kind, cursors.get(kind) ?? null);
          cursors.set(kind, answer.result);
          if (round >= WARM_UP) list.push(answer.seconds * 1000);
        }
      }
      return section(requests, times);
    }),
  );
}

async function read(url: string, context: string, body: object): Promise<string | null> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [CONTEXT_HEADER]: context },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: { readonly page: { readonly pageInfo: { readonly endCursor: string | null } } };
    readonly errors?: readonly { readonly message: string }[];
  };
  if (errors || !data) throw new Error(errors?.[0]?.message ?? 'no answer');
  return data.page.pageInfo.endCursor;
}

async function makeCourses(databases: Databases): Promise<void> {
  const statements = [
    `insert into training_institution (id, root_id, lineage_id, version, ledger_no, division_code, name, name_key, school_key,
       address, address_key, training_class, operator_name, operator_person_id, content_hash, last_recorded_on)
     select id, id, id, 1, 'B-' || n, case when n > ${INSTITUTIONS} then '341202' else '${DIVISION}' end, '测量' || n, '测量' || n,
       n::text, '测量路', '测量路', 'ACADEMIC', '测', id, '', current_date
     from (select n, gen_random_uuid() as id from generate_series(1, ${INSTITUTIONS * (1 + NEIGHBOURS / COURSES)}) n) made`,
    `insert into school_year values (gen_random_uuid(), '${DIVISION}', 2026, 1, current_date - 30, current_date + 330, '[]',
       '08:00', '16:30', '[]', '[]', current_date + 330, '测', current_date, null)`,
    `insert into course_filing select gen_random_uuid(), t.id, t.division_code, '数学' || n, '函数', 'MATHEMATICS', 'ACADEMIC',
       'COMPULSORY', 'OFFLINE', 10, 'T-' || n, 'R-' || n, 30, 100, 'PUBLISHED', current_date, current_date, null
     from training_institution t, generate_series(1, ${COURSES / INSTITUTIONS}) n`,
    `insert into timetable_slot select id, institution_id, division_code, day, 1080, 1170 from course_filing c,
       (select (current_date + n)::date as day from generate_series(1, 30) n
        where extract(isodow from current_date + n) < 6 order by n limit ${LESSONS}) days`,
    'vacuum analyze',
  ];
  for (const sql of statements) await databases.query('education', sql);
}

function section(requests: number, times: ReadonlyMap<Kind, readonly number[]>): Section {
  const published = times.get(PUBLISHED)!;
  return {
    name: 'published-courses',
    title: `Lists of ${COURSES} published courses`,
    how: [
      `${INSTITUTIONS} institutions of one county with ${COURSES / INSTITUTIONS} courses each of ${LESSONS} lessons, beside ${NEIGHBOURS} courses of a county that comes before it in the order; written by SQL.`,
      `Education with all its slices, in the measuring process, asked over HTTP under row security; ${requests} requests of each kind one at a time, in turn, each the page after the one before, after ${WARM_UP} to warm up.`,
    ],
    figures: [
      { what: 'page of published courses, p50', value: percentile(published, 0.5), unit: 'ms' },
      { what: 'page of published courses, p99', value: percentile(published, 0.99), unit: 'ms', atMost: TARGET_MS },
    ],
    tables: [
      {
        title: 'By kind, milliseconds',
        head: ['asked for', 'p50', 'p99'],
        rows: [...times].map(([{ title }, list]) => [
          title,
          rounded(percentile(list, 0.5)),
          rounded(percentile(list, 0.99)),
        ]),
      },
    ],
  };
}

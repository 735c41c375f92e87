import type { Databases } from './databases.js';

export const DIVISION = '341203';
const COURSES = 10;
const LESSONS = 100;
/** So many lessons has an institution. */
export const PER_INSTITUTION = COURSES * LESSONS;
/** Every fiftieth course ends ten minutes too late. */
const LATE = 50;

/** Institutions with ten courses of a hundred lessons on working days to come, made in the database. */
export async function makeTimetable(databases: Databases, institutions: number): Promise<void> {
  const statements = [
    `insert into training_institution (id, root_id, lineage_id, version, ledger_no, division_code, name, name_key, school_key,
       address, address_key, training_class, operator_name, operator_person_id, content_hash, last_recorded_on)
     select id, id, id, 1, 'B-' || n, '${DIVISION}', '测量' || n, '测量' || n, n::text, '测量路', '测量路', 'ACADEMIC', '测', id, '', current_date
     from (select n, gen_random_uuid() as id from generate_series(1, ${institutions}) n) made`,
    `insert into school_year values (gen_random_uuid(), '${DIVISION}', 2026, 1, current_date - 30, current_date + 330, '[]',
       '08:00', '16:30', '[]', '[]', current_date + 330, '测', current_date, null)`,
    `insert into course_filing select gen_random_uuid(), t.id, t.division_code, '数学' || n, '函数', 'MATHEMATICS', 'ACADEMIC',
       'COMPULSORY', 'OFFLINE', 10, 'T-' || n, 'R-' || n, 30, 100, 'PUBLISHED', current_date, current_date, null
     from training_institution t, generate_series(1, ${COURSES}) n`,
    `insert into timetable_slot select id, institution_id, division_code, day, 1080, case when late then 1240 else 1170 end
     from (select *, row_number() over (order by id) % ${LATE} = 0 as late from course_filing) c,
       (select (current_date + n)::date as day from generate_series(1, 200) n
        where extract(isodow from current_date + n) < 6 order by n limit ${LESSONS}) days`,
    'analyze',
  ];
  for (const sql of statements) await databases.query('education', sql);
}

import type { Tx } from '@lianguan/service-kit';
import type { LessonFault } from '../timetable/index.js';
import type { TimetableCheckInput } from './check.rules.js';

export interface CheckedCourse {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
}

interface CheckJob {
  readonly id: string;
  readonly input: TimetableCheckInput;
}

/** What an earlier check of the division has found of these institutions; where none is left, of those that have no course any more. */
export async function dropEarlierFindings(tx: Tx, job: CheckJob, institutions: readonly string[]): Promise<void> {
  await tx.query(
    `delete from timetable_finding where checked_division = $1 and job_id <> $2
     and (institution_id = any($3::uuid[]) or $3::uuid[] = '{}')`,
    [job.input.divisionCode, job.id, institutions],
  );
}

/** Written in the job's own transaction and by no act: findings bind nobody, and the next check makes them anew. */
export async function keepFindings(
  tx: Tx,
  job: CheckJob,
  { judged, faults }: { readonly judged: readonly CheckedCourse[]; readonly faults: readonly LessonFault[] },
): Promise<void> {
  const courses = new Map(judged.map((course) => [course.id, course]));
  const rows = faults.flatMap(({ courseId, day, from, to, code }) => {
    const course = courses.get(courseId);
    if (!course) return [];
    return {
      checked_division: job.input.divisionCode,
      course_id: courseId,
      institution_id: course.institutionId,
      division_code: course.divisionCode,
      job_id: job.id,
      checked_on: job.input.day,
      day,
      from_minute: from,
      to_minute: to,
      code,
    };
  });
  if (rows.length === 0) return;
  await tx.query(
    'insert into timetable_finding select * from jsonb_populate_recordset(null::timetable_finding, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

import { rowsLoader, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { CourseTitleCandidate } from '../course-title/index.js';
import { timeOf, type Slot } from '../timetable/index.js';
import { CourseFiling, type TimetableSlot } from './course.entity.js';

export const courseLoader = (op: Operation): DataLoader<string, CourseFiling | null> =>
  op.loader(
    'course-filings',
    (tx) =>
      new DataLoader(async (ids) => {
        const found = await tx.manager.findBy(CourseFiling, { id: In([...ids]) });
        const byId = new Map(found.map((course) => [course.id, course]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

export const slotsLoader = (op: Operation): DataLoader<string, TimetableSlot[]> =>
  op.loader(
    'timetable-slots',
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.query<Slot & { courseId: string }>(
          `select course_id as "courseId", day::text, from_minute as "from", to_minute as "to"
           from timetable_slot where course_id = any($1::uuid[]) order by day, from_minute`,
          [ids],
        );
        const byCourse = new Map(ids.map((id): [string, TimetableSlot[]] => [id, []]));
        for (const { courseId, ...slot } of rows) byCourse.get(courseId)!.push(shownSlot(slot));
        return ids.map((id) => byCourse.get(id)!);
      }),
  );

export const shownSlot = ({ day, from, to }: Slot): TimetableSlot => ({ day, from: timeOf(from), to: timeOf(to) });

export const candidatesLoader = (op: Operation): DataLoader<string, CourseTitleCandidate[]> =>
  rowsLoader(op, CourseTitleCandidate, { of: 'courseId', order: { id: 'ASC' } });

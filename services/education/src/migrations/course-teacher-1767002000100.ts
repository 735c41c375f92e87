import { ForwardMigration } from '@lianguan/service-kit';

/** Whose teacher may not teach is told, first of all of what is published now. */
export class CourseTeacher1767002000100 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `alter table course_filing add column teacher_gaps jsonb not null default '[]'`,
      `insert into deadline (name, subject_id, due)
       select distinct 'staff.dutyChanged', institution_id, now() from course_filing where state = 'PUBLISHED'`,
      `insert into deadline (name, subject_id, due)
       select 'staff.permitEnded', id, (work_permit_until + 1)::timestamp at time zone 'Asia/Shanghai'
       from staff_member where state = 'ADMITTED' and work_permit_until is not null`,
    ];
  }
}

import { ForwardMigration } from '@lianguan/service-kit';

/** Of what was told before nothing is known against its teacher: education judged it when it published the course. */
export class CourseTeacher1767002000010 extends ForwardMigration {
  protected statements(): string[] {
    return [`alter table filed_course add column teacher_gaps jsonb not null default '[]'`];
  }
}

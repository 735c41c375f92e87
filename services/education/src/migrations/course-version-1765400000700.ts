import { ForwardMigration } from '@lianguan/service-kit';

export class CourseVersion1765400000700 extends ForwardMigration {
  protected statements(): string[] {
    return ['alter table course_filing add column version integer not null default 1'];
  }
}

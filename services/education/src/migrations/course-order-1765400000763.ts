import { ForwardMigration } from '@lianguan/service-kit';

/** The officer's list of one state, in its order; of the published ones alone there is an index already. */
export class CourseOrder1765400000763 extends ForwardMigration {
  protected statements(): string[] {
    return ['create index course_filing_state on course_filing (state, division_code, id)'];
  }
}

import { measureAttemptSql } from '@lianguan/joint-measure';
import { ForwardMigration } from '@lianguan/service-kit';

/** A measure that failed can be ordered again. */
export class MeasureAttempt1765800000000 extends ForwardMigration {
  protected statements(): string[] {
    return [measureAttemptSql('measure_order')];
  }
}

import { ForwardMigration } from '@lianguan/service-kit';

/** The first night is now; each sets the next. */
export class LedgerWitnessNight1767002100100 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `insert into deadline (name, subject_id, due) values ('ledgerWitness.night', 'ALL', '2026-01-01T00:00:00+08') on conflict do nothing`,
    ];
  }
}

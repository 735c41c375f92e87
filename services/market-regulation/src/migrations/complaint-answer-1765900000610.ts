import { ForwardMigration } from '@lianguan/service-kit';

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** The department's, each complainant's own, and an institution's own from the acceptance on: never a report, never one that was refused. */
const NARROWED = `create policy complaint_narrowed on complaint as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} = 'MARKET_REGULATION'
  or (${setting('app.agency')} = 'GUARDIAN' and person_id = nullif(${setting('app.person')}, ''))
  or (${setting('app.agency')} = 'INSTITUTION' and institution_id::text = nullif(${setting('app.institution')}, '')
    and kind = 'COMPLAINT' and steps @> '[{"act": "acceptComplaint"}]'))`;

export class ComplaintAnswer1765900000610 extends ForwardMigration {
  protected statements(): string[] {
    return ['drop policy complaint_narrowed on complaint', NARROWED];
  }
}

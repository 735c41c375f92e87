import { ForwardMigration } from '@lianguan/service-kit';

/**
 * A session keeps the plans that it has made while the tables were small, and reads them row by row however they grow, until they are analyzed. Without
 * these ways of reading, a bitmap of an index is all that is left, and that needs a key to look for: one plan, whatever the statistics say.
 */
const readByKey = (signature: string): string[] =>
  ['enable_seqscan', 'enable_indexscan'].map((way) => `alter function ${signature} set ${way} = off`);

/** A large ledger comes in as fast at its end as at its beginning (A1). */
export class CertificateRefresh1767000600000 extends ForwardMigration {
  protected statements(): string[] {
    return [...readByKey('refresh_certificate_state(uuid[])'), ...readByKey('refresh_changed_papers()')];
  }
}

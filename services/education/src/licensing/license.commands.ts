import type { CalendarDay } from '@lianguan/kernel';
import type { Command, LifecycleRefusal } from '@lianguan/service-kit';
import { decideExpiry, LICENSE_REFUSALS, type ExpiryOutcome, type LicenseStateName } from './license.rules.js';

export interface ExpireLicense {
  readonly licenseId: string;
}

interface LicenseRow {
  readonly id: string;
  readonly institution_id: string;
  readonly state: LicenseStateName;
  readonly valid_to: CalendarDay;
}

/** Fired by the deadline that the ledger row sets; SYS only. */
export const expireLicense: Command<
  ExpireLicense,
  ReadonlyMap<string, LicenseRow>,
  ExpiryOutcome,
  null,
  LifecycleRefusal
> = {
  name: 'expireLicense',
  refusals: LICENSE_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<LicenseRow>(
      `select id, institution_id, state, valid_to::text from license where id = any($1::uuid[]) order by id for update`,
      [inputs.map((input) => input.licenseId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(licenses, input, facts) {
    const license = licenses.get(input.licenseId);
    return decideExpiry(license && { state: license.state, validTo: license.valid_to }, facts);
  },
  async apply(tx, accepted) {
    const expired = accepted.filter(({ outcome }) => outcome === 'EXPIRED').map(({ input }) => input.licenseId);
    await tx.query(`update license set state = 'EXPIRED' where id = any($1::uuid[])`, [expired]);
    return accepted.map(() => null);
  },
  subject: (input) => ({ type: 'License', id: input.licenseId, basis: '行政许可法 第七十条' }),
  changes: (outcome) => outcome === 'EXPIRED',
};

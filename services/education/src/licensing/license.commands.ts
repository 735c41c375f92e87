import type { Command, LifecycleRefusal } from '@lianguan/service-kit';
import { lockLicenses, saveLicenses } from './license-rows.commands.js';
import { licenseStateChanged } from './license.events.js';
import { decideExpiry, LICENSE_REFUSALS, type LicenseStanding } from './license.rules.js';

export interface ExpireLicense {
  readonly licenseId: string;
}

interface Expiry {
  readonly license: LicenseStanding;
  readonly before: LicenseStanding['state'];
}

/** Fired by the deadline that the ledger row sets; SYS only. */
export const expireLicense: Command<
  ExpireLicense,
  ReadonlyMap<string, LicenseStanding>,
  Expiry | 'NOT_DUE',
  null,
  LifecycleRefusal
> = {
  name: 'expireLicense',
  refusals: LICENSE_REFUSALS,
  async load(tx, inputs) {
    const licenses = await lockLicenses(tx, 'id = any($1::uuid[])', [inputs.map(({ licenseId }) => licenseId)]);
    return new Map(licenses.map((license) => [license.id, license]));
  },
  decide(licenses, { licenseId }, facts) {
    const license = licenses.get(licenseId);
    const decided = decideExpiry(license, facts);
    if (!decided.ok || decided.value === 'NOT_DUE') return decided as never;
    return { ok: true, value: { license: decided.value, before: license!.state } };
  },
  async apply(tx, accepted) {
    await saveLicenses(
      tx,
      accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome.license)),
    );
    return accepted.map(() => null);
  },
  subject: (input) => ({ type: 'License', id: input.licenseId, basis: '行政许可法 第七十条' }),
  events(_input, outcome) {
    if (outcome === 'NOT_DUE' || outcome.license.state === outcome.before) return [];
    return [licenseStateChanged(outcome.license, outcome.license.state)];
  },
  changes: (outcome) => outcome !== 'NOT_DUE',
};

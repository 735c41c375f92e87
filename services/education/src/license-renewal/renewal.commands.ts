import { endOfDay, permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type DeadlineDraft, type Tx } from '@lianguan/service-kit';
import {
  isStanding,
  licenseStateChanged,
  lockLicenses,
  renewLicense,
  saveLicenses,
  type LicenseStanding,
} from '../licensing/index.js';
import {
  decideApplication,
  decideRenewal,
  DEEM_RENEWED,
  RENEWAL_REFUSALS,
  type ApplyForRenewal,
  type LicenseToRenew,
  type RenewalAct,
  type RenewalActName,
  type RenewalChange,
  type RenewalFile,
  type RenewalRefusal,
  type RenewalRow,
} from './renewal.rules.js';

const store = rowStore<RenewalRow>('license_renewal', {
  id: 'id',
  licenseId: 'license_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  state: 'state',
  reason: 'reason',
  appliedOn: 'applied_on',
  termFrom: 'term_from',
  termTo: 'term_to',
  decidedOn: 'decided_on',
  documentNo: 'document_no',
  decisionReason: 'decision_reason',
  newValidTo: 'new_valid_to',
});
const SELECTED = store.selected.replace(/(applied_on|term_from|term_to|decided_on|new_valid_to)/gu, '$1::text');

export interface RenewalId {
  readonly renewalId: string;
}

const expiry = (licenseId: string, validTo: CalendarDay | null): DeadlineDraft => ({
  name: 'license.expire',
  subjectId: licenseId,
  due: validTo && endOfDay(validTo),
});

/** From here on the term ends by the decision, or is deemed renewed: until then the license does not expire. */
export const applyForLicenseRenewal: Command<
  ApplyForRenewal,
  ReadonlyMap<string, LicenseToRenew>,
  RenewalRow,
  RenewalId,
  RenewalRefusal
> = {
  name: 'applyForLicenseRenewal',
  refusals: RENEWAL_REFUSALS,
  load: loadLicenses,
  decide: (files, input, facts) => decideApplication(files.get(input.licenseId), input, facts),
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ renewalId: id }));
  },
  subject: (_input, { id, reason }) => ({ type: 'LicenseRenewal', id, basis: '行政许可法 第五十条', reason }),
  deadlines: (_input, { id, licenseId, termTo }) => [
    expiry(licenseId, null),
    { name: DEEM_RENEWED, subjectId: id, due: endOfDay(termTo) },
  ],
};

interface Outcome extends RenewalChange {
  readonly license: LicenseStanding | null;
  readonly revived: boolean;
}

type Files = ReadonlyMap<string, RenewalFile>;

/** What is decided of a renewal, by an officer, by its applicant or by the passing of the term. */
export function renewalCommand(
  act: RenewalActName,
): Command<RenewalAct, Files, Outcome | 'NOT_DUE', RenewalId, RenewalRefusal> {
  return {
    name: `${act}LicenseRenewal`,
    refusals: RENEWAL_REFUSALS,
    load: loadRenewals,
    decide(files, input, facts) {
      const file = files.get(input.renewalId);
      const decided = decideRenewal(file, input, facts);
      if (!decided.ok || decided.value === 'NOT_DUE') return decided as never;
      const { renewedTo } = decided.value;
      if (renewedTo === null || !file?.license) return permit({ ...decided.value, license: null, revived: false });
      const renewed = renewLicense(file.license, renewedTo, facts);
      if (!renewed.ok) return renewed;
      const revived = renewed.value.state !== file.license.state;
      return permit({ ...decided.value, license: renewed.value, revived });
    },
    async apply(tx, accepted) {
      const outcomes = accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome));
      await store.save(
        tx,
        outcomes.map(({ renewal }) => renewal),
      );
      await saveLicenses(
        tx,
        outcomes.flatMap(({ license }) => license ?? []),
      );
      return accepted.map(({ input: { renewalId } }) => ({ renewalId }));
    },
    subject: ({ renewalId }, outcome) =>
      outcome === 'NOT_DUE'
        ? { type: 'LicenseRenewal', id: renewalId }
        : {
            type: 'LicenseRenewal',
            id: renewalId,
            basis: outcome.basis ?? undefined,
            documentNo: outcome.renewal.documentNo ?? undefined,
            reason: outcome.renewal.decisionReason ?? undefined,
            transition: outcome.transition,
          },
    events: (_input, outcome) =>
      outcome !== 'NOT_DUE' && outcome.license && outcome.revived
        ? [licenseStateChanged(outcome.license, outcome.license.state)]
        : [],
    deadlines(_input, outcome) {
      if (outcome === 'NOT_DUE') return [];
      const { id, licenseId, termTo } = outcome.renewal;
      return [{ name: DEEM_RENEWED, subjectId: id, due: null }, expiry(licenseId, outcome.renewedTo ?? termTo)];
    },
    changes: (outcome) => outcome !== 'NOT_DUE',
  };
}

async function loadLicenses(tx: Tx, inputs: readonly ApplyForRenewal[]): Promise<ReadonlyMap<string, LicenseToRenew>> {
  const ids = inputs.map(({ licenseId }) => licenseId);
  const licenses = await lockLicenses(tx, 'id = any($1::uuid[])', [ids]);
  const rows = await tx.query<Omit<LicenseToRenew, 'license' | 'standing'> & { id: string }>(
    `select l.id, l.division_code as "divisionCode", l.valid_from::text as "validFrom",
       exists (select from license_renewal r where r.license_id = l.id and r.state = 'APPLIED') as "openRenewal",
       exists (select from termination_notice n where n.license_id = l.id and n.state = 'GIVEN') as termination
     from license l where l.id = any($1::uuid[])`,
    [ids],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    licenses.map((license) => [license.id, { ...byId.get(license.id)!, license, standing: isStanding(license) }]),
  );
}

async function loadRenewals(tx: Tx, inputs: readonly RenewalAct[]): Promise<Files> {
  const renewals = await tx.query<RenewalRow>(
    `select ${SELECTED} from license_renewal where id = any($1::uuid[]) order by id for update`,
    [inputs.map(({ renewalId }) => renewalId)],
  );
  const licenses = await lockLicenses(tx, 'id = any($1::uuid[])', [renewals.map(({ licenseId }) => licenseId)]);
  return new Map(
    renewals.map((renewal) => [renewal.id, { renewal, license: licenses.find(({ id }) => id === renewal.licenseId) }]),
  );
}

import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { openAccountsOf } from '../escrow-standing/index.js';
import { endLicense, isStanding, licenseStateChanged, lockLicenses, saveLicenses } from '../licensing/index.js';
import {
  decideEnding,
  ENDING_REFUSALS,
  type EndingAct,
  type EndingActName,
  type EndingChange,
  type EndingFile,
  type EndingRefusal,
  type LicenseEndingRow,
  type TerminationNoticeRow,
} from './ending.rules.js';

const endings = rowStore<LicenseEndingRow>('license_ending', {
  id: 'id',
  licenseId: 'license_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  act: 'act',
  ground: 'ground',
  documentNo: 'document_no',
  reason: 'reason',
  plan: 'plan',
  decidedOn: 'decided_on',
  recordedBy: 'recorded_by',
});

const notices = rowStore<TerminationNoticeRow>('termination_notice', {
  id: 'id',
  licenseId: 'license_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  givenOn: 'given_on',
  terminatesOn: 'terminates_on',
  reason: 'reason',
  state: 'state',
});

/** What other slices' acts end. */
export const recordEndings = endings.insert;

export interface LicenseId {
  readonly licenseId: string;
}

type Files = ReadonlyMap<string, EndingFile>;

/** An act that ends a license or prepares its end; they differ by what they say, not by procedure. */
export function endingCommand(act: EndingActName): Command<EndingAct, Files, EndingChange, LicenseId, EndingRefusal> {
  return {
    name: act === 'withdraw' || act === 'cancel' ? `${act}License` : act,
    refusals: ENDING_REFUSALS,
    load: loadFiles,
    decide: (files, input, facts) => decideEnding(files.get(input.licenseId), input, { end: endLicense, facts }),
    async apply(tx, accepted) {
      const outcomes = accepted.map(({ outcome }) => outcome);
      await saveLicenses(
        tx,
        outcomes.map(({ license }) => license),
      );
      await endings.insert(
        tx,
        outcomes.flatMap(({ ending }) => ending ?? []),
      );
      await notices.save(
        tx,
        outcomes.flatMap(({ notice }) => notice ?? []),
      );
      return outcomes.map(({ license }) => ({ licenseId: license.id }));
    },
    subject: ({ reason }, { license, ending, basis, transition }) => ({
      type: 'License',
      id: license.id,
      basis: basis ?? undefined,
      documentNo: ending?.documentNo,
      reason: reason.trim(),
      transition: transition ?? undefined,
    }),
    events: (_input, { license, ending }) => (ending ? [licenseStateChanged(license, license.state)] : []),
  };
}

async function loadFiles(tx: Tx, inputs: readonly EndingAct[]): Promise<Files> {
  const ids = inputs.map(({ licenseId }) => licenseId);
  const licenses = await lockLicenses(tx, 'id = any($1::uuid[])', [ids]);
  const divisions = await tx.query<{ id: string; divisionCode: string }>(
    'select id, division_code as "divisionCode" from license where id = any($1::uuid[])',
    [ids],
  );
  const divisionOf = new Map(divisions.map(({ id, divisionCode }) => [id, divisionCode]));
  const given = await tx.query<TerminationNoticeRow & { terminatesOn: CalendarDay }>(
    `select ${notices.selected.replace(/(given_on|terminates_on)/gu, '$1::text')} from termination_notice
     where license_id = any($1::uuid[]) and state = 'GIVEN' for update`,
    [ids],
  );
  const open = await openAccountsOf(
    tx,
    licenses.map(({ institutionId }) => institutionId),
  );
  return new Map(
    licenses.map((license) => [
      license.id,
      {
        license,
        standing: isStanding(license),
        divisionCode: divisionOf.get(license.id)!,
        notice: given.find(({ licenseId }) => licenseId === license.id) ?? null,
        openAccounts: open.get(license.institutionId) ?? 0,
      },
    ]),
  );
}

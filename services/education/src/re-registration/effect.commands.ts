import { dayOf, endOfDay, type CalendarDay } from '@lianguan/kernel';
import { dueOf, type DeadlineDraft, type EventDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { recordFacts, recordLineage } from '../file-record/index.js';
import { changeInstitutions, institutionChanged, type InstitutionStanding } from '../institution/index.js';
import {
  cancelLicense,
  expiresAt,
  isStanding,
  licenseRecorded,
  licenseStateChanged,
  recordLicense,
  recordLicenses,
  saveLicenses,
  type LicenseRecording,
  type LicenseStanding,
} from '../licensing/index.js';
import { recordEndings, type LicenseEndingRow } from '../license-ending/index.js';
import { STEP_TERMS } from './re-registration-constants.rules.js';
import { CAMPAIGN_DEADLINE, reRegistrationLifecycle, TRANSITION_END } from './re-registration-lifecycle.rules.js';
import type { DepartmentAnswer } from './answer.rules.js';
import { lastOfEach, reRegistrations, type InstitutionOnFile } from './re-registration-rows.commands.js';
import { reRegistrationStepped } from './re-registration.events.js';
import type { NewLicense, ReRegistrationAct, ReRegistrationRow } from './re-registration.rules.js';

interface Reissue {
  readonly divisionCode: string;
  readonly fact: NewLicense;
  readonly recording: LicenseRecording;
}

/** All that a step leaves behind: the record, the institution's file, its licenses. */
export interface StepEffect {
  readonly row: ReRegistrationRow;
  readonly institution: InstitutionStanding;
  /** Null where the file stays as it was. */
  readonly changed: InstitutionStanding | null;
  readonly cancelled: readonly LicenseStanding[];
  readonly endings: readonly LicenseEndingRow[];
  readonly reissue: Reissue | null;
  /** The register's word, where it made a new legal person of the institution. */
  readonly registered: Pick<DepartmentAnswer, 'decidedOn' | 'documentNumber'> | null;
}

interface Cause {
  /** What an officer, the institution or the timer said. */
  readonly said?: ReRegistrationAct;
  /** What another department told. */
  readonly answer?: DepartmentAnswer;
  readonly facts: Facts;
}

export function stepDueOf(row: ReRegistrationRow, facts: Facts): CalendarDay | null {
  const term = STEP_TERMS[row.state];
  return term ? dayOf(dueOf(facts.today, term, facts.constantsIn(row.divisionCode)).due) : null;
}

/** What becomes of the institution's file: its name and code as a non-profit, or its class under another department. */
function changeOf(before: InstitutionStanding, row: ReRegistrationRow): InstitutionStanding | null {
  const version = before.version + 1;
  if (row.state === 'NP_REGISTERED') return { ...before, version, name: row.newName!, usccCode: row.newCode };
  if (row.state !== 'RECEIVED') return null;
  return { ...before, version, trainingClass: 'NON_ACADEMIC', nonAcademicKind: row.receivedKind };
}

/** 许可法 70: all that the institution still holds. */
function cancelledOf(licenses: readonly LicenseStanding[], facts: Facts): LicenseStanding[] {
  const standing = licenses.filter(isStanding);
  return standing.map((license) => {
    const cancelled = cancelLicense(license, facts);
    if (!cancelled.ok) throw new Error(`license ${license.id} cannot be cancelled: ${cancelled.refusal.code}`);
    return cancelled.value;
  });
}

type Cancelling = Extract<ReRegistrationAct, { act: 'cancelLicense' | 'terminate' }>;

const isCancelling = (said: ReRegistrationAct | undefined): said is Cancelling =>
  said?.act === 'cancelLicense' || said?.act === 'terminate';

/** 许可法 70: the cancellation stands in the license's file as any other. */
const endingOf = (
  { id: licenseId, institutionId }: LicenseStanding,
  { institution }: InstitutionOnFile,
  { said, facts }: { readonly said: Cancelling; readonly facts: Facts },
): LicenseEndingRow => ({
  id: facts.newId(),
  licenseId,
  institutionId,
  divisionCode: institution.divisionCode,
  act: 'CANCELLED',
  ground: null,
  documentNo: said.documentNo.trim(),
  reason: said.act === 'terminate' ? said.reason.trim() : '转登记选择注销，退费已结清',
  plan: null,
  decidedOn: facts.today,
  recordedBy: facts.caller.subject,
});

/** M3: the new license takes the place of the old one. */
function reissueOf({ institution, licenses }: InstitutionOnFile, { said, facts }: Cause): Reissue | null {
  if (said?.act !== 'issueLicense') return null;
  const known = licenses.find(isStanding) ?? licenses[0];
  const fact = { ...said.license, number: said.license.number.trim() };
  const institutionId = known?.institutionId ?? institution.id;
  const recording = recordLicense({ institutionId, fact, known, issued: true }, facts);
  return { divisionCode: institution.divisionCode, fact, recording };
}

export function effectOf(file: InstitutionOnFile, row: ReRegistrationRow, cause: Cause): StepEffect {
  const { said, answer, facts } = cause;
  const cancelled = isCancelling(said) ? cancelledOf(file.licenses, facts) : [];
  const stays = said?.act === 'interview';
  return {
    row: stays ? row : { ...row, stepDue: stepDueOf(row, facts) },
    institution: file.institution,
    changed: changeOf(file.institution, row),
    cancelled,
    endings: isCancelling(said) ? cancelled.map((license) => endingOf(license, file, { said, facts })) : [],
    reissue: reissueOf(file, cause),
    registered: answer && row.state === 'NP_REGISTERED' ? answer : null,
  };
}

/** The file as the next act of the same set finds it. */
export function afterEffect<File extends InstitutionOnFile & { readonly row: ReRegistrationRow }>(
  file: File,
  { row, changed, cancelled }: StepEffect,
): File {
  const licenses = file.licenses.map((license) => cancelled.find(({ id }) => id === license.id) ?? license);
  return { ...file, row, institution: changed ?? file.institution, licenses };
}

export async function saveEffects(tx: Tx, effects: readonly StepEffect[], facts: Facts): Promise<void> {
  await reRegistrations.save(tx, lastOfEach(effects.map(({ row }) => row)));
  await changeInstitutions(tx, lastOfEach(effects.flatMap(({ changed }) => changed ?? [])));
  await recordNewPersons(tx, effects, facts);
  await saveLicenses(
    tx,
    effects.flatMap(({ cancelled }) => cancelled),
  );
  await recordEndings(
    tx,
    effects.flatMap(({ endings }) => endings),
  );
  await recordLicenses(
    tx,
    effects.flatMap(({ reissue }) => reissue ?? []),
  );
}

/** A8: one file, two legal persons, the second of which came of the first. */
async function recordNewPersons(tx: Tx, effects: readonly StepEffect[], facts: Facts): Promise<void> {
  const persons = effects.flatMap(({ institution, row, registered }) => {
    if (!registered) return [];
    const { decidedOn: validFrom, documentNumber } = registered;
    const source = { validFrom, source: 'REGISTER', documentNo: documentNumber.trim() } as const;
    return [{ institution, row, source }];
  });
  await recordFacts(
    tx,
    persons.map(({ institution: { id, divisionCode }, row: { newName, newCode }, source }) => ({
      ...source,
      institutionId: id,
      divisionCode,
      facts: { NAME: newName, CREDIT_CODE: newCode },
    })),
    facts,
  );
  await recordLineage(
    tx,
    persons.map(({ institution: { id: institutionId, usccCode }, row: { newCode }, source }) => ({
      ...source,
      kind: 'RE_REGISTRATION',
      predecessor: { institutionId, usccCode },
      successor: { institutionId, usccCode: newCode },
    })),
    facts,
  );
}

export function eventsOf({ row, institution, changed, cancelled, reissue }: StepEffect, facts: Facts): EventDraft[] {
  const license = reissue?.recording.license ?? cancelled[0];
  return [
    ...(changed ? [institutionChanged(changed, license)] : []),
    ...cancelled.map((one) => licenseStateChanged(one, one.state)),
    ...(reissue ? licenseRecorded(reissue.recording) : []),
    reRegistrationStepped(row, institution.id, facts),
  ];
}

export function deadlinesOf({ row, reissue }: StepEffect): DeadlineDraft[] {
  const over = reRegistrationLifecycle.terminal.includes(row.state);
  const license = reissue?.recording.license;
  return [
    ...(over ? [{ name: CAMPAIGN_DEADLINE, subjectId: row.id, due: null }] : []),
    ...(row.state === 'RECEIVED' && row.transitionEndsOn
      ? [{ name: TRANSITION_END, subjectId: row.id, due: endOfDay(row.transitionEndsOn) }]
      : []),
    ...(license && reissue ? [{ name: 'license.expire', subjectId: license.id, due: expiresAt(reissue.fact) }] : []),
  ];
}

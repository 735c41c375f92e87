import { permit, type CalendarDay } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  askedPersons,
  batches,
  checks,
  lockChecks,
  lockMembers,
  stepRow,
  takenLetters,
  type AskedPerson,
  type BatchRow,
  type CheckRow,
  type MemberRow,
} from './check-rows.commands.js';
import { checkRequested } from './check.events.js';
import { checkLifecycle } from './check-lifecycle.rules.js';
import { CHECK_REFUSALS, decideConsent, decideLetter, decideListing, type CheckRefusal } from './check.rules.js';

export interface CheckIds {
  readonly checkIds: readonly string[];
}

export interface ListStaff {
  readonly staffIds: readonly string[];
}

/** E2: the institution lists whom it asks to have checked. */
export const listStaffForCheck: Command<
  ListStaff,
  ReadonlyMap<string, MemberRow>,
  readonly CheckRow[],
  CheckIds,
  CheckRefusal
> = {
  name: 'listStaffForCheck',
  refusals: CHECK_REFUSALS,
  load: (tx, inputs) =>
    lockMembers(
      tx,
      inputs.flatMap(({ staffIds }) => staffIds),
    ),
  decide(known, { staffIds }, facts) {
    const members = [...new Set(staffIds)].map((id) => known.get(id));
    const constants = facts.constantsIn(members[0]?.divisionCode ?? facts.caller.division);
    const decided = decideListing(members, { today: facts.today, constants });
    if (!decided.ok) return decided;
    return permit(
      decided.value.map(({ id: staffId, institutionId, divisionCode, personId }) => ({
        id: facts.newId(),
        staffId,
        institutionId,
        divisionCode,
        personId,
        state: checkLifecycle.initial,
        batchId: null,
        stationId: null,
        consentedOn: null,
        consentNo: null,
        requestedOn: null,
        answeredOn: null,
        validUntil: null,
        objectedOn: null,
        verdictVersion: 0,
        listedOn: facts.today,
        steps: [stepRow('listStaffForCheck', facts)],
      })),
    );
  },
  async apply(tx, accepted) {
    await checks.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ checkIds: outcome.map(({ id }) => id) }));
  },
  subject: (_input, rows) => listOf(rows, '-listStaffForCheck-> LISTED'),
};

const listOf = (rows: readonly CheckRow[], transition: string) => ({
  type: 'StaffCheckList',
  id: rows[0]!.institutionId,
  transition: `${rows.length} × ${transition}`,
});

export interface RecordConsent {
  readonly checkIds: readonly string[];
  readonly consentedOn: CalendarDay;
  readonly consentNo: string;
}

/** The person's own consent, on paper at the institution: without it nobody is asked about. */
export const recordCheckConsent: Command<
  RecordConsent,
  ReadonlyMap<string, CheckRow>,
  readonly CheckRow[],
  CheckIds,
  CheckRefusal
> = {
  name: 'recordCheckConsent',
  refusals: CHECK_REFUSALS,
  load: (tx, inputs) =>
    lockChecks(
      tx,
      inputs.flatMap(({ checkIds }) => checkIds),
    ),
  decide(known, { checkIds, consentedOn, consentNo }, facts) {
    const asked = [...new Set(checkIds)].map((id) => known.get(id));
    const decided = decideConsent(asked, { consentedOn, consentNo }, facts);
    if (!decided.ok) return decided;
    const number = consentNo.trim();
    return permit(
      decided.value.map(({ check, step }) => ({
        ...check,
        state: step.to,
        consentedOn,
        consentNo: number,
        steps: [...check.steps, stepRow('recordCheckConsent', facts, number)],
      })),
    );
  },
  async apply(tx, accepted) {
    await checks.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ checkIds: outcome.map(({ id }) => id) }));
  },
  subject: ({ consentNo }, rows) => ({
    ...listOf(rows, 'LISTED -recordCheckConsent-> CONSENTED'),
    documentNo: consentNo.trim(),
  }),
};

export interface SendLetter {
  readonly checkIds: readonly string[];
  readonly letterNo: string;
}

export interface BatchId {
  readonly batchId: string;
}

interface Letters {
  readonly known: ReadonlyMap<string, CheckRow>;
  readonly persons: ReadonlyMap<string, AskedPerson>;
  readonly taken: ReadonlySet<string>;
}

interface Letter {
  readonly batch: BatchRow;
  readonly asked: readonly CheckRow[];
}

/** E2: education's batch letter, to the station of each person's premises. */
export const requestBackgroundChecks: Command<SendLetter, Letters, Letter, BatchId, CheckRefusal> = {
  name: 'requestBackgroundChecks',
  refusals: CHECK_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.flatMap(({ checkIds }) => checkIds);
    const known = await lockChecks(tx, ids);
    const taken = await takenLetters(
      tx,
      inputs.map(({ letterNo }) => letterNo),
    );
    return { known, persons: await askedPersons(tx, ids), taken };
  },
  decide({ known, persons, taken }, { checkIds, letterNo }, facts) {
    const asked = [...new Set(checkIds)].map((id) => {
      const [row, person] = [known.get(id), persons.get(id)];
      return row && person && { ...person, ...row };
    });
    const decided = decideLetter(asked, { letterNo, takenLetters: taken }, facts);
    if (!decided.ok) return decided;
    const number = letterNo.trim();
    const { today, caller } = facts;
    const batch = { id: facts.newId(), divisionCode: caller.division, letterNo: number, sentOn: today };
    return permit({
      batch,
      asked: decided.value.map(({ check, step }) => ({
        ...known.get(check.id)!,
        state: step.to,
        batchId: batch.id,
        stationId: check.premisesStation,
        requestedOn: today,
        steps: [...check.steps, stepRow('requestBackgroundChecks', facts, number)],
      })),
    });
  },
  async apply(tx, accepted) {
    await batches.insert(
      tx,
      accepted.map(({ outcome: { batch } }) => batch),
    );
    await checks.save(
      tx,
      accepted.flatMap(({ outcome: { asked } }) => asked),
    );
    return accepted.map(({ outcome: { batch } }) => ({ batchId: batch.id }));
  },
  subject: (_input, { batch: { id, letterNo }, asked }) => ({
    type: 'BackgroundBatch',
    id,
    documentNo: letterNo,
    transition: `${asked.length} × CONSENTED -requestBackgroundChecks-> REQUESTED`,
  }),
  events: (_input, { batch: { letterNo }, asked }) => asked.map((row) => checkRequested(row, letterNo)),
};

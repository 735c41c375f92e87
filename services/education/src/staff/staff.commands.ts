import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { SUBJECTS } from '../classification/index.js';
import { dutyChanged, permitEnd } from './duty-change.rules.js';
import {
  barredAmong,
  filedPersons,
  filingContexts,
  inServiceAmong,
  lockStaff,
  matchInService,
  staff,
  type StaffRow,
} from './staff-rows.commands.js';
import { staffLifecycle, type StaffActName, type StaffStateName } from './staff-lifecycle.rules.js';
import {
  decideFiling,
  decideStaffAct,
  idNumberOf,
  STAFF_REFUSALS,
  type FiledPerson,
  type FilingContext,
  type GivenStaff,
  type StaffAct,
  type StaffRefusal,
} from './staff.rules.js';

export interface StaffId {
  readonly staffId: string;
}

export interface FileStaff {
  /** Null for who has none. */
  readonly institutionId: string | null;
  /** Of a revision. */
  readonly staffId: string | null;
  readonly given: GivenStaff;
}

interface Filings {
  readonly contexts: ReadonlyMap<string, FilingContext>;
  readonly persons: ReadonlyMap<string, FiledPerson>;
  readonly revised: ReadonlyMap<string, StaffRow>;
}

interface Filed {
  readonly row: StaffRow;
  readonly transition: string;
}

const trimmed = (text: string | null): string | null => text?.trim() || null;

const written = (given: GivenStaff, idNumber: string): GivenStaff => ({
  ...given,
  idNumber,
  staffNo: given.staffNo.trim(),
  staffName: given.staffName.trim(),
  major: given.major.trim(),
  workPermitNo: trimmed(given.workPermitNo),
  teacherCertificateNo: trimmed(given.teacherCertificateNo),
  skillCertificateNo: trimmed(given.skillCertificateNo),
});

function filed({ contexts, persons, revised }: Filings, { institutionId, staffId, given }: FileStaff, facts: Facts) {
  const context = institutionId === null ? undefined : contexts.get(institutionId);
  const person = persons.get(idNumberOf(given) ?? '');
  const before = staffId === null ? null : revised.get(staffId)!;
  const academic = given.subject !== null && SUBJECTS[given.subject].trainingClass === 'ACADEMIC';
  const decided = decideFiling({ context, person, academic, revised: before }, given, facts);
  if (!decided.ok) return decided;
  const row: StaffRow = {
    ...written(given, decided.value),
    id: before?.id ?? facts.newId(),
    institutionId: context!.institutionId,
    divisionCode: context!.divisionCode,
    personId: before?.personId ?? facts.newId(),
    personKey: person!.personKey,
    state: staffLifecycle.initial,
    filedOn: facts.today,
    admittedOn: null,
    leftOn: null,
    decisionReason: null,
  };
  return permit(row);
}

const filing = (
  name: 'fileStaffMember' | 'reviseStaffMember',
): Pick<
  Command<FileStaff, Filings, Filed, StaffId, StaffRefusal>,
  'name' | 'refusals' | 'load' | 'apply' | 'subject'
> => ({
  name,
  refusals: STAFF_REFUSALS,
  async load(tx, inputs) {
    const revised = await lockStaff(
      tx,
      inputs.flatMap(({ staffId }) => staffId ?? []),
    );
    const contexts = await filingContexts(
      tx,
      inputs.flatMap(({ institutionId }) => institutionId ?? []),
    );
    const persons = await filedPersons(
      tx,
      inputs.map(({ given }) => given),
    );
    return { contexts, persons, revised };
  },
  async apply(tx, accepted, { today }) {
    const rows = accepted.map(({ outcome: { row } }) => row);
    await staff.save(tx, rows);
    await matchInService(
      tx,
      rows.map(({ personKey }) => personKey),
      today,
    );
    return accepted.map(({ outcome: { row } }) => ({ staffId: row.id }));
  },
  subject: (_input, { row, transition }) => ({ type: 'StaffMember', id: row.id, transition }),
});

/** B4: the institution enters a person in its register. */
export const fileStaffMember: Command<FileStaff, Filings, Filed, StaffId, StaffRefusal> = {
  ...filing('fileStaffMember'),
  decide(filings, input, facts) {
    const decided = filed(filings, input, facts);
    return decided.ok ? permit({ row: decided.value, transition: '-fileStaffMember-> FILED' }) : decided;
  },
};

/** What is changed is reviewed again. */
export const reviseStaffMember: Command<FileStaff, Filings, Filed, StaffId, StaffRefusal> = {
  ...filing('reviseStaffMember'),
  decide(filings, input, facts) {
    const before = filings.revised.get(input.staffId ?? '');
    if (!before) return { ok: false, refusal: { code: 'STAFF_UNKNOWN' } };
    const step = staffLifecycle.step(before.state, 'reviseStaffMember', facts.caller);
    if (!step.ok) return step;
    const decided = filed(filings, input, facts);
    return decided.ok ? permit({ row: decided.value, transition: step.value.text }) : decided;
  },
  deadlines: (_input, { row }, facts) => [dutyChanged(row.id, facts)],
};

interface Acted {
  readonly row: StaffRow;
  readonly step: Step<StaffStateName>;
}

interface Standing {
  readonly rows: Map<string, StaffRow>;
  readonly barred: ReadonlySet<string>;
  readonly inService: ReadonlySet<string>;
}

/** The acts differ by name and outcome, not by procedure. */
const staffCommand = (name: StaffActName): Command<StaffAct, Standing, Acted, StaffId, StaffRefusal> => ({
  name,
  refusals: STAFF_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockStaff(
      tx,
      inputs.map(({ staffId }) => staffId),
    );
    return {
      rows,
      barred: await barredAmong(
        tx,
        [...rows.values()].map(({ personKey }) => personKey),
      ),
      inService: await inServiceAmong(tx, [...rows.keys()]),
    };
  },
  decide({ rows, barred, inService }, input, facts) {
    const known = rows.get(input.staffId);
    const standing = known && {
      ...known,
      barred: barred.has(known.personKey),
      inService: inService.has(known.id),
    };
    const decided = decideStaffAct(standing, input, facts);
    if (!decided.ok) return decided;
    const { to: state } = decided.value;
    const row: StaffRow = {
      ...known!,
      state,
      admittedOn: state === 'ADMITTED' ? facts.today : known!.admittedOn,
      leftOn: state === 'LEFT' ? facts.today : null,
      decisionReason: trimmed(input.reason),
    };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted, { today }) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await staff.save(tx, [...last.values()]);
    // A list and a filing that came at once have not seen each other.
    const admitted = [...last.values()].filter(({ state }) => state === 'ADMITTED');
    await matchInService(
      tx,
      admitted.map(({ personKey }) => personKey),
      today,
    );
    return accepted.map(({ input: { staffId } }) => ({ staffId }));
  },
  subject: ({ staffId, reason }, { step }) => ({
    type: 'StaffMember',
    id: staffId,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...(reason?.trim() && { reason: reason.trim() }),
  }),
  deadlines: (_input, { row }, facts) => [dutyChanged(row.id, facts), ...permitEnd(row)],
});

export const STAFF_COMMANDS = {
  admitStaffMember: staffCommand('admitStaffMember'),
  returnStaffMember: staffCommand('returnStaffMember'),
  endStaffEmployment: staffCommand('endStaffEmployment'),
} satisfies Record<StaffActName, unknown>;

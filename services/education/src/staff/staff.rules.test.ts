import { expect, it } from '@jest/globals';
import { addDays, calendarDay, makeCitizenNumber, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import { STAFF_STATES, staffLifecycle } from './staff-lifecycle.rules.js';
import {
  decideFiling,
  decideStaffAct,
  idNumberOf,
  type FilingContext,
  type GivenStaff,
  type StaffAct,
  type StaffStanding,
} from './staff.rules.js';

const today = calendarDay('2026-03-02');
const NUMBER = makeCitizenNumber({ division: '341203', birthDay: calendarDay('1880-02-03'), serial: 1 });
const GIVEN: GivenStaff = {
  staffNo: 'T1',
  staffName: '甲教员',
  idNumber: NUMBER,
  foreign: false,
  abroad: false,
  workPermitNo: null,
  workPermitUntil: null,
  post: 'TEACHING',
  subject: 'MATHEMATICS',
  degree: 'BACHELOR',
  major: '数学',
  teacherCertificateNo: '示证1',
  certificateSubject: 'MATHEMATICS',
  skillCertificateNo: null,
  otherEmployer: 'NONE',
  committedOn: today,
};
const FOREIGNER = { foreign: true, idNumber: ' e12345 ', workPermitNo: '示许1', workPermitUntil: today } as const;
const UNCERTIFIED = { teacherCertificateNo: ' ', certificateSubject: null } as const;
const colleague = (staffNo: string, personKey: string) => ({ id: staffNo, staffNo, personKey });
const CONTEXT: FilingContext = {
  institutionId: 'i',
  divisionCode: '341203',
  colleagues: [colleague('T2', 'key-2')],
};

interface Around {
  readonly context?: FilingContext | undefined;
  readonly personKey?: string;
  readonly barred?: boolean;
  readonly academic?: boolean;
  readonly revised?: { readonly id: string; readonly personKey: string };
}

function file(given: Partial<GivenStaff>, around: Around = {}): string {
  const { personKey = 'key-1', barred = false, academic = true, revised = null } = around;
  const context = 'context' in around ? around.context : CONTEXT;
  const decided = decideFiling(
    { context, person: { personKey, barred }, academic, revised },
    { ...GIVEN, ...given },
    { today },
  );
  return decided.ok ? decided.value : decided.refusal.code;
}

// prettier-ignore -- a table
it.each<[string, Partial<GivenStaff>, Around, string]>([
  ['with all in order', {}, {}, NUMBER],
  ['of no institution', {}, { context: undefined }, 'STAFF_INSTITUTION_UNKNOWN'],
  ['with a wrong number', { idNumber: '1' }, {}, 'STAFF_ID_NUMBER_INVALID'],
  ['without a staff number', { staffNo: ' ' }, {}, 'STAFF_NUMBER_MISSING'],
  ['without a name', { staffName: ' ' }, {}, 'STAFF_NAME_MISSING'],
  ['without a major', { major: ' ' }, {}, 'STAFF_MAJOR_MISSING'],
  ['with a mobile as staff number', { staffNo: '19900001234' }, {}, 'STAFF_TEXT_NAMES_PERSON'],
  ['employed by a school', { otherEmployer: 'SCHOOL' }, {}, 'STAFF_IN_SERVICE_TEACHER'],
  ['employed by a kindergarten', { otherEmployer: 'KINDERGARTEN' }, {}, 'STAFF_IN_SERVICE_TEACHER'],
  ['employed by an audio-visual centre', { otherEmployer: 'AUDIO_VISUAL_CENTRE' }, {}, 'STAFF_IN_SERVICE_TEACHER'],
  [
    'employed by a teaching research office',
    { otherEmployer: 'TEACHING_RESEARCH_OFFICE' },
    {},
    'STAFF_IN_SERVICE_TEACHER',
  ],
  ['employed by a youth centre', { otherEmployer: 'YOUTH_CENTRE' }, {}, 'STAFF_IN_SERVICE_TEACHER'],
  ['employed elsewhere', { otherEmployer: 'OTHER' }, {}, NUMBER],
  ['a foreigner on the permit’s last day', FOREIGNER, {}, 'E12345'],
  ['a foreigner abroad', { ...FOREIGNER, abroad: true }, {}, 'STAFF_FOREIGNER_ABROAD'],
  ['a foreigner without a permit', { ...FOREIGNER, workPermitNo: null }, {}, 'STAFF_WORK_PERMIT_MISSING'],
  ['a foreigner without the permit’s end', { ...FOREIGNER, workPermitUntil: null }, {}, 'STAFF_WORK_PERMIT_MISSING'],
  [
    'a foreigner a day after the permit',
    { ...FOREIGNER, workPermitUntil: addDays(today, -1) },
    {},
    'STAFF_WORK_PERMIT_EXPIRED',
  ],
  ['a foreigner with a citizen number’s end', { ...FOREIGNER, idNumber: '甲' }, {}, 'STAFF_ID_NUMBER_INVALID'],
  ['a teacher of nothing', { subject: null }, {}, 'STAFF_SUBJECT_MISSING'],
  ['an assistant of nothing', { ...UNCERTIFIED, post: 'ASSISTING', subject: null }, {}, NUMBER],
  ['a researcher without a certificate', { ...UNCERTIFIED, post: 'RESEARCH' }, {}, 'STAFF_TEACHER_CERTIFICATE_MISSING'],
  [
    'with a skill instead of a certificate',
    { ...UNCERTIFIED, skillCertificateNo: '示能1' },
    {},
    'STAFF_TEACHER_CERTIFICATE_MISSING',
  ],
  ['certified for another subject', { certificateSubject: 'CHINESE' }, {}, 'STAFF_CERTIFICATE_MISMATCH'],
  ['of art with a skill', { ...UNCERTIFIED, subject: 'ART', skillCertificateNo: '示能1' }, { academic: false }, NUMBER],
  ['of art with a certificate', { subject: 'ART' }, { academic: false }, NUMBER],
  ['of art with neither', { ...UNCERTIFIED, subject: 'ART' }, { academic: false }, 'STAFF_SKILL_CERTIFICATE_MISSING'],
  ['committed tomorrow', { committedOn: addDays(today, 1) }, {}, 'STAFF_COMMITMENT_IN_FUTURE'],
  ['with a colleague’s number', { staffNo: ' T2 ' }, {}, 'STAFF_NUMBER_TAKEN'],
  ['who is filed', {}, { personKey: 'key-2' }, 'STAFF_ALREADY_FILED'],
  ['as he was, revised', { staffNo: 'T2' }, { personKey: 'key-2', revised: { id: 'T2', personKey: 'key-2' } }, NUMBER],
  ['another one, revised', {}, { revised: { id: 'T2', personKey: 'key-2' } }, 'STAFF_PERSON_CHANGED'],
  ['who is barred', {}, { barred: true }, 'STAFF_BARRED'],
])('a person %s', (_name, given, around, expected) => expect(file(given, around)).toBe(expected));

it('nobody learns of a bar by a filing that could not stand', () => {
  expect(file({ committedOn: addDays(today, 1) }, { barred: true })).toBe('STAFF_COMMITMENT_IN_FUTURE');
});

it('a number has one form', () => {
  expect(idNumberOf({ idNumber: ` ${NUMBER.toLowerCase()} `, foreign: false })).toBe(NUMBER);
  expect(idNumberOf({ idNumber: 'e12345', foreign: false })).toBeNull();
});

const FILED: StaffStanding = { state: 'FILED', workPermitUntil: null, barred: false, inService: false };
const EXPIRED = { ...FILED, workPermitUntil: addDays(today, -1) };

// prettier-ignore -- a table
it.each<[string, StaffStanding | undefined, Partial<StaffAct>, Role, string]>([
  ['admission', FILED, {}, 'EDU_SUP', 'ADMITTED'],
  ['admission of nobody', undefined, {}, 'EDU_SUP', 'STAFF_UNKNOWN'],
  ['admission by the institution', FILED, {}, 'INST', 'ROLE_NOT_ENTITLED'],
  ['admission once more', { ...FILED, state: 'LEFT' }, {}, 'EDU_SUP', 'ACTION_NOT_AVAILABLE'],
  ['admission of who is barred since', { ...FILED, barred: true }, {}, 'EDU_SUP', 'STAFF_BARRED'],
  ['admission of an in-service teacher', { ...FILED, inService: true }, {}, 'EDU_SUP', 'STAFF_IN_SERVICE_TEACHER'],
  ['admission after the permit', EXPIRED, {}, 'EDU_SUP', 'STAFF_WORK_PERMIT_EXPIRED'],
  ['admission on its last day', { ...FILED, workPermitUntil: today }, {}, 'EDU_SUP', 'ADMITTED'],
  ['return without a reason', FILED, { act: 'returnStaffMember', reason: ' ' }, 'EDU_SUP', 'STAFF_REASON_MISSING'],
  [
    'return that names a person',
    FILED,
    { act: 'returnStaffMember', reason: '19900001234' },
    'EDU_SUP',
    'STAFF_TEXT_NAMES_PERSON',
  ],
  [
    'return of who is barred',
    { ...FILED, barred: true },
    { act: 'returnStaffMember', reason: '缺证' },
    'EDU_SUP',
    'RETURNED',
  ],
  ['the end of employment', FILED, { act: 'endStaffEmployment', reason: '离职' }, 'INST', 'LEFT'],
])('%s', (_name, member, given, role, expected) => {
  const decided = decideStaffAct(
    member,
    { act: 'admitStaffMember', reason: null, ...given },
    { caller: testCaller({ roles: [role] }), today },
  );
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of staffLifecycle.transitions)
    for (const state of STAFF_STATES)
      for (const role of ROLES) {
        const step = staffLifecycle.step(state, line.event, { roles: [role] }, { admissible: true });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

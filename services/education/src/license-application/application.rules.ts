import {
  namesPerson,
  parseSchoolLicenseNumber,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, LifecycleRefusal, Step } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS } from '@lianguan/service-kit/rules';
import type { AdmissionRefusal } from '../license-admission/index.js';
import type { ReviewRefusal } from '../license-paper/index.js';
import { changeOf, reasonOf } from './application-change.rules.js';
import type {
  ActOf,
  ApplicationAct,
  ApplicationFile,
  ApplicationRow,
  IssuedLicense,
  SiteCheck,
} from './application-file.rules.js';
import { applicationLifecycle, type ApplicationEvent } from './application-lifecycle.rules.js';

export type ApplicationRefusal =
  | LifecycleRefusal
  | AdmissionRefusal
  | ReviewRefusal
  | 'APPLICATION_UNKNOWN'
  | 'REASON_MISSING'
  | 'PERSON_NAMED'
  | 'DOCUMENT_NUMBER_MISSING'
  | 'CORRECTION_ITEMS_MISSING'
  | 'CORRECTION_ONCE'
  | 'CORRECTION_TOO_LATE'
  | 'OFFICERS_TOO_FEW'
  | 'CHECK_NOT_YET'
  | 'EXTENSION_NOT_POSSIBLE'
  | 'LICENSE_NUMBER_INVALID'
  | 'LICENSE_NUMBER_TAKEN'
  | 'LICENSE_TERM_REVERSED'
  | 'LICENSE_TERM_OVER'
  | 'REGISTRATION_MISSING'
  | 'ACCOUNT_NOT_ACTIVE'
  | 'STAFF_NOT_CLEAR';

/** Beside those of admission and papers, whose slices word them. */
export const APPLICATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  APPLICATION_UNKNOWN: { message: '没有该件申请，或不在本单位管辖范围内', basis: null },
  REASON_MISSING: { message: '请填写理由', basis: '行政许可法 第三十八条' },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
  DOCUMENT_NUMBER_MISSING: { message: '请填写决定文书编号', basis: '行政许可法 第三十八条' },
  CORRECTION_ITEMS_MISSING: { message: '请一次告知需要补正的全部内容', basis: '行政许可法 第三十二条' },
  CORRECTION_ONCE: {
    message: '补正只能一次告知，已通知过的不能再次要求补正；请受理后审查',
    basis: '行政许可法 第三十二条',
  },
  CORRECTION_TOO_LATE: {
    message: '自收到申请之日起满五个工作日未告知补正，视为受理；请受理后审查',
    basis: '行政许可法 第三十二条',
  },
  OFFICERS_TOO_FEW: { message: '现场核查须由两名以上不同的工作人员进行', basis: '行政许可法 第三十四条' },
  CHECK_NOT_YET: { message: '核查日期不能晚于今天', basis: null },
  EXTENSION_NOT_POSSIBLE: {
    message: '只有二十个工作日的审查期限可以延长，且仅一次，须在届满前办理',
    basis: '行政许可法 第四十二条',
  },
  LICENSE_NUMBER_INVALID: { message: '办学许可证号应为“教民”加 13 位数字，或 15 位数字', basis: null },
  LICENSE_NUMBER_TAKEN: { message: '办学许可证号{number}已经使用，请核对', basis: '行政许可法 第三十九条' },
  LICENSE_TERM_REVERSED: { message: '有效期止早于有效期起', basis: '行政许可法 第三十九条' },
  LICENSE_TERM_OVER: { message: '许可证有效期已过，不能生效；请重新申请', basis: '行政许可法 第七十条' },
  REGISTRATION_MISSING: {
    message: '尚未收到登记机关的法人登记信息；请先办理法人登记，登记后自动到达',
    basis: '民办教育促进法 第十九条',
  },
  ACCOUNT_NOT_ACTIVE: {
    message: '预收费监管账户尚未生效；请先开立并备案监管账户',
    basis: '教监管函〔2021〕2号',
  },
  STAFF_NOT_CLEAR: {
    message: '从业人员背景核查应全部通过：名单{listed}人，通过{clear}人；请处理未通过的人员后重新核查',
    basis: '未成年人保护法 第六十二条',
  },
} satisfies RefusalCatalogue<Exclude<ApplicationRefusal, AdmissionRefusal | ReviewRefusal>>;

type Code = ApplicationRefusal;
type Answer = true | Refusal<Code>;

/** What other slices' conditions say: of the plan, of what was found on the spot, of the departments' papers. */
export interface ConditionAnswers {
  readonly admissible: Answer;
  readonly premisesFit: Answer;
  readonly papersComplete: Answer;
}

export interface ApplicationChange {
  readonly application: ApplicationRow;
  /** Null where the law's no is put on record and nothing else happens. */
  readonly step: Step | null;
  readonly refusal: Refusal<AdmissionRefusal> | null;
  readonly reason: string | null;
}

/** Lifecycle 1, DRAFT to ACTIVE: what an act does to an application. */
export function decideApplication(
  file: ApplicationFile | undefined,
  input: ApplicationAct,
  { answers, facts }: { readonly answers: ConditionAnswers; readonly facts: Facts },
): Decision<ApplicationChange, Code> {
  if (!file) return refuse('APPLICATION_UNKNOWN');
  const { application } = file;
  const formed = checkForm(file, input, facts.today);
  if (!formed.ok) return formed;
  const step = applicationLifecycle.step<Code>(application.state, input.act, facts.caller, {
    admissible: answers.admissible,
    premisesFit: answers.premisesFit,
    firstNotice: firstNotice(application, facts.now),
    // A school that taught online before has been set up already: its approval has the general term.
    setUp: application.kind !== 'ONLINE_APPROVAL' || { code: 'ACTION_NOT_AVAILABLE' },
    extendable: isExtendable(application, facts.now) || { code: 'EXTENSION_NOT_POSSIBLE' },
    papersComplete: answers.papersComplete,
    readyToTeach: readyToTeach(file, input, facts.today),
  });
  if (!step.ok) return step;
  return permit({
    application: { ...application, ...changeOf(application, input, facts), state: step.value.to },
    step: step.value,
    refusal: null,
    reason: reasonOf(input),
  });
}

/** The term that ran last has ended, although the timer may not have fired yet. */
const isOver = ({ nextDueMs }: ApplicationRow, now: Date): boolean => Number(nextDueMs) < now.getTime();

function firstNotice(application: ApplicationRow, now: Date): Answer {
  if (application.correctionItems.length > 0) return { code: 'CORRECTION_ONCE' };
  return !isOver(application, now) || { code: 'CORRECTION_TOO_LATE' };
}

const isExtendable = (application: ApplicationRow, now: Date): boolean =>
  application.kind === 'ONLINE_APPROVAL' && !application.extended && !isOver(application, now);

function readyToTeach(file: ApplicationFile, input: ApplicationAct, today: CalendarDay): Answer {
  if (input.act !== 'activate') return true;
  const { listed, clear } = input.staffAnswer;
  if (!file.application.license || file.application.license.validTo < today) return { code: 'LICENSE_TERM_OVER' };
  if (!file.registered) return { code: 'REGISTRATION_MISSING' };
  if (!file.accountActive) return { code: 'ACCOUNT_NOT_ACTIVE' };
  if (listed > 0 && clear === listed) return true;
  return { code: 'STAFF_NOT_CLEAR', detail: { listed: String(listed), clear: String(clear) } };
}

const FORMED = permit(null);

type Form<Event extends ApplicationEvent> = (
  said: ActOf<Event>,
  file: ApplicationFile,
  today: CalendarDay,
) => Decision<null, Code>;

const filled = (text: string, code: Code): Decision<null, Code> => (text.trim() === '' ? refuse(code) : FORMED);

const reasoned = ({ reason, documentNo }: ActOf<'refuse' | 'refuseFalse' | 'annul'>): Decision<null, Code> => {
  const numbered = filled(documentNo, 'DOCUMENT_NUMBER_MISSING');
  return numbered.ok ? filled(reason, 'REASON_MISSING') : numbered;
};

/** What each act has to say. */
const FORMS: { readonly [Event in ApplicationEvent]?: Form<Event> } = {
  requestCorrection: ({ items }) => filled(items.join(''), 'CORRECTION_ITEMS_MISSING'),
  siteCheck: ({ site }, _file, today) => checkSite(site, today),
  approve: ({ documentNo }) => filled(documentNo, 'DOCUMENT_NUMBER_MISSING'),
  refuse: reasoned,
  refuseFalse: reasoned,
  annul: reasoned,
  extendDecision: ({ reason }) => filled(reason, 'REASON_MISSING'),
  issue: ({ license }, file) => checkLicense(license, file),
  activate: ({ staffAnswer }) => filled(staffAnswer.documentNo, 'DOCUMENT_NUMBER_MISSING'),
};

function checkForm(file: ApplicationFile, said: ApplicationAct, today: CalendarDay): Decision<null, Code> {
  if (textsOf(said).some(namesPerson)) return refuse('PERSON_NAMED');
  const form = FORMS[said.act] as Form<ApplicationEvent> | undefined;
  return form?.(said as ActOf<ApplicationEvent>, file, today) ?? FORMED;
}

function checkSite({ officers, checkedOn }: SiteCheck, today: CalendarDay): Decision<null, Code> {
  const different = new Set(officers.map((officer) => officer.trim()).filter((officer) => officer !== ''));
  if (different.size < 2) return refuse('OFFICERS_TOO_FEW');
  return checkedOn > today ? refuse('CHECK_NOT_YET') : FORMED;
}

function checkLicense({ number, validFrom, validTo }: IssuedLicense, file: ApplicationFile): Decision<null, Code> {
  if (!parseSchoolLicenseNumber(number).ok) return refuse('LICENSE_NUMBER_INVALID');
  if (file.numberTaken) return refuse('LICENSE_NUMBER_TAKEN', { number });
  return validTo < validFrom ? refuse('LICENSE_TERM_REVERSED') : FORMED;
}

function textsOf(input: ApplicationAct): readonly string[] {
  if (input.act === 'requestCorrection') return input.items;
  if (input.act === 'siteCheck') return [input.site.note];
  return 'reason' in input ? [input.reason] : [];
}

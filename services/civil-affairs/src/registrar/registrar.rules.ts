import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { MeasureInForce, StateOf } from '@lianguan/joint-measure/rules';
import { LIFECYCLE_REFUSALS, type GuardAnswers, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';
import type { RegistrationStateName } from '../registration/index.js';
import {
  registrarLifecycle,
  REGULATION,
  type RegistrarEvent,
  type RegistrarGuard,
  type Stage,
} from './registrar-lifecycle.rules.js';

export type AnnualResult = 'PASSED' | 'BASIC' | 'FAILED';
export const REVOCATION_ARTICLES = ['ARTICLE_24', 'ARTICLE_25', 'ARTICLE_26'] as const;
export type RevocationArticle = (typeof REVOCATION_ARTICLES)[number];

/** What a change of registration may change. */
export interface Particulars {
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
}

/** A registration as its registrar acts on it. */
export interface RegistrarFile extends Particulars {
  readonly id: string;
  readonly version: number;
  readonly usccCode: string;
  readonly divisionCode: string;
  readonly recordedState: RegistrationStateName;
  readonly state: RegistrationStateName;
  readonly measures: readonly MeasureInForce[];
  /** Last day for the change that its competent body has consented to. */
  readonly changeDueOn: CalendarDay | null;
  readonly liquidationEndedOn: CalendarDay | null;
  /** Last day for deregistering after liquidation. */
  readonly deregisterDueOn: CalendarDay | null;
  /** Years whose annual check is recorded. */
  readonly checkedYears: readonly number[];
  /** Escrow accounts of its institutions that finance has not told to be closed. */
  readonly openAccounts: number;
}

export interface RegistrarAct {
  readonly act: RegistrarEvent;
  readonly registrationId: string;
  readonly documentNo: string;
  readonly reason: string;
  /** Of consent, or of the end of liquidation. */
  readonly on?: CalendarDay;
  readonly changes?: Partial<Record<keyof Particulars, string | null>>;
  readonly sealRecordNo?: string;
  readonly article?: RevocationArticle;
  readonly annual?: AnnualCheck;
}

export interface AnnualCheck {
  readonly year: number;
  readonly result: AnnualResult;
  readonly toCompetentBodyOn: CalendarDay | null;
  readonly toRegistryOn: CalendarDay | null;
}

export interface RegistrarOutcome {
  readonly file: RegistrarFile;
  readonly step: Step<Stage>;
  readonly basis: string | null;
  /** What the history says of it beside document and reason. */
  readonly detail: string;
  /** The day from which the step's period counts. */
  readonly startsOn: CalendarDay;
}

export type RegistrarRefusal =
  | LifecycleRefusal
  | 'REGISTRATION_UNKNOWN'
  | 'DOCUMENT_MISSING'
  | 'REASON_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'DAY_AHEAD'
  | 'DAY_MISSING'
  | 'NOTHING_CHANGED'
  | 'SEAL_RECORD_MISSING'
  | 'RESTRICTED_BY_JOINT_ACTION'
  | 'LIQUIDATION_ENDED'
  | 'LIQUIDATION_NOT_ENDED'
  | 'ESCROW_NOT_CLOSED'
  | 'ARTICLE_MISSING'
  | 'YEAR_MISSING'
  | 'YEAR_NOT_OVER'
  | 'YEAR_CHECKED'
  | 'REPORT_MISSING';

export const REGISTRAR_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  REGISTRATION_UNKNOWN: { message: '没有这项登记，或不在本单位管辖范围内，请核对后重新查询', basis: null },
  DOCUMENT_MISSING: { message: '请填写文书编号', basis: null },
  REASON_MISSING: { message: '请填写理由，理由记入登记档案', basis: null },
  TEXT_NAMES_PERSON: { message: '文书编号、理由和登记事项中不得写身份证号或手机号，请删去', basis: '个人信息保护法 6' },
  DAY_AHEAD: { message: '{day}还未到，请填写实际发生的日期', basis: null },
  DAY_MISSING: {
    message: '请填写业务主管单位同意或清算结束的日期，办理期限自该日起算',
    basis: `${REGULATION} 第十五条、第十七条`,
  },
  NOTHING_CHANGED: { message: '填写的登记事项与现登记相同，请填写变更后的内容', basis: `${REGULATION} 第十五条` },
  SEAL_RECORD_MISSING: {
    message: '限期停止活动的，应当封存登记证书和印章，请填写封存记录编号',
    basis: `${REGULATION} 第二十八条`,
  },
  RESTRICTED_BY_JOINT_ACTION: {
    message: '该限制由联合惩戒措施作出，请在待办中随该措施解除',
    basis: null,
  },
  LIQUIDATION_ENDED: { message: '清算已于{day}结束，请办理注销登记', basis: `${REGULATION} 第十七条` },
  LIQUIDATION_NOT_ENDED: { message: '清算尚未结束，请先记录清算结束', basis: `${REGULATION} 第十六条` },
  ESCROW_NOT_CLOSED: {
    message: '该单位还有{count}个预收费监管账户未销户，退清预收费并销户后再办理注销',
    basis: `${REGULATION} 第十六条`,
  },
  ARTICLE_MISSING: { message: '请选择撤销登记所依据的条款', basis: `${REGULATION} 第二十四条至第二十六条` },
  YEAR_MISSING: { message: '请填写年度检查的年度和结论', basis: `${REGULATION} 第二十三条` },
  YEAR_NOT_OVER: { message: '{year}年度还未结束，次年起办理该年度检查', basis: `${REGULATION} 第二十三条` },
  YEAR_CHECKED: { message: '{year}年度检查已有结论，不能重复办理', basis: `${REGULATION} 第二十三条` },
  REPORT_MISSING: {
    message: '该单位未向业务主管单位和登记管理机关报送年度报告，结论不能为合格或基本合格',
    basis: `${REGULATION} 第二十三条`,
  },
} satisfies RefusalCatalogue<RegistrarRefusal>;

/** Where the registration is in its lifecycle: others see one with a pending change as in good standing. */
export const stageOf = ({ state, changeDueOn }: Pick<RegistrarFile, 'state' | 'changeDueOn'>): Stage =>
  state === 'REGISTERED' && changeDueOn !== null ? 'CHANGE_PENDING' : state;

/** The day that presses most; null while nothing runs. */
export const nextDueOf = ({ changeDueOn, deregisterDueOn }: RegistrarFile): CalendarDay | null =>
  deregisterDueOn ?? changeDueOn;

type Answer = true | Refusal<RegistrarRefusal>;
const no = (...given: Parameters<typeof refuse<RegistrarRefusal>>): Answer =>
  refuse<RegistrarRefusal>(...given).refusal;

/** `stateOf`: what follows from the register and the measures over it. */
export interface RegistrarFacts extends Facts {
  readonly stateOf: StateOf<RegistrationStateName>;
}

/** What the registrar may do with a registration, and what becomes of it. */
export function decideRegistrarAct(
  file: RegistrarFile | undefined,
  input: RegistrarAct,
  facts: RegistrarFacts,
): Decision<RegistrarOutcome, RegistrarRefusal> {
  if (!file) return refuse('REGISTRATION_UNKNOWN');
  const wrong = textFault(input);
  if (wrong) return wrong;
  if (input.on && input.on > facts.today) return refuse('DAY_AHEAD', { day: input.on });
  const stepped = registrarLifecycle.step<RegistrarRefusal>(
    stageOf(file),
    input.act,
    facts.caller,
    guardsOf(file, input, facts),
  );
  if (!stepped.ok) return stepped;
  const step = stepped.value;
  return permit({
    file: after(file, input, { step, stateOf: facts.stateOf }),
    step,
    basis: input.article ? `${REGULATION} ${ARTICLES[input.article]}` : step.basis,
    detail: detailOf(file, input, facts),
    startsOn: input.on ?? facts.today,
  });
}

const guardsOf = (
  file: RegistrarFile,
  input: RegistrarAct,
  facts: Facts,
): GuardAnswers<RegistrarGuard, RegistrarRefusal> => ({
  consented: input.on ? true : no('DAY_MISSING'),
  changes: differences(file, input).length > 0 ? true : no('NOTHING_CHANGED'),
  sealed: input.sealRecordNo?.trim() ? true : no('SEAL_RECORD_MISSING'),
  ownRestriction: ownRestriction(file),
  liquidationRunning: liquidationRunning(file, input),
  dischargeable: dischargeable(file),
  articleStated: input.article ? true : no('ARTICLE_MISSING'),
  yearCheckable: yearCheckable(file, input.annual, facts),
});

function textFault({ documentNo, reason, changes = {} }: RegistrarAct): Decision<never, RegistrarRefusal> | null {
  if (documentNo.trim() === '') return refuse('DOCUMENT_MISSING');
  if (reason.trim() === '') return refuse('REASON_MISSING');
  const texts = [documentNo, reason, ...Object.values(changes)];
  return texts.some((text) => text && namesPerson(text)) ? refuse('TEXT_NAMES_PERSON') : null;
}

const FIELDS = [
  'name',
  'charterScope',
  'registeredAddress',
  'legalRepresentative',
] as const satisfies (keyof Particulars)[];
const FIELD_NAMES = {
  name: '名称',
  charterScope: '业务范围',
  registeredAddress: '住所',
  legalRepresentative: '法定代表人',
} as const satisfies Record<keyof Particulars, string>;

const differences = (file: RegistrarFile, { changes = {} }: RegistrarAct): (keyof Particulars)[] =>
  FIELDS.filter((field) => changes[field]?.trim() && changes[field].trim() !== file[field]);

/** A restriction that measures alone impose ends with them. */
const ownRestriction = ({ recordedState }: RegistrarFile): Answer =>
  recordedState === 'RESTRICTED' ? true : no('RESTRICTED_BY_JOINT_ACTION');

function liquidationRunning({ liquidationEndedOn }: RegistrarFile, { on }: RegistrarAct): Answer {
  if (liquidationEndedOn) return no('LIQUIDATION_ENDED', { day: liquidationEndedOn });
  return on ? true : no('DAY_MISSING');
}

function dischargeable({ liquidationEndedOn, openAccounts }: RegistrarFile): Answer {
  if (!liquidationEndedOn) return no('LIQUIDATION_NOT_ENDED');
  if (openAccounts > 0) return no('ESCROW_NOT_CLOSED', { count: String(openAccounts) });
  return true;
}

function yearCheckable({ checkedYears }: RegistrarFile, annual: AnnualCheck | undefined, { today }: Facts): Answer {
  if (!annual) return no('YEAR_MISSING');
  const year = String(annual.year);
  if (today.slice(0, 4) <= year) return no('YEAR_NOT_OVER', { year });
  if (checkedYears.includes(annual.year)) return no('YEAR_CHECKED', { year });
  const ahead = [annual.toCompetentBodyOn, annual.toRegistryOn].find((day) => day && day > today);
  if (ahead) return no('DAY_AHEAD', { day: ahead });
  const reported = annual.toCompetentBodyOn !== null && annual.toRegistryOn !== null;
  return reported || annual.result === 'FAILED' ? true : no('REPORT_MISSING');
}

function after(
  file: RegistrarFile,
  input: RegistrarAct,
  { step: { from, to }, stateOf }: { readonly step: Step<Stage> } & Pick<RegistrarFacts, 'stateOf'>,
): RegistrarFile {
  const recordedState = to === from ? file.recordedState : to === 'CHANGE_PENDING' ? 'REGISTERED' : to;
  const changed = Object.fromEntries(differences(file, input).map((field) => [field, input.changes![field]!.trim()]));
  return {
    ...file,
    ...(input.act === 'changeNonProfit' ? changed : {}),
    recordedState,
    state: stateOf(recordedState, file.measures),
    version: file.version + 1,
    // A change that was pending falls away with any step that leads elsewhere.
    changeDueOn: to === from ? file.changeDueOn : null,
    liquidationEndedOn: input.act === 'endNonProfitLiquidation' ? (input.on ?? null) : file.liquidationEndedOn,
    deregisterDueOn: to === 'LIQUIDATING' ? file.deregisterDueOn : null,
    checkedYears: input.annual ? [...file.checkedYears, input.annual.year] : file.checkedYears,
  };
}

const ARTICLES = { ARTICLE_24: '第二十四条', ARTICLE_25: '第二十五条', ARTICLE_26: '第二十六条' } as const;
const RESULTS = { PASSED: '合格', BASIC: '基本合格', FAILED: '不合格' } as const satisfies Record<AnnualResult, string>;

function detailOf(file: RegistrarFile, input: RegistrarAct, facts: Facts): string {
  if (input.act === 'changeNonProfit')
    return differences(file, input)
      .map((field) => `${FIELD_NAMES[field]}由“${file[field]}”变更为“${input.changes![field]!.trim()}”`)
      .join('；');
  if (input.annual) return annualDetail(input.annual, file, facts);
  if (input.sealRecordNo) return `封存登记证书、印章：${input.sealRecordNo.trim()}`;
  return input.on ? `发生日期 ${input.on}` : '';
}

/** A report that is late does not decide the result; that it was late stays on record. */
function annualDetail(annual: AnnualCheck, { divisionCode }: RegistrarFile, { constantsIn }: Facts): string {
  const constants = constantsIn(divisionCode);
  const report = (to: string, on: CalendarDay | null, key: string) => {
    const last = `${annual.year + 1}-${constants.get<string>(key)}`;
    return on === null ? `未报${to}` : `${on}报${to}${on > last ? `（逾期，应于${last}前）` : ''}`;
  };
  return [
    `${annual.year}年度检查${RESULTS[annual.result]}`,
    report('业务主管单位', annual.toCompetentBodyOn, 'reg.npAnnual.competentBody'),
    report('登记管理机关', annual.toRegistryOn, 'reg.npAnnual.registry'),
  ].join('，');
}

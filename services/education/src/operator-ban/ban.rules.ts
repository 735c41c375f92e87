import {
  addMonths,
  CITIZEN_NUMBER_REFUSALS,
  CREDIT_CODE_REFUSALS,
  namesPerson,
  parseCitizenNumber,
  parseCreditCode,
  permit,
  refuse,
  renderRefusal,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';

export const BAN_GROUNDS = ['VIOLATION', 'SEVERAL_SCHOOLS', 'FALSE_APPLICATION', 'FRAUD'] as const;
export type BanGroundName = (typeof BAN_GROUNDS)[number];

export const BAN_STATES = ['IN_FORCE', 'LIFTED', 'ENDED'] as const;
export type BanStateName = (typeof BAN_STATES)[number];

/** The article that lets an organ keep an operator away. */
export const BAN_ARTICLES = {
  VIOLATION: '民办教育促进法实施条例 第六十二条',
  SEVERAL_SCHOOLS: '民办教育促进法实施条例 第六十四条',
  FALSE_APPLICATION: '行政许可法 第七十八条',
  FRAUD: '行政许可法 第七十九条',
} as const satisfies Record<BanGroundName, string>;

/** Years; `permanent` where the law knows a ban without end. */
interface BanTermRange {
  readonly minYears: number;
  readonly maxYears: number;
  readonly permanent: boolean;
}

const TERM_KEYS = {
  VIOLATION: 'license.operatorBan',
  SEVERAL_SCHOOLS: 'license.operatorBan.severalSchools',
  FALSE_APPLICATION: 'license.falseApplicationBan',
  FRAUD: 'license.fraudBan',
} as const satisfies Record<BanGroundName, string>;

const fixed = (years: number): BanTermRange => ({ minYears: years, maxYears: years, permanent: false });

// From the days on which the revised regulation and the law came into force.
const REGULATION = { effectiveFrom: '2021-09-01', effectiveTo: null, scope: '', mark: 'L' } as const;
const LICENSING_LAW = { ...REGULATION, effectiveFrom: '2004-07-01' } as const;

export const banConstants: readonly RuleConstant[] = [
  {
    ...REGULATION,
    key: TERM_KEYS.VIOLATION,
    value: { minYears: 1, maxYears: 5, permanent: true } satisfies BanTermRange,
    source: '民促条例 62',
  },
  { ...REGULATION, key: TERM_KEYS.SEVERAL_SCHOOLS, value: fixed(10), source: '民促条例 64' },
  { ...LICENSING_LAW, key: TERM_KEYS.FALSE_APPLICATION, value: fixed(1), source: '许可法 78' },
  { ...LICENSING_LAW, key: TERM_KEYS.FRAUD, value: fixed(3), source: '许可法 79' },
];

export const BAN_END = 'operatorBan.end';

/** Who imposes and lifts bans. */
export const BAN_OFFICERS = ['EDU_SUP', 'EDU_LIC'] as const;

export const operatorBanLifecycle = defineLifecycle({
  name: 'OperatorBan',
  states: [...BAN_STATES],
  initial: 'IN_FORCE',
  terminal: ['LIFTED', 'ENDED'],
  transitions: [
    { event: 'liftOperatorBan', from: ['IN_FORCE'], to: 'LIFTED', roles: [...BAN_OFFICERS], basis: null },
    { event: 'end', from: ['IN_FORCE'], to: 'ENDED', roles: ['SYS'], basis: null },
  ],
  labels: {
    IN_FORCE: '执行中',
    LIFTED: '已解除',
    ENDED: '已期满',
    liftOperatorBan: '解除禁止',
    end: '期满',
  },
});

/** `permanent`, or whole years; neither where the law itself fixes the years. */
export interface BanTerm {
  readonly years: number | null;
  readonly permanent: boolean;
}

export type BanTermRefusal = 'BAN_TERM_MISSING' | 'BAN_TERM_OUT_OF_RANGE' | 'BAN_NOT_PERMANENT';

export const BAN_TERM_REFUSALS = {
  BAN_TERM_MISSING: {
    message: '请写明禁止举办的年限（{min}至{max}年），情节特别严重的选择永久',
    basis: BAN_ARTICLES.VIOLATION,
  },
  BAN_TERM_OUT_OF_RANGE: {
    message: '禁止举办的年限应为{min}至{max}年，依据{article}；请改正年限',
    basis: '行政处罚法 第四条',
  },
  BAN_NOT_PERMANENT: {
    message: '{article}没有规定永久禁止，年限为{min}至{max}年；请改填年限',
    basis: '行政处罚法 第四条',
  },
} satisfies RefusalCatalogue<BanTermRefusal>;

export interface DecidedTerm {
  readonly article: string;
  /** The last day of the ban; null for ever. */
  readonly lastDay: CalendarDay | null;
}

/** How long the law keeps an operator away for this ground, counted from the day of the decision. */
export function decideBanTerm(
  ground: BanGroundName,
  { years, permanent }: BanTerm,
  { decidedOn, constants }: { readonly decidedOn: CalendarDay } & Pick<Facts, 'constants'>,
): Decision<DecidedTerm, BanTermRefusal> {
  const range = constants.get<BanTermRange>(TERM_KEYS[ground]);
  const article = BAN_ARTICLES[ground];
  const detail = { min: String(range.minYears), max: String(range.maxYears), article };
  if (permanent) return range.permanent ? permit({ article, lastDay: null }) : refuse('BAN_NOT_PERMANENT', detail);
  const term = years ?? (range.minYears === range.maxYears ? range.minYears : null);
  if (term === null) return refuse('BAN_TERM_MISSING', detail);
  if (!Number.isInteger(term) || term < range.minYears || term > range.maxYears)
    return refuse('BAN_TERM_OUT_OF_RANGE', detail);
  return permit({ article, lastDay: addMonths(decidedOn, term * 12) });
}

/** Whom a ban keeps away: a person by the keyed hash of the citizen number, an organisation by its code, or both. */
export interface BannedOperator {
  readonly citizenNumber: string | null;
  readonly usccCode: string | null;
}

export interface ImposeBan extends BanTerm {
  /** The place on whose account the ban is imposed: its operator is meant. */
  readonly institutionId: string | null;
  /** An operator whom no ledger has. */
  readonly citizenNumber: string | null;
  readonly operatorName: string | null;
  readonly usccCode: string | null;
  readonly ground: BanGroundName;
  readonly documentNo: string;
  readonly decidedOn: CalendarDay;
}

export type BanRefusal =
  | 'INSTITUTION_UNKNOWN'
  | 'OPERATOR_UNIDENTIFIED'
  | 'CITIZEN_NUMBER_WRONG'
  | 'CREDIT_CODE_WRONG'
  | 'BAN_DOCUMENT_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'DECIDED_LATER_THAN_TODAY'
  | BanTermRefusal;

export const BAN_REFUSALS = {
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  OPERATOR_UNIDENTIFIED: {
    message: '不能确定被禁止的举办者：请补正台账中的身份证号或统一社会信用代码，或直接填写其一',
    basis: '行政处罚法 第四十条',
  },
  CITIZEN_NUMBER_WRONG: { message: '{problem}', basis: 'GB 11643-1999' },
  CREDIT_CODE_WRONG: { message: '{problem}', basis: 'GB 32100-2015' },
  BAN_DOCUMENT_MISSING: { message: '请填写处罚决定书文号', basis: '行政处罚法 第五十九条' },
  TEXT_NAMES_PERSON: { message: '文号和理由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DECIDED_LATER_THAN_TODAY: { message: '决定日期不能晚于今天', basis: null },
  ...BAN_TERM_REFUSALS,
} satisfies RefusalCatalogue<BanRefusal>;

export interface BanContext {
  /** The operator of the input's institution as the ledger has it; undefined where the institution is unknown or none is named. */
  readonly ofInstitution: BannedOperator | undefined;
  readonly facts: Pick<Facts, 'today' | 'constants'>;
}

export interface DecidedBan extends DecidedTerm {
  readonly operator: BannedOperator;
}

export function decideBan(input: ImposeBan, { ofInstitution, facts }: BanContext): Decision<DecidedBan, BanRefusal> {
  if (input.institutionId !== null && !ofInstitution) return refuse('INSTITUTION_UNKNOWN');
  const operator = ofInstitution ? permit(ofInstitution) : namedOperator(input);
  if (!operator.ok) return operator;
  if (!isIdentified(operator.value)) return refuse('OPERATOR_UNIDENTIFIED');
  if (input.documentNo.trim() === '') return refuse('BAN_DOCUMENT_MISSING');
  if (namesPerson(input.documentNo)) return refuse('TEXT_NAMES_PERSON');
  if (input.decidedOn > facts.today) return refuse('DECIDED_LATER_THAN_TODAY');
  const term = decideBanTerm(input.ground, input, { decidedOn: input.decidedOn, constants: facts.constants });
  return term.ok ? permit({ ...term.value, operator: operator.value }) : term;
}

export const isIdentified = ({ citizenNumber, usccCode }: BannedOperator): boolean =>
  citizenNumber !== null || usccCode !== null;

function namedOperator({ citizenNumber, usccCode }: ImposeBan): Decision<BannedOperator, BanRefusal> {
  const person = written(citizenNumber, parseCitizenNumber);
  if (!person.ok)
    return refuse('CITIZEN_NUMBER_WRONG', { problem: renderRefusal(CITIZEN_NUMBER_REFUSALS, person.refusal).message });
  const organisation = written(usccCode, parseCreditCode);
  if (!organisation.ok)
    return refuse('CREDIT_CODE_WRONG', { problem: renderRefusal(CREDIT_CODE_REFUSALS, organisation.refusal).message });
  return permit({ citizenNumber: person.value, usccCode: organisation.value });
}

const written = <T, Code extends string>(
  text: string | null,
  parse: (text: string) => Decision<T, Code>,
): Decision<T | null, Code> => (text === null || text.trim() === '' ? permit(null) : parse(text));

export interface BanStanding {
  readonly id: string;
  readonly state: BanStateName;
  readonly lastDay: CalendarDay | null;
}

export interface LiftBan {
  readonly banId: string;
  readonly reason: string;
}

export type LiftRefusal = 'BAN_UNKNOWN' | 'LIFT_REASON_MISSING' | 'TEXT_NAMES_PERSON' | LifecycleRefusal;

export const LIFT_REFUSALS = {
  BAN_UNKNOWN: { message: '没有这项禁止，或不在本单位管辖范围内', basis: null },
  LIFT_REASON_MISSING: { message: '请填写解除的理由', basis: '行政处罚法 第七十五条' },
  TEXT_NAMES_PERSON: BAN_REFUSALS.TEXT_NAMES_PERSON,
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<LiftRefusal>;

export function decideLift(
  ban: BanStanding | undefined,
  { reason }: Pick<LiftBan, 'reason'>,
  caller: Pick<Caller, 'roles'>,
): Decision<BanStateName, LiftRefusal> {
  if (!ban) return refuse('BAN_UNKNOWN');
  if (reason.trim() === '') return refuse('LIFT_REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  return operatorBanLifecycle.fire(ban.state, 'liftOperatorBan', caller);
}

/** The deadline may fire for a ban that was lifted meanwhile; the last day itself is still one of the ban. */
export function decideBanEnd(
  ban: BanStanding | undefined,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<BanStateName | 'NOT_DUE', LifecycleRefusal> {
  if (ban?.state !== 'IN_FORCE' || ban.lastDay === null || ban.lastDay >= today) return permit('NOT_DUE');
  return operatorBanLifecycle.fire(ban.state, 'end', caller);
}

import {
  divisionPrefix,
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

/** What may be delegated to a township. Bans and withdrawals stay with education. */
export const DELEGABLE_ITEMS = [
  'guideToApply',
  'orderToRectify',
  'confirmRectified',
  'recordSupervisedPlace',
  'acceptResumption',
] as const;
export type DelegableItem = (typeof DELEGABLE_ITEMS)[number];

export const DELEGATION_STATES = ['EFFECTIVE', 'REVOKED'] as const;
export type DelegationStateName = (typeof DELEGATION_STATES)[number];

export const DELEGATION_BASIS = '行政处罚法 第二十四条';

/** Who keeps the confirmation letters. */
export const DELEGATION_KEEPERS = ['EDU_SUP', 'EDU_LEGAL'] as const satisfies readonly Role[];

/** M1: a township's confirmation letter, from its recording until it is revoked; its dates say on which days it holds. */
export const delegationLifecycle = defineLifecycle({
  name: 'PowerDelegation',
  states: [...DELEGATION_STATES],
  initial: 'EFFECTIVE',
  terminal: ['REVOKED'],
  transitions: [
    {
      event: 'revokePowerDelegation',
      from: ['EFFECTIVE'],
      to: 'REVOKED',
      roles: [...DELEGATION_KEEPERS],
      basis: DELEGATION_BASIS,
    },
  ],
  labels: { EFFECTIVE: '有效', REVOKED: '已收回', revokePowerDelegation: '收回赋权' },
});

export interface DelegationLetter {
  /** Nine digits. */
  readonly townshipCode: string;
  readonly items: readonly DelegableItem[];
  /** The first and the last day on which the township may act; no last day: until revoked. */
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay | null;
  /** The day from which it holds no more. */
  readonly revokedOn: CalendarDay | null;
}

export const isInForce = ({ validFrom, validTo, revokedOn }: DelegationLetter, day: CalendarDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo) && (revokedOn === null || day < revokedOn);

/** Digits of a township's code; a village's begins with it. */
const TOWNSHIP_DIGITS = 9;
export const townshipOf = (division: string): string => division.slice(0, TOWNSHIP_DIGITS);

/** What the letters allow the officers of a township on a day. */
export const delegatedItems = (
  letters: readonly DelegationLetter[],
  division: string,
  day: CalendarDay,
): readonly DelegableItem[] =>
  letters
    .filter((letter) => letter.townshipCode === townshipOf(division) && isInForce(letter, day))
    .flatMap(({ items }) => items);

export interface RecordDelegation extends Omit<DelegationLetter, 'revokedOn'> {
  readonly documentNo: string;
  readonly publishedOn: CalendarDay;
}

export type DelegationRefusal =
  | 'TOWNSHIP_UNKNOWN'
  | 'ITEMS_MISSING'
  | 'LETTER_NUMBER_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'DELEGATION_UNPUBLISHED'
  | 'DELEGATION_TERM_REVERSED';

export const DELEGATION_REFUSALS = {
  TOWNSHIP_UNKNOWN: { message: '请填写本单位管辖范围内乡镇街道的九位区划代码', basis: DELEGATION_BASIS },
  ITEMS_MISSING: { message: '承接确认书应列明赋权事项，请至少选择一项', basis: DELEGATION_BASIS },
  LETTER_NUMBER_MISSING: { message: '请填写承接确认书的文号', basis: DELEGATION_BASIS },
  TEXT_NAMES_PERSON: { message: '文号和理由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DELEGATION_UNPUBLISHED: { message: '赋权决定应当公布：生效日期不能早于公布日期', basis: DELEGATION_BASIS },
  DELEGATION_TERM_REVERSED: { message: '终止日期不能早于生效日期', basis: null },
} satisfies RefusalCatalogue<DelegationRefusal>;

export function decideDelegation(
  { townshipCode, items, documentNo, publishedOn, validFrom, validTo }: RecordDelegation,
  caller: Pick<Caller, 'division'>,
): Decision<null, DelegationRefusal> {
  const isTownship = divisionPrefix(townshipCode).length === TOWNSHIP_DIGITS;
  if (!isTownship || !isWithin(townshipCode, caller.division)) return refuse('TOWNSHIP_UNKNOWN');
  if (items.length === 0) return refuse('ITEMS_MISSING');
  if (documentNo.trim() === '') return refuse('LETTER_NUMBER_MISSING');
  if (namesPerson(documentNo)) return refuse('TEXT_NAMES_PERSON');
  if (validFrom < publishedOn) return refuse('DELEGATION_UNPUBLISHED');
  if (validTo !== null && validTo < validFrom) return refuse('DELEGATION_TERM_REVERSED');
  return permit(null);
}

export type RevocationRefusal =
  | 'DELEGATION_UNKNOWN'
  | 'REVOCATION_REASON_MISSING'
  | 'TEXT_NAMES_PERSON'
  | LifecycleRefusal;

export const REVOCATION_REFUSALS = {
  DELEGATION_UNKNOWN: { message: '没有这份承接确认书，或不在本单位管辖范围内', basis: null },
  REVOCATION_REASON_MISSING: { message: '请填写收回赋权的理由', basis: DELEGATION_BASIS },
  TEXT_NAMES_PERSON: DELEGATION_REFUSALS.TEXT_NAMES_PERSON,
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<RevocationRefusal>;

export function decideRevocation(
  letter: { readonly state: DelegationStateName } | undefined,
  reason: string,
  caller: Pick<Caller, 'roles'>,
): Decision<DelegationStateName, RevocationRefusal> {
  if (!letter) return refuse('DELEGATION_UNKNOWN');
  if (reason.trim() === '') return refuse('REVOCATION_REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  return delegationLifecycle.fire(letter.state, 'revokePowerDelegation', caller);
}

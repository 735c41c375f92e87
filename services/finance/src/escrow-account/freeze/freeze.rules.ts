import {
  deadlineFrom,
  dayOf,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  FREEZE_BASIS,
  freed,
  restrained,
  stepAccount,
  type AccountStanding,
  type AccountStep,
} from '../account-lifecycle.rules.js';

export const FREEZE_AUTHORITIES = ['POLICE', 'COURT'] as const;
export type FreezeAuthorityName = (typeof FREEZE_AUTHORITIES)[number];

export const FREEZE_STATES = ['IN_FORCE', 'LIFTED', 'EXPIRED'] as const;
export type FreezeStateName = (typeof FREEZE_STATES)[number];

export const FREEZE_END = 'judicialFreeze.expire';
export const FREEZERS = ['POL_CASE', 'FIN', 'BANK'] as const;
const basis = FREEZE_BASIS;

/** The longest that one instrument may freeze; what goes on needs another. */
const LONGEST = { POLICE: 'freeze.police', COURT: 'freeze.court' } as const;
const always = { scope: '', effectiveFrom: '2018-01-01', effectiveTo: null, mark: 'K' as const };
export const FREEZE_CONSTANTS: readonly RuleConstant[] = [
  {
    ...always,
    key: LONGEST.POLICE,
    value: '6m',
    source: '公安机关办理刑事案件程序规定：冻结存款期限六个月，续冻每次不超过六个月',
  },
  { ...always, key: LONGEST.COURT, value: '1y', source: '民事诉讼法司法解释：冻结银行存款的期限不超过一年' },
];

/** A court serves its paper on the bank, or on the office that keeps the accounts; they record it. Police record their own. */
const RECORDERS = { POLICE: ['PUBLIC_SECURITY'], COURT: ['BANK', 'FINANCE'] } as const satisfies Record<
  FreezeAuthorityName,
  readonly Facts['caller']['agency'][]
>;

export const freezeLifecycle = defineLifecycle({
  name: 'JudicialFreeze',
  states: [...FREEZE_STATES],
  initial: 'IN_FORCE',
  terminal: ['LIFTED', 'EXPIRED'],
  transitions: [
    { event: 'lift', from: ['IN_FORCE'], to: 'LIFTED', roles: FREEZERS, guard: 'sameAuthority', basis },
    { event: 'expire', from: ['IN_FORCE'], to: 'EXPIRED', roles: ['SYS'], basis },
  ],
  labels: { IN_FORCE: '冻结中', LIFTED: '已解除', EXPIRED: '到期解除', lift: '解除冻结', expire: '冻结到期' },
});

export interface FreezeStanding {
  readonly id: string;
  readonly accountId: string;
  readonly authority: FreezeAuthorityName;
  readonly instrumentNo: string;
  readonly state: FreezeStateName;
}

export interface ImposedFreeze {
  readonly accountId: string;
  readonly authority: FreezeAuthorityName;
  readonly organ: string;
  readonly instrumentNo: string;
  readonly expiresOn: CalendarDay;
}

export type FreezeRefusal =
  | LifecycleRefusal
  | 'FREEZE_ACCOUNT_UNKNOWN'
  | 'FREEZE_NO_AUTHORITY'
  | 'FREEZE_ORGAN_MISSING'
  | 'FREEZE_INSTRUMENT_MISSING'
  | 'FREEZE_TEXT_NAMES_PERSON'
  | 'FREEZE_END_PAST'
  | 'FREEZE_END_TOO_LATE'
  | 'FREEZE_INSTRUMENT_REPEATED'
  | 'FREEZE_UNKNOWN'
  | 'FREEZE_OF_OTHER_AUTHORITY';

export const FREEZE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  FREEZE_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  FREEZE_NO_AUTHORITY: {
    message:
      '冻结只能由法律规定的机关作出：公安机关办案部门登记自己的冻结，法院的冻结由协助执行的银行或金融监管部门登记',
    basis,
  },
  FREEZE_ORGAN_MISSING: { message: '请填写作出冻结的机关', basis },
  FREEZE_INSTRUMENT_MISSING: { message: '请填写协助冻结通知书等文书的编号，没有文书不得冻结', basis },
  FREEZE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  FREEZE_END_PAST: { message: '冻结的截止日应不早于今日，请核对文书', basis },
  FREEZE_END_TOO_LATE: { message: '一次冻结最迟到{day}，继续冻结的须凭新的文书', basis },
  FREEZE_INSTRUMENT_REPEATED: { message: '该账户编号为{number}的冻结已经登记，请核对', basis: null },
  FREEZE_UNKNOWN: { message: '没有这项冻结，或不在可办理的范围内', basis: null },
  FREEZE_OF_OTHER_AUTHORITY: { message: '只有作出冻结的机关可以解除；请由原机关出具解除文书', basis },
} satisfies RefusalCatalogue<FreezeRefusal>;

type Decided<T> = Decision<T, FreezeRefusal>;

/** Whether the caller is of the authority, or records for it. */
export const records = (authority: FreezeAuthorityName, { agency }: Pick<Facts['caller'], 'agency'>): boolean =>
  RECORDERS[authority].some((name) => name === agency);

export interface FreezeOutcome extends AccountStep {
  readonly freeze: FreezeStanding;
  readonly freezeStep: Step<FreezeStateName> | null;
}

function imposeFault(
  { authority, organ, instrumentNo, expiresOn }: ImposedFreeze,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): FreezeRefusal | undefined {
  if (!records(authority, caller)) return 'FREEZE_NO_AUTHORITY';
  if (organ.trim() === '') return 'FREEZE_ORGAN_MISSING';
  if (instrumentNo.trim() === '') return 'FREEZE_INSTRUMENT_MISSING';
  if (namesPerson(organ) || namesPerson(instrumentNo)) return 'FREEZE_TEXT_NAMES_PERSON';
  return expiresOn < today ? 'FREEZE_END_PAST' : undefined;
}

/** Only with authority, instrument and end. A freeze that goes on is another freeze beside the first. */
export function decideFreeze(
  account: AccountStanding | undefined,
  given: ImposedFreeze & { readonly instrumentNos: readonly string[] },
  facts: Pick<Facts, 'caller' | 'today' | 'constants' | 'newId'>,
): Decided<FreezeOutcome> {
  if (!account) return refuse('FREEZE_ACCOUNT_UNKNOWN');
  const fault = imposeFault(given, facts);
  if (fault) return refuse(fault);
  const { authority, expiresOn } = given;
  const last = dayOf(deadlineFrom(facts.today, facts.constants.get<string>(LONGEST[authority])).due);
  if (expiresOn > last) return refuse('FREEZE_END_TOO_LATE', { day: last });
  const number = given.instrumentNo.trim();
  if (given.instrumentNos.includes(number)) return refuse('FREEZE_INSTRUMENT_REPEATED', { number });
  const id = facts.newId();
  const next = restrained(account, { id, kind: 'FROZEN' });
  const step = stepAccount(account, { event: 'freeze', next, caller: facts.caller });
  if (!step.ok) return step;
  const freeze = { id, accountId: account.id, authority, instrumentNo: number, state: freezeLifecycle.initial };
  return permit({ ...step.value, freeze, freezeStep: null });
}

interface Known {
  readonly freeze: FreezeStanding;
  readonly account: AccountStanding;
}

/** By the authority that froze, on its paper: the account goes back to what else holds over it. */
export function decideUnfreeze(
  known: Known | undefined,
  documentNo: string,
  { caller }: Pick<Facts, 'caller'>,
): Decided<FreezeOutcome> {
  if (!known) return refuse('FREEZE_UNKNOWN');
  if (documentNo.trim() === '') return refuse('FREEZE_INSTRUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('FREEZE_TEXT_NAMES_PERSON');
  const sameAuthority = records(known.freeze.authority, caller) || ({ code: 'FREEZE_OF_OTHER_AUTHORITY' } as const);
  return ended(
    known,
    freezeLifecycle.step<FreezeRefusal>(known.freeze.state, 'lift', caller, { sameAuthority }),
    caller,
  );
}

/** Lifted in the meantime: nothing to do. */
export const decideFreezeExpiry = (known: Known | undefined, caller: Facts['caller']): Decided<FreezeOutcome | null> =>
  known?.freeze.state === 'IN_FORCE'
    ? ended(known, freezeLifecycle.step(known.freeze.state, 'expire', caller), caller)
    : permit(null);

function ended(
  { freeze, account }: Known,
  freezeStep: Decided<Step<FreezeStateName>>,
  caller: Facts['caller'],
): Decided<FreezeOutcome> {
  if (!freezeStep.ok) return freezeStep;
  const step = stepAccount(account, { event: 'unfreeze', next: freed(account, [freeze.id]), caller });
  if (!step.ok) return step;
  return permit({ ...step.value, freeze: { ...freeze, state: freezeStep.value.to }, freezeStep: freezeStep.value });
}

import type { MeasureInForce } from '@lianguan/joint-measure/rules';
import type { CalendarDay, Decision, Fen, Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  defineLifecycle,
  type GuardAnswers,
  type LifecycleRefusal,
  type Step,
  type Transition,
} from '@lianguan/service-kit/rules';
import {
  accountStateOf,
  ownStateOf,
  type AccountStageName,
  type EscrowAccountStateName,
  type Restraint,
} from './account-state.rules.js';

export const ESCROW_BASIS = '教监管函〔2021〕2号；三方监管协议';
export const FREEZE_BASIS = '行政强制法 第二十九条；民事诉讼法；刑事诉讼法';

/** Guards that ask what else holds over the account when one restraint ends: the stronger first. */
const STILL = {
  CLOSED: 'listedClosed',
  FROZEN: 'stillFrozen',
  OPENED: 'stillOpened',
  REFUND_ONLY: 'stillRefundOnly',
  HELD: 'stillHeld',
  RED: 'stillRed',
  YELLOW: 'stillYellow',
} as const;
type StillGuard = (typeof STILL)[keyof typeof STILL];
type OwnGuard = 'allSigned' | 'levelRed' | 'liabilityNil' | 'liabilityCovered';
type Guard = StillGuard | OwnGuard;

type Line = Transition<
  EscrowAccountStateName,
  | 'sign'
  | 'withdraw'
  | 'open'
  | 'file'
  | 'alarm'
  | 'answer'
  | 'hold'
  | 'liftHold'
  | 'freeze'
  | 'unfreeze'
  | 'changeMode'
  | 'refundOnly'
  | 'close'
  | 'reopen',
  Guard
>;
export type AccountEventName = Line['event'];

type Restoring = Pick<Line, 'event' | 'from' | 'roles' | 'basis'>;

/** Back to what else holds over the account; with nothing else, to ACTIVE. */
const backFrom = (line: Restoring, states: readonly (keyof typeof STILL)[]): Line[] => [
  ...states.map((to): Line => ({ ...line, to, guard: STILL[to] })),
  { ...line, to: 'ACTIVE' },
];

const OFFICERS = ['EDU_SUP', 'JEO', 'JEO_LEAD'] as const;
const PARTIES = ['INST', 'BANK', 'EDU_SUP'] as const;
const FREEZERS = ['POL_CASE', 'FIN', 'BANK'] as const;
const IN_USE = ['ACTIVE', 'YELLOW', 'RED', 'HELD', 'REFUND_ONLY'] as const;
const ALARMED = ['YELLOW', 'RED'] as const;
const basis = ESCROW_BASIS;

/** Lifecycle 5. The state is the strongest of stage, alarms, holds, freezes and joint actions: each step says where that leads. */
export const accountLifecycle = defineLifecycle<EscrowAccountStateName, AccountEventName, Guard>({
  name: 'EscrowAccount',
  states: ['PROPOSED', 'AGREED', 'OPENED', 'ACTIVE', 'YELLOW', 'RED', 'HELD', 'FROZEN', 'REFUND_ONLY', 'CLOSED'],
  initial: 'PROPOSED',
  terminal: [],
  transitions: [
    { event: 'sign', from: ['PROPOSED'], to: 'AGREED', roles: PARTIES, guard: 'allSigned', basis },
    { event: 'sign', from: ['PROPOSED'], to: 'PROPOSED', roles: PARTIES, basis },
    { event: 'withdraw', from: ['PROPOSED', 'AGREED'], to: 'CLOSED', roles: PARTIES, basis },
    { event: 'open', from: ['AGREED'], to: 'OPENED', roles: ['BANK'], basis },
    ...backFrom({ event: 'file', from: ['OPENED'], roles: ['EDU_SUP'], basis }, ['REFUND_ONLY', 'HELD']),
    { event: 'alarm', from: ['ACTIVE', ...ALARMED], to: 'RED', roles: ['BANK', 'SYS'], guard: 'levelRed', basis },
    { event: 'alarm', from: ['RED'], to: 'RED', roles: ['BANK', 'SYS'], basis },
    { event: 'alarm', from: ['ACTIVE', 'YELLOW'], to: 'YELLOW', roles: ['BANK', 'SYS'], basis },
    ...backFrom({ event: 'answer', from: [...ALARMED, 'HELD', 'REFUND_ONLY', 'FROZEN'], roles: ['EDU_SUP'], basis }, [
      'CLOSED',
      'FROZEN',
      'REFUND_ONLY',
      'HELD',
      'RED',
      'YELLOW',
    ]),
    { event: 'hold', from: ['ACTIVE', ...ALARMED], to: 'HELD', roles: OFFICERS, basis },
    ...backFrom({ event: 'liftHold', from: ['HELD', 'REFUND_ONLY', 'FROZEN'], roles: [...OFFICERS, 'SYS'], basis }, [
      'CLOSED',
      'FROZEN',
      'REFUND_ONLY',
      'HELD',
      'RED',
      'YELLOW',
    ]),
    {
      event: 'freeze',
      from: ['OPENED', ...IN_USE, 'FROZEN'],
      to: 'FROZEN',
      roles: FREEZERS,
      basis: FREEZE_BASIS,
    },
    ...backFrom({ event: 'unfreeze', from: ['FROZEN'], roles: [...FREEZERS, 'SYS'], basis: FREEZE_BASIS }, [
      'CLOSED',
      'FROZEN',
      'OPENED',
      'REFUND_ONLY',
      'HELD',
      'RED',
      'YELLOW',
    ]),
    { event: 'changeMode', from: ['ACTIVE'], to: 'ACTIVE', roles: ['EDU_SUP'], guard: 'liabilityCovered', basis },
    { event: 'refundOnly', from: ['ACTIVE', ...ALARMED, 'HELD'], to: 'REFUND_ONLY', roles: ['EDU_SUP', 'FIN'], basis },
    { event: 'close', from: ['REFUND_ONLY'], to: 'CLOSED', roles: ['BANK', 'FIN'], guard: 'liabilityNil', basis },
    // Money came back to it: it is there for whom it is owed to, and for nothing else.
    { event: 'reopen', from: ['CLOSED'], to: 'REFUND_ONLY', roles: ['SYS'], basis },
  ],
  labels: {
    PROPOSED: '协议待签',
    AGREED: '协议已签',
    OPENED: '已开户待备案',
    ACTIVE: '正常',
    YELLOW: '黄色预警',
    RED: '红色预警',
    HELD: '止付',
    FROZEN: '司法冻结',
    REFUND_ONLY: '仅退费',
    CLOSED: '已销户',
    sign: '签署协议',
    withdraw: '撤回协议',
    open: '登记开户',
    file: '备案',
    alarm: '预警',
    answer: '答复预警',
    hold: '止付',
    liftHold: '解除止付',
    freeze: '司法冻结',
    unfreeze: '解除冻结',
    changeMode: '变更监管模式',
    refundOnly: '限为仅退费',
    close: '销户',
    reopen: '款项退回，恢复为仅退费',
  },
});

/** An account as acts of lifecycle 5 see it. */
export interface AccountStanding {
  readonly id: string;
  readonly version: number;
  readonly stage: AccountStageName | null;
  readonly listedState: EscrowAccountStateName | null;
  readonly listedAnswered?: EscrowAccountStateName | null;
  readonly restraints: readonly Restraint[];
  readonly measures: readonly MeasureInForce[];
  readonly recordedState: EscrowAccountStateName;
  readonly state: EscrowAccountStateName;
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly accountNo: string | null;
  readonly balance: Fen;
  /** What the ledger has of the deposit, in whose mode the account is; null in custody, and where no deposit was ever recorded. */
  readonly deposit: Fen | null;
  /** As agreed, or as the banks' list says. */
  readonly minimum: Fen;
  /** What the liability asks for, when it was last looked at. */
  readonly liabilityMinimum: Fen;
  /** The balance that alarms were last judged by. */
  readonly checked: Fen | null;
  readonly balanceAsOf: CalendarDay | null;
  /** Since when an act has limited it to refunds. */
  readonly restrictedOn: CalendarDay | null;
  readonly holdClause: boolean | null;
  readonly divisionCode: string;
  readonly bankCode: string;
  /** Institutions that are told of a change. */
  readonly institutionIds: readonly string[];
}

type Changeable =
  | 'stage'
  | 'listedAnswered'
  | 'restraints'
  | 'mode'
  | 'minimum'
  | 'accountNo'
  | 'balanceAsOf'
  | 'restrictedOn'
  | 'checked';
type Change = Partial<Pick<AccountStanding, Changeable>>;

/** The account with the change, in the state that follows. */
export function changedAccount(account: AccountStanding, change: Change): AccountStanding {
  const next = { ...account, ...change };
  const recordedState = ownStateOf(next);
  return { ...next, recordedState, state: accountStateOf(recordedState, next.measures), version: account.version + 1 };
}

export const restrained = (account: AccountStanding, restraint: Restraint): AccountStanding =>
  changedAccount(account, { restraints: [...account.restraints, restraint] });

export const freed = (account: AccountStanding, ids: readonly string[]): AccountStanding =>
  changedAccount(account, { restraints: account.restraints.filter(({ id }) => !ids.includes(id)) });

const holds = (condition: boolean) => condition || ({ code: 'ACTION_NOT_AVAILABLE' } as const);

export interface AccountStep {
  readonly account: AccountStanding;
  readonly step: Step<EscrowAccountStateName>;
}

interface Asked<Code extends string> {
  readonly event: AccountEventName;
  readonly next: AccountStanding;
  readonly caller: Facts['caller'];
  readonly guards?: Partial<Readonly<Record<OwnGuard, true | Refusal<Code>>>>;
}

/** Whether the table lets the account become `next`. Throws where table and state disagree: a bug. */
export function stepAccount<Code extends string = never>(
  account: AccountStanding,
  { event, next, caller, guards = {} }: Asked<Code>,
): Decision<AccountStep, LifecycleRefusal | Code> {
  const still = Object.fromEntries(Object.entries(STILL).map(([state, guard]) => [guard, holds(next.state === state)]));
  const answers = { ...still, ...guards } as Partial<GuardAnswers<Guard, Code>>;
  const decided = accountLifecycle.step<Code>(account.state, event, caller, answers);
  if (!decided.ok) return decided;
  if (decided.value.to !== next.state) {
    throw new Error(`account ${account.id}: ${decided.value.text}, but its state becomes ${next.state}`);
  }
  return { ok: true, value: { account: next, step: decided.value } };
}

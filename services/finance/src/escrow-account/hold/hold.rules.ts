import {
  AGENCY_TITLES,
  namesPerson,
  permit,
  refuse,
  type Caller,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  changedAccount,
  ESCROW_BASIS,
  restrained,
  stepAccount,
  type AccountStanding,
  type AccountStep,
} from '../account-lifecycle.rules.js';

export const HOLD_STATES = ['PROPOSED', 'HELD', 'REFUSED', 'LIFTED', 'EXPIRED'] as const;
export type HoldStateName = (typeof HOLD_STATES)[number];

export const HOLD_END = 'agreementHold.expire';
export const HOLD_OFFICERS = ['EDU_SUP', 'JEO', 'JEO_LEAD'] as const;
const roles = HOLD_OFFICERS;
const basis = ESCROW_BASIS;

/** 止付 by a clause of the agreement: two persons, and an end. What it does to the account is lifecycle 5's. */
export const holdLifecycle = defineLifecycle({
  name: 'AgreementHold',
  states: [...HOLD_STATES],
  initial: 'PROPOSED',
  terminal: ['REFUSED', 'LIFTED', 'EXPIRED'],
  transitions: [
    {
      event: 'approve',
      from: ['PROPOSED'],
      to: 'HELD',
      roles,
      guard: 'secondPerson',
      deadline: { name: HOLD_END, term: 'escrow.holdTerm' },
      basis,
    },
    { event: 'refuse', from: ['PROPOSED'], to: 'REFUSED', roles, basis },
    { event: 'lift', from: ['HELD'], to: 'LIFTED', roles, basis },
    { event: 'expire', from: ['HELD'], to: 'EXPIRED', roles: ['SYS'], basis },
  ],
  labels: {
    PROPOSED: '待第二人批准',
    HELD: '止付中',
    REFUSED: '未批准',
    LIFTED: '已解除',
    EXPIRED: '到期解除',
    approve: '批准止付',
    refuse: '不批准',
    lift: '解除止付',
    expire: '止付到期',
  },
});

export interface HoldStanding {
  readonly id: string;
  readonly accountId: string;
  readonly state: HoldStateName;
  readonly proposedBy: string;
  readonly proposedAgency: Caller['agency'];
}

export type HoldRefusal =
  | LifecycleRefusal
  | 'HOLD_ACCOUNT_UNKNOWN'
  | 'HOLD_CLAUSE_MISSING'
  | 'HOLD_PROPOSED_ALREADY'
  | 'HOLD_REASON_MISSING'
  | 'HOLD_DOCUMENT_MISSING'
  | 'HOLD_TEXT_NAMES_PERSON'
  | 'HOLD_UNKNOWN'
  | 'HOLD_SAME_PERSON';

export const HOLD_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  HOLD_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  HOLD_CLAUSE_MISSING: {
    message: '该账户的监管协议没有止付条款，不能止付；请补签条款，或移送有权机关依法冻结',
    basis: '行政强制法 第二十九条：冻结存款由法律规定的机关实施；止付只能依协议',
  },
  HOLD_PROPOSED_ALREADY: { message: '该账户已有待批准的止付，请先办结', basis },
  HOLD_REASON_MISSING: { message: '请写明理由和事实', basis },
  HOLD_DOCUMENT_MISSING: { message: '请填写文书编号', basis },
  HOLD_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  HOLD_UNKNOWN: { message: '没有这项止付，或不在可办理的范围内', basis: null },
  HOLD_SAME_PERSON: { message: '提出止付的人不能批准，请由另一人批准', basis },
} satisfies RefusalCatalogue<HoldRefusal>;

type Decided<T> = Decision<T, HoldRefusal>;

export interface HoldPaper {
  readonly reason: string;
  readonly documentNo: string;
}

function paperFault({ reason, documentNo }: HoldPaper): HoldRefusal | undefined {
  if (reason.trim() === '') return 'HOLD_REASON_MISSING';
  if (documentNo.trim() === '') return 'HOLD_DOCUMENT_MISSING';
  return namesPerson(reason) || namesPerson(documentNo) ? 'HOLD_TEXT_NAMES_PERSON' : undefined;
}

/** The first person. Refused where the second could not approve it as the account stands. */
export function decideHoldProposal(
  account: AccountStanding | undefined,
  given: HoldPaper & { readonly waiting: boolean },
  { caller, newId }: Pick<Facts, 'caller' | 'newId'>,
): Decided<HoldStanding> {
  if (!account) return refuse('HOLD_ACCOUNT_UNKNOWN');
  const fault = paperFault(given);
  if (fault) return refuse(fault);
  if (account.holdClause !== true) return refuse('HOLD_CLAUSE_MISSING');
  if (given.waiting) return refuse('HOLD_PROPOSED_ALREADY');
  const id = newId();
  const possible = stepAccount(account, { event: 'hold', next: restrained(account, { id, kind: 'HELD' }), caller });
  if (!possible.ok) return possible;
  const { subject: proposedBy, agency: proposedAgency } = caller;
  return permit({ id, accountId: account.id, state: holdLifecycle.initial, proposedBy, proposedAgency });
}

export interface HoldOutcome {
  readonly hold: HoldStanding;
  readonly holdStep: Step<HoldStateName>;
  /** Null where the account is left as it is. */
  readonly account: AccountStep | null;
}

interface Known {
  readonly hold: HoldStanding;
  readonly account: AccountStanding;
}

/** The second person. The alarms that wait for an answer have it by the hold. */
export function decideHoldApproval(
  known: Known | undefined,
  openAlarmIds: readonly string[],
  { caller }: Pick<Facts, 'caller'>,
): Decided<HoldOutcome> {
  if (!known) return refuse('HOLD_UNKNOWN');
  const { hold, account } = known;
  const secondPerson = caller.subject !== hold.proposedBy || ({ code: 'HOLD_SAME_PERSON' } as const);
  const holdStep = holdLifecycle.step<HoldRefusal>(hold.state, 'approve', caller, { secondPerson });
  if (!holdStep.ok) return holdStep;
  const others = account.restraints.filter(({ id }) => !openAlarmIds.includes(id));
  const next = changedAccount(account, { restraints: [...others, { id: hold.id, kind: 'HELD' }] });
  const step = stepAccount(account, { event: 'hold', next, caller });
  if (!step.ok) return step;
  return permit({ hold: { ...hold, state: holdStep.value.to }, holdStep: holdStep.value, account: step.value });
}

export type HoldEnding = 'refuse' | 'lift';

/** A proposal that is not approved, or a hold that is lifted; afterwards the balance is judged anew. */
export function decideHoldEnding(
  known: Known | undefined,
  { ending, ...paper }: HoldPaper & { readonly ending: HoldEnding },
  { caller }: Pick<Facts, 'caller'>,
): Decided<HoldOutcome> {
  if (!known) return refuse('HOLD_UNKNOWN');
  const fault = paperFault(paper);
  if (fault) return refuse(fault);
  return ended(known, ending, caller);
}

/** Lifted in the meantime: nothing to do. */
export const decideHoldExpiry = (
  known: Known | undefined,
  caller: Facts['caller'],
): Decision<HoldOutcome | null, LifecycleRefusal> =>
  known?.hold.state === 'HELD' ? ended(known, 'expire', caller) : permit(null);

function ended(
  { hold, account }: Known,
  event: HoldEnding | 'expire',
  caller: Facts['caller'],
): Decision<HoldOutcome, LifecycleRefusal> {
  const holdStep = holdLifecycle.step(hold.state, event, caller);
  if (!holdStep.ok) return holdStep;
  const after = { hold: { ...hold, state: holdStep.value.to }, holdStep: holdStep.value };
  if (event === 'refuse') return permit({ ...after, account: null });
  const next = changedAccount(account, {
    restraints: account.restraints.filter(({ id }) => id !== hold.id),
    checked: null,
  });
  const step = stepAccount(account, { event: 'liftHold', next, caller });
  return step.ok ? permit({ ...after, account: step.value }) : step;
}

/** Whose decision a hold is, in words. */
export const organOf = ({ proposedAgency }: Pick<HoldStanding, 'proposedAgency'>): string =>
  AGENCY_TITLES[proposedAgency];

import {
  measureKind,
  namesPerson,
  permit,
  refuse,
  type Decision,
  type MeasureKindName,
  type MeasureMode,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import {
  defineLifecycle,
  LIFECYCLE_REFUSALS,
  type Lifecycle,
  type LifecycleRefusal,
} from '@lianguan/service-kit/rules';

export const ORDER_STATES = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'ACCEPTED',
  'OBJECTED',
  'DECLINED',
  'WITHDRAWN',
  'EXECUTED',
  'FAILED',
  'RECALLED',
  'COMPENSATION_DUE',
  'COMPENSATED',
  'COMPENSATION_FAILED',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const INSTRUCTIONS = ['ORDER', 'REMIND', 'OVERRULE', 'WITHDRAW', 'RECALL', 'COMPENSATE'] as const;
export type InstructionName = (typeof INSTRUCTIONS)[number];

/** What an officer of the department may do with a measure. */
export type OfficerAct =
  | 'acknowledge'
  | 'accept'
  | 'object'
  | 'decline'
  | 'execute'
  | 'reportFailure'
  | 'compensate'
  | 'reportCompensationFailure';

type OfficeAct = 'orderAgain' | 'overrule' | 'withdraw' | 'recall' | 'orderCompensation';

export type AnswerName =
  | 'ACKNOWLEDGED'
  | 'ACCEPTED'
  | 'OBJECTED'
  | 'DECLINED'
  | 'EXECUTED'
  | 'FAILED'
  | 'RECALLED'
  | 'COMPENSATED'
  | 'COMPENSATION_FAILED';

export type MeasureOrderRefusal =
  | LifecycleRefusal
  | 'MEASURE_UNKNOWN'
  | 'REASON_MISSING'
  | 'REASON_NAMES_PERSON'
  | 'GROUND_MISSING'
  | 'EVIDENCE_MISSING'
  | 'DUTY_NOT_DECLINABLE'
  | 'IRREVERSIBLE_NOT_CONFIRMED';

export const MEASURE_ORDER_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  MEASURE_UNKNOWN: { message: '没有这项措施，或不在本单位管辖范围内', basis: null },
  REASON_MISSING: { message: '请填写理由', basis: null },
  REASON_NAMES_PERSON: { message: '理由和证据中不得写身份证号或手机号', basis: '个人信息保护法 6' },
  GROUND_MISSING: { message: '提出异议须说明是没有权限还是另有依据', basis: null },
  EVIDENCE_MISSING: { message: '请填写文书编号或执行证据', basis: null },
  DUTY_NOT_DECLINABLE: { message: '本措施依{article}为法定职责，不能谢绝；没有权限的可提出异议', basis: null },
  IRREVERSIBLE_NOT_CONFIRMED: { message: '{warning}。确认后再办理', basis: null },
} satisfies RefusalCatalogue<MeasureOrderRefusal>;

const OPEN = ['RECEIVED', 'ACKNOWLEDGED', 'ACCEPTED'] as const satisfies readonly OrderState[];

const LABELS = {
  RECEIVED: '待签收',
  ACKNOWLEDGED: '已签收',
  ACCEPTED: '已接受',
  OBJECTED: '异议待决',
  DECLINED: '已谢绝',
  WITHDRAWN: '已撤销',
  EXECUTED: '已执行',
  FAILED: '未能执行',
  RECALLED: '已收回',
  COMPENSATION_DUE: '待恢复',
  COMPENSATED: '已恢复',
  COMPENSATION_FAILED: '恢复失败',
  acknowledge: '签收',
  accept: '接受',
  object: '提出异议',
  decline: '谢绝',
  execute: '执行',
  reportFailure: '报告未能执行',
  compensate: '恢复',
  reportCompensationFailure: '报告恢复失败',
  orderAgain: '再次下达',
  overrule: '驳回异议',
  withdraw: '撤销措施',
  recall: '收回',
  orderCompensation: '要求恢复',
} as const satisfies Record<OrderState | OfficerAct | OfficeAct, string>;

/** A measure as the department sees it: S1, F6. The office's instructions come as SYS. */
export const measureOrderLifecycle = (roles: readonly Role[]): Lifecycle<OrderState, OfficerAct | OfficeAct, never> =>
  defineLifecycle({
    name: 'MeasureOrder',
    states: [...ORDER_STATES],
    initial: 'RECEIVED',
    terminal: ['RECALLED', 'COMPENSATED'],
    transitions: [
      { event: 'acknowledge', from: ['RECEIVED'], to: 'ACKNOWLEDGED', roles, basis: null },
      { event: 'accept', from: ['RECEIVED', 'ACKNOWLEDGED'], to: 'ACCEPTED', roles, basis: null },
      { event: 'object', from: [...OPEN], to: 'OBJECTED', roles, basis: null },
      { event: 'decline', from: [...OPEN], to: 'DECLINED', roles, basis: null },
      { event: 'execute', from: [...OPEN], to: 'EXECUTED', roles: [...roles, 'SYS'], basis: null },
      { event: 'reportFailure', from: [...OPEN], to: 'FAILED', roles: [...roles, 'SYS'], basis: null },
      { event: 'orderAgain', from: ['FAILED'], to: 'RECEIVED', roles: ['SYS'], basis: null },
      { event: 'overrule', from: [...OPEN, 'OBJECTED'], to: 'ACCEPTED', roles: ['SYS'], basis: null },
      { event: 'withdraw', from: [...OPEN, 'OBJECTED'], to: 'WITHDRAWN', roles: ['SYS'], basis: null },
      {
        event: 'recall',
        from: [...OPEN, 'OBJECTED', 'DECLINED', 'WITHDRAWN', 'FAILED'],
        to: 'RECALLED',
        roles: ['SYS'],
        basis: null,
      },
      {
        event: 'orderCompensation',
        from: ['EXECUTED', 'COMPENSATION_FAILED'],
        to: 'COMPENSATION_DUE',
        roles: ['SYS'],
        basis: null,
      },
      {
        event: 'compensate',
        from: ['COMPENSATION_DUE', 'COMPENSATION_FAILED'],
        to: 'COMPENSATED',
        roles: [...roles, 'SYS'],
        basis: null,
      },
      {
        event: 'reportCompensationFailure',
        from: ['COMPENSATION_DUE'],
        to: 'COMPENSATION_FAILED',
        roles: [...roles, 'SYS'],
        basis: null,
      },
    ],
    labels: LABELS,
  });

/** What follows from an instruction: the state before any executing, and what the service does by itself. */
export interface InstructionStep {
  readonly state: OrderState;
  readonly act: 'EXECUTE' | 'COMPENSATE' | null;
  /** The answer that tells the office where the measure stands; null where nothing is to be told. */
  readonly answer: AnswerName | null;
  readonly code?: 'NOTHING_DONE';
}

const ANSWER_OF = {
  RECEIVED: null,
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  ACCEPTED: 'ACCEPTED',
  OBJECTED: 'OBJECTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: null,
  EXECUTED: 'EXECUTED',
  FAILED: 'FAILED',
  RECALLED: 'RECALLED',
  COMPENSATION_DUE: null,
  COMPENSATED: 'COMPENSATED',
  COMPENSATION_FAILED: 'COMPENSATION_FAILED',
} as const satisfies Record<OrderState, AnswerName | null>;

export const answerOf = (state: OrderState): AnswerName | null => ANSWER_OF[state];

interface Attempted {
  readonly state: OrderState;
  readonly attempt: number;
}

/** A measure that failed begins anew with the office's next attempt, as if it had not been heard of; whatever else became of it stands, and is told. */
export const beginsAnew = (known: Attempted | undefined, attempt: number): boolean =>
  known?.state === 'FAILED' && attempt > known.attempt;

interface Modes {
  readonly execution: MeasureMode;
  readonly compensation: MeasureMode;
}

/**
 * Where an instruction leads, whatever came before it and whatever was lost: each carries the whole order, and only versions that grow come here.
 * `state` is undefined for a measure that is not known yet.
 */
export const followInstruction = (
  state: OrderState | undefined,
  instruction: InstructionName,
  modes: Modes,
): InstructionStep => FOLLOWED[instruction](state, modes);

const FOLLOWED: Readonly<Record<InstructionName, (state: OrderState | undefined, modes: Modes) => InstructionStep>> = {
  ORDER: (state, { execution }) =>
    state === undefined || state === 'RECEIVED' ? begun('RECEIVED', execution) : again(state),
  REMIND: (state, modes) => FOLLOWED.ORDER(state, modes),
  OVERRULE: (state, { execution }) => (isSettled(state) ? again(state) : begun('ACCEPTED', execution)),
  WITHDRAW: (state) => (isSettled(state) ? again(state) : { state: 'WITHDRAWN', act: null, answer: null }),
  RECALL: (state) =>
    state === undefined || isUndone(state) ? { state: 'RECALLED', act: null, answer: 'RECALLED' } : again(state),
  COMPENSATE: (state, { compensation }) => {
    if (state === undefined || isUndone(state)) return NOTHING_TO_UNDO;
    if (state === 'COMPENSATED') return again(state);
    return { state: 'COMPENSATION_DUE', act: compensation === 'AUTO' ? 'COMPENSATE' : null, answer: null };
  },
};

const NOTHING_TO_UNDO: InstructionStep = {
  state: 'COMPENSATED',
  act: null,
  answer: 'COMPENSATED',
  code: 'NOTHING_DONE',
};

const begun = (state: 'RECEIVED' | 'ACCEPTED', mode: MeasureMode): InstructionStep => ({
  state,
  act: mode === 'AUTO' ? 'EXECUTE' : null,
  answer: answerOf(state),
});

/** The office does not know yet where the measure stands: it is told again. */
const again = (state: OrderState): InstructionStep => ({ state, act: null, answer: answerOf(state) });

const isOpen = (state: OrderState): boolean => OPEN.some((open) => open === state);

const isSettled = (state: OrderState | undefined): state is OrderState =>
  state !== undefined && state !== 'OBJECTED' && !isOpen(state);

/** Nothing was executed, or it never will be. */
const isUndone = (state: OrderState): boolean =>
  isOpen(state) || ['OBJECTED', 'DECLINED', 'WITHDRAWN', 'FAILED', 'RECALLED'].includes(state);

export type ObjectionGround = 'NO_AUTHORITY' | 'OTHER_BASIS';

/** An officer's answer as it was written. */
export interface OfficerAnswer {
  readonly act: OfficerAct;
  readonly reason: string;
  readonly documentNo: string;
  readonly evidence: readonly string[];
  readonly ground: ObjectionGround | null;
  /** The officer has read that it cannot be undone. */
  readonly confirmed: boolean;
}

const WITH_REASON: ReadonlySet<OfficerAct> = new Set([
  'object',
  'decline',
  'reportFailure',
  'reportCompensationFailure',
]);

interface AnsweredOrder {
  readonly kind: MeasureKindName;
  readonly article: string | null;
}

/** What every answer must bring, before the department's own law is asked. */
export function checkAnswer(answer: OfficerAnswer, order: AnsweredOrder): Decision<null, MeasureOrderRefusal> {
  const { act, reason, documentNo, evidence, ground } = answer;
  if (WITH_REASON.has(act) && reason.trim() === '') return refuse('REASON_MISSING');
  if ([reason, documentNo, ...evidence].some(namesPerson)) return refuse('REASON_NAMES_PERSON');
  if (act === 'object' && ground === null) return refuse('GROUND_MISSING');
  if (act === 'decline' && order.article !== null) return refuse('DUTY_NOT_DECLINABLE', { article: order.article });
  return act === 'execute' || act === 'compensate' ? checkDeed(answer, order) : permit(null);
}

function checkDeed(answer: OfficerAnswer, { kind }: AnsweredOrder): Decision<null, MeasureOrderRefusal> {
  const { act, documentNo, evidence, confirmed } = answer;
  if (documentNo.trim() === '' && evidence.length === 0) return refuse('EVIDENCE_MISSING');
  const warning = measureKind(kind).irreversible;
  if (act === 'execute' && warning && !confirmed) return refuse('IRREVERSIBLE_NOT_CONFIRMED', { warning });
  return permit(null);
}

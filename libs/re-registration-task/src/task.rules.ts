import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import {
  defineLifecycle,
  LIFECYCLE_REFUSALS,
  type Lifecycle,
  type LifecycleRefusal,
  type Step,
} from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

/** What departments other than education contribute to a re-registration (lifecycle 2). */
export const TASK_STEPS = [
  'SETTLE_REFUNDS',
  'REGISTER_NON_PROFIT',
  'OPEN_ACCOUNT',
  'CHANGE_BUSINESS',
  'CHANGE_SCOPE',
] as const;
export type TaskStepName = (typeof TASK_STEPS)[number];

/** OVERDUE can still be done; CLOSED: education's process does not wait for it any more. */
export const TASK_STATES = ['PENDING', 'OVERDUE', 'DONE', 'CLOSED'] as const;
export type TaskStateName = (typeof TASK_STATES)[number];

export const CHOICES = ['DEREGISTER', 'NONPROFIT', 'NON_ACADEMIC'] as const;
export type ChoiceName = (typeof CHOICES)[number];

export type ProcessStateName =
  | 'NOTIFIED'
  | 'CHOSEN'
  | 'CLEARED'
  | 'LICENSE_CANCELLED'
  | 'APPROVED'
  | 'NP_REGISTERED'
  | 'ACCOUNTED'
  | 'REISSUED'
  | 'APPRAISED'
  | 'RECEIVED'
  | 'DONE'
  | 'OVERDUE'
  | 'TERMINATED';

/** What education says of one re-registration; each word tells the whole standing. */
export interface ProcessFact {
  readonly reRegistrationId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** As of the notice. */
  readonly institutionName: string;
  readonly creditCode: string | null;
  readonly state: ProcessStateName;
  readonly choice: ChoiceName | null;
  readonly occurredOn: CalendarDay;
  readonly campaignDeadline: CalendarDay;
  readonly stepDeadline: CalendarDay | null;
  /** What civil affairs gave to the non-profit. */
  readonly newCreditCode: string | null;
  readonly newName: string | null;
  readonly version: number;
}

/** One step as a department does it. */
export interface TaskStep {
  readonly step: TaskStepName;
  /** Where education's process stands while it waits for this step. */
  readonly waitsIn: readonly { readonly state: ProcessStateName; readonly choice: ChoiceName }[];
  /** The rule constant of the department's own period, from the day of education's step; without one the campaign's day holds. */
  readonly term?: string;
  /** It ends the process: a paper of it that is dated in time counts after the campaign's last day too. */
  readonly last?: boolean;
  readonly basis: string;
}

/** A task as commands carry it. */
export interface TaskRow {
  readonly id: string;
  readonly reRegistrationId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly step: TaskStepName;
  readonly choice: ChoiceName;
  readonly institutionName: string;
  readonly creditCode: string | null;
  readonly newCreditCode: string | null;
  readonly newName: string | null;
  /** Day of the step of education that asked for it. */
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly state: TaskStateName;
  readonly documentNo: string | null;
  readonly decidedOn: CalendarDay | null;
  readonly answeredBy: string | null;
  /** The campaign's last day, once it has passed: only a paper up to then counts. */
  readonly decidableTo: CalendarDay | null;
  /** Where education's process went without it. */
  readonly closedBy: ProcessStateName | null;
}

export type TaskEvent = 'answer' | 'passDue' | 'passCampaign' | 'setDue' | 'close' | 'undo' | 'reopen';
export type TaskLifecycle = Lifecycle<TaskStateName, TaskEvent, never>;

/** Each department's tasks: done by an officer, overdue by the clock, closed and opened by what education says. */
export const taskLifecycle = (roles: readonly Role[]): TaskLifecycle =>
  defineLifecycle({
    name: 'ReRegistrationTask',
    states: [...TASK_STATES],
    initial: 'PENDING',
    terminal: [],
    transitions: [
      { event: 'answer', from: ['PENDING', 'OVERDUE'], to: 'DONE', roles, basis: null },
      { event: 'passDue', from: ['PENDING'], to: 'OVERDUE', roles: ['SYS'], basis: null },
      { event: 'passCampaign', from: ['PENDING', 'OVERDUE'], to: 'OVERDUE', roles: ['SYS'], basis: null },
      { event: 'setDue', from: ['PENDING', 'OVERDUE'], to: 'PENDING', roles: ['SYS'], basis: null },
      { event: 'close', from: ['PENDING', 'OVERDUE'], to: 'CLOSED', roles: ['SYS'], basis: null },
      { event: 'undo', from: ['DONE'], to: 'CLOSED', roles: ['SYS'], basis: null },
      { event: 'reopen', from: ['CLOSED'], to: 'PENDING', roles: ['SYS'], basis: null },
    ],
    labels: {
      PENDING: '待办理',
      OVERDUE: '逾期未办',
      DONE: '已办结',
      CLOSED: '已终止',
      answer: '办结',
      passDue: '期限届满',
      passCampaign: '转登记期限届满',
      setDue: '期限变更',
      close: '终止',
      undo: '机构改变选择，原办理不再作数',
      reopen: '重新办理',
    },
  });

export type TaskRefusal =
  | LifecycleRefusal
  | 'TASK_UNKNOWN'
  | 'TASK_DOCUMENT_MISSING'
  | 'TASK_TEXT_NAMES_PERSON'
  | 'DECIDED_AHEAD'
  | 'DECIDED_BEFORE_ASKED'
  | 'DECIDED_TOO_LATE';

export const TASK_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  TASK_UNKNOWN: { message: '没有这项转登记待办，或不在本单位管辖范围内，请刷新待办列表', basis: null },
  TASK_DOCUMENT_MISSING: { message: '请填写文书编号，办结以文书为准', basis: null },
  TASK_TEXT_NAMES_PERSON: { message: '填写的内容中不得有身份证号或手机号，请删去', basis: '个人信息保护法 6' },
  DECIDED_AHEAD: { message: '{day}还未到，请填写文书的实际日期', basis: null },
  DECIDED_BEFORE_ASKED: {
    message: '文书日期{day}早于本步骤开始的日期{start}，请核对，或重新出具文书后办理',
    basis: null,
  },
  DECIDED_TOO_LATE: {
    message: '转登记期限{last}已过，只能按期限内作出的文书办结；文书日期为{day}，由教育部门终止转登记',
    basis: '双减意见 13',
  },
} satisfies RefusalCatalogue<TaskRefusal>;

export interface TaskAnswer {
  readonly taskId: string;
  readonly documentNo: string;
  readonly decidedOn: CalendarDay;
  /** What else the officer writes, to be searched for personal numbers. */
  readonly texts: readonly string[];
}

/** What every answer must bring; `law` is the department's own, asked last. */
export function checkAnswer<Code extends string, Effect>(
  { task, input, lifecycle, law }: AnswerGiven<Code, Effect>,
  facts: Facts,
): Decision<{ readonly step: Step<TaskStateName>; readonly effect: Effect }, TaskRefusal | Code> {
  if (!task) return refuse('TASK_UNKNOWN');
  const step = lifecycle.step(task.state, 'answer', facts.caller);
  if (!step.ok) return step;
  if (input.documentNo.trim() === '') return refuse('TASK_DOCUMENT_MISSING');
  if ([input.documentNo, ...input.texts].some(namesPerson)) return refuse('TASK_TEXT_NAMES_PERSON');
  if (input.decidedOn > facts.today) return refuse('DECIDED_AHEAD', { day: input.decidedOn });
  if (input.decidedOn < task.startedOn)
    return refuse('DECIDED_BEFORE_ASKED', { day: input.decidedOn, start: task.startedOn });
  if (task.decidableTo && input.decidedOn > task.decidableTo)
    return refuse('DECIDED_TOO_LATE', { day: input.decidedOn, last: task.decidableTo });
  const decided = law(task);
  return decided.ok ? permit({ step: step.value, effect: decided.value }) : decided;
}

export interface AnswerGiven<Code extends string, Effect> {
  readonly task: TaskRow | undefined;
  readonly input: TaskAnswer;
  readonly lifecycle: TaskLifecycle;
  readonly law: (task: TaskRow) => Decision<Effect, Code>;
}

export const isOpen = ({ state }: Pick<TaskRow, 'state'>): boolean => state === 'PENDING' || state === 'OVERDUE';

/** A deadline may fire for a task that was done or closed, or got another day, meanwhile. */
export const isTaskOverdue = (task: TaskRow | undefined, today: CalendarDay): task is TaskRow =>
  task?.state === 'PENDING' && task.dueOn < today;

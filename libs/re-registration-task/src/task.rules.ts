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

export type TaskEvent = 'answer' | 'passDue' | 'passCampaign' | 'setDue' | 'close' | 'reopen';
export type TaskLifecycle = Lifecycle<TaskStateName, TaskEvent, never>;

/** Each department's tasks: done by an officer, overdue by the clock, closed and opened by what education says. */
export const taskLifecycle = (roles: readonly Role[]): TaskLifecycle =>
  defineLifecycle({
    name: 'ReRegistrationTask',
    states: [...TASK_STATES],
    initial: 'PENDING',
    terminal: ['DONE'],
    transitions: [
      { event: 'answer', from: ['PENDING', 'OVERDUE'], to: 'DONE', roles, basis: null },
      { event: 'passDue', from: ['PENDING'], to: 'OVERDUE', roles: ['SYS'], basis: null },
      { event: 'passCampaign', from: ['PENDING', 'OVERDUE'], to: 'OVERDUE', roles: ['SYS'], basis: null },
      { event: 'setDue', from: ['PENDING', 'OVERDUE'], to: 'PENDING', roles: ['SYS'], basis: null },
      { event: 'close', from: ['PENDING', 'OVERDUE'], to: 'CLOSED', roles: ['SYS'], basis: null },
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

/** The step that education's process waits for, if it is one of these. */
export const awaitedStep = <Of extends TaskStep>(
  steps: readonly Of[],
  { state, choice }: Pick<ProcessFact, 'state' | 'choice'>,
): Of | undefined =>
  steps.find(({ waitsIn }) => waitsIn.some((where) => where.state === state && where.choice === choice));

/** A step's last day, as the department counts it. */
export type DueOf = (step: TaskStep, fact: ProcessFact) => CalendarDay;

export interface Followed {
  readonly task: TaskRow;
  readonly event: TaskEvent | 'open';
  readonly from: TaskStateName | null;
}

/**
 * What becomes of a re-registration's tasks when education speaks: an open task lives as long as the process waits for it. What is done stays done.
 * Only words newer than all before come here.
 */
export function followProcess(
  {
    steps,
    tasks,
    fact,
  }: { readonly steps: readonly TaskStep[]; readonly tasks: readonly TaskRow[]; readonly fact: ProcessFact },
  dueOf: DueOf,
  newId: () => string,
): Followed[] {
  if (fact.state === 'OVERDUE') return afterCampaign(steps, tasks.filter(isOpen), fact);
  const awaited = awaitedStep(steps, fact);
  const closed = tasks
    .filter((task) => isOpen(task) && task.step !== awaited?.step)
    .map((task) => closedIn(task, fact));
  if (!awaited) return closed;
  const known = tasks.find(({ step }) => step === awaited.step);
  return [...closed, ...awaitedTask(known, { awaited, fact, dueOn: dueOf(awaited, fact), newId })];
}

const closedIn = (task: TaskRow, { state: closedBy }: ProcessFact): Followed =>
  moved(task, 'close', { state: 'CLOSED', closedBy });

/** The register may have decided in time what it tells late; any other step leads nowhere any more. */
const afterCampaign = (steps: readonly TaskStep[], open: readonly TaskRow[], fact: ProcessFact): Followed[] =>
  open.map((task) =>
    steps.some(({ step, last }) => last && step === task.step)
      ? moved(task, 'passCampaign', { state: 'OVERDUE', decidableTo: fact.campaignDeadline })
      : closedIn(task, fact),
  );

interface Awaited {
  readonly awaited: TaskStep;
  readonly fact: ProcessFact;
  readonly dueOn: CalendarDay;
  readonly newId: () => string;
}

function awaitedTask(known: TaskRow | undefined, { awaited, fact, dueOn, newId }: Awaited): Followed[] {
  if (!known) return [{ task: { ...begun(awaited, fact, dueOn), id: newId() }, event: 'open', from: null }];
  if (known.state === 'DONE') return [];
  if (known.state === 'CLOSED') return [moved(known, 'reopen', { ...begun(awaited, fact, dueOn), id: known.id })];
  // The day of the step is the day on which it was first waited for: a change of the campaign's clock begins no new period.
  const sameDay = awaited.term !== undefined || known.dueOn === dueOn;
  return sameDay ? [] : [moved(known, 'setDue', { state: 'PENDING', dueOn })];
}

const moved = (task: TaskRow, event: TaskEvent, change: Partial<TaskRow>): Followed => ({
  task: { ...task, ...change },
  event,
  from: task.state,
});

const begun = ({ step }: TaskStep, fact: ProcessFact, dueOn: CalendarDay): Omit<TaskRow, 'id'> => ({
  reRegistrationId: fact.reRegistrationId,
  institutionId: fact.institutionId,
  divisionCode: fact.divisionCode,
  step,
  choice: fact.choice!,
  institutionName: fact.institutionName,
  creditCode: fact.creditCode,
  newCreditCode: fact.newCreditCode,
  newName: fact.newName,
  startedOn: fact.occurredOn,
  dueOn,
  state: 'PENDING',
  documentNo: null,
  decidedOn: null,
  answeredBy: null,
  decidableTo: null,
  closedBy: null,
});

export const isOpen = ({ state }: Pick<TaskRow, 'state'>): boolean => state === 'PENDING' || state === 'OVERDUE';

/** A deadline may fire for a task that was done or closed, or got another day, meanwhile. */
export const isTaskOverdue = (task: TaskRow | undefined, today: CalendarDay): task is TaskRow =>
  task?.state === 'PENDING' && task.dueOn < today;

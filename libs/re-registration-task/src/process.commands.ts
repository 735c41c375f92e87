import { dayOf, endOfDay, permit, type CalendarDay } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import { followProcess, type Followed } from './follow.rules.js';
import type { TaskDesk } from './task-desk.js';
import { knownVersions, lockTasks, lockTasksOf, saveTasks, saveVersions } from './task-rows.commands.js';
import { isOpen, isTaskOverdue, type ProcessFact, type TaskRow, type TaskStep } from './task.rules.js';

export const TASK_DUE = 'reRegistrationTask.due';

/** What acts of one set see of each other. */
interface Processes {
  readonly versions: Map<string, number>;
  readonly tasks: Map<string, TaskRow>;
}

/** Null for a word that was passed already. */
type Heard = readonly Followed[] | null;

/** Education says where a process stands: its tasks here are begun, closed, or get another day. */
export const hearProcess = (desk: TaskDesk): Command<ProcessFact, Processes, Heard, null, never> => ({
  name: 'hearReRegistration',
  refusals: {},
  async load(tx, facts) {
    const ids = facts.map(({ reRegistrationId }) => reRegistrationId);
    const tasks = await lockTasksOf(tx, ids);
    return { versions: await knownVersions(tx, ids), tasks: new Map(tasks.map((task) => [task.id, task])) };
  },
  decide({ versions, tasks }, fact, facts) {
    const id = fact.reRegistrationId;
    if ((versions.get(id) ?? 0) >= fact.version) return permit(null);
    versions.set(id, fact.version);
    const own = [...tasks.values()].filter(({ reRegistrationId }) => reRegistrationId === id);
    const lastDay = (step: TaskStep) => lastDayOf(step, fact, facts);
    const followed = followProcess({ steps: desk.steps, tasks: own, fact }, lastDay, facts.newId);
    for (const { task } of followed) tasks.set(task.id, task);
    return permit(followed);
  },
  async apply(tx, accepted) {
    const heard = accepted.filter(({ outcome }) => outcome !== null);
    await saveVersions(
      tx,
      heard.map(({ input }) => input),
    );
    const followed = heard.flatMap(({ outcome }) => outcome ?? []);
    await saveTasks(tx, [...new Map(followed.map(({ task }) => [task.id, task])).values()]);
    const begun = followed.filter(({ event }) => event === 'open' || event === 'reopen').map(({ task }) => task);
    if (begun.length > 0) await desk.begun?.(tx, begun);
    return accepted.map(() => null);
  },
  subject: ({ reRegistrationId }, heard) => ({
    type: 'ReRegistration',
    id: reRegistrationId,
    transition: heard!
      .map(({ task, event, from }) => `${task.step} ${from ?? '-'} -${event}-> ${task.state}`)
      .join('; '),
  }),
  deadlines: (_fact, heard) => heard!.map(({ task }) => deadlineOf(task)),
  changes: (heard) => heard !== null && heard.length > 0,
});

function lastDayOf({ term }: TaskStep, fact: ProcessFact, facts: Facts): CalendarDay {
  if (!term) return fact.stepDeadline ?? fact.campaignDeadline;
  return dayOf(dueOf(fact.occurredOn, term, facts.constantsIn(fact.divisionCode)).due);
}

const deadlineOf = (task: TaskRow): DeadlineDraft => ({
  name: TASK_DUE,
  subjectId: task.id,
  due: isOpen(task) ? endOfDay(task.dueOn) : null,
});

export interface PassTaskDue {
  readonly taskId: string;
}

/** Fired by the deadline: the delay is visible, and the task can still be done. SYS only. */
export const passTaskDue: Command<PassTaskDue, Map<string, TaskRow>, TaskRow | null, null, never> = {
  name: 'passReRegistrationTaskDue',
  refusals: {},
  load: (tx, inputs) =>
    lockTasks(
      tx,
      inputs.map(({ taskId }) => taskId),
    ),
  decide(tasks, { taskId }, { today }) {
    const task = tasks.get(taskId);
    return permit(isTaskOverdue(task, today) ? { ...task, state: 'OVERDUE' as const } : null);
  },
  async apply(tx, accepted) {
    await saveTasks(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ taskId }) => ({ type: 'ReRegistrationTask', id: taskId, transition: 'PENDING -passDue-> OVERDUE' }),
  changes: (overdue) => overdue !== null,
};

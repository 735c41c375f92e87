import { permit, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { ActSubject, Command, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import { TASK_DUE } from './process.commands.js';
import { rolesOf, type TaskDesk } from './task-desk.js';
import { taskAnswered, type NewUnit } from './task.events.js';
import { lockTasks, saveAnswers } from './task-rows.commands.js';
import {
  checkAnswer,
  TASK_REFUSALS,
  taskLifecycle,
  type TaskAnswer,
  type TaskRow,
  type TaskStepName,
} from './task.rules.js';

/** A task with what its officer wrote. */
export interface Asked<Input> {
  readonly task: TaskRow;
  readonly input: Input;
}

/** What doing the step comes to in the department's own register. */
export interface TaskEffect {
  readonly events?: readonly EventDraft[];
  /** The non-profit, where the step makes one or is about it. */
  readonly unit?: NewUnit;
}

/** How one department does one step: its own law, its own register. */
export interface Answering<Input, State, Effect extends TaskEffect, Code extends string> {
  /** Of the command, as the graph's mutation is called. */
  readonly name: string;
  readonly step: TaskStepName;
  readonly refusals: RefusalCatalogue<Code>;
  /** Locks and reads what the tasks are about. */
  load(tx: Tx, asked: readonly Asked<Input>[]): Promise<State>;
  decide(state: State, asked: Asked<Input>, facts: Facts): Decision<Effect, Code>;
  save(tx: Tx, done: readonly (Asked<Input> & { readonly effect: Effect })[], facts: Facts): Promise<void>;
}

interface AnswerState<State> {
  readonly tasks: Map<string, TaskRow>;
  readonly own: State;
}

interface Answered<Effect> {
  readonly task: TaskRow;
  readonly effect: Effect;
  readonly subject: ActSubject;
}

/** An officer does the department's step: its register, its answer to education and the end of the clock are one transaction. */
export function answerTask<Input extends TaskAnswer, State, Effect extends TaskEffect, Code extends string>(
  desk: TaskDesk,
  answering: Answering<Input, State, Effect, Code>,
): Command<Input, AnswerState<State>, Answered<Effect>, { readonly id: string }> {
  const lifecycle = taskLifecycle(rolesOf(desk));
  const basis = desk.steps.find(({ step }) => step === answering.step)!.basis;
  return {
    name: answering.name,
    refusals: { ...TASK_REFUSALS, ...answering.refusals },
    async load(tx, inputs) {
      const ids = inputs.map(({ taskId }) => taskId);
      const tasks = new Map([...(await lockTasks(tx, ids))].filter(([, { step }]) => step === answering.step));
      const asked = inputs.flatMap((input) => {
        const task = tasks.get(input.taskId);
        return task ? [{ task, input }] : [];
      });
      return { tasks, own: await answering.load(tx, asked) };
    },
    decide({ tasks, own }, input, facts) {
      const law = (task: TaskRow) => answering.decide(own, { task, input }, facts);
      const decided = checkAnswer({ task: tasks.get(input.taskId), input, lifecycle, law }, facts);
      if (!decided.ok) return decided;
      const { step, effect } = decided.value;
      const documentNo = input.documentNo.trim();
      const task: TaskRow = {
        ...tasks.get(input.taskId)!,
        ...effect.unit,
        state: step.to,
        documentNo,
        decidedOn: input.decidedOn,
        answeredBy: facts.caller.subject,
      };
      tasks.set(task.id, task);
      const subject = { type: 'ReRegistrationTask', id: task.id, basis, documentNo, transition: step.text };
      return permit({ task, effect, subject });
    },
    async apply(tx, accepted, facts) {
      await saveAnswers(
        tx,
        accepted.map(({ outcome }) => outcome.task),
      );
      await answering.save(
        tx,
        accepted.map(({ input, outcome }) => ({ input, ...outcome })),
        facts,
      );
      return accepted.map(({ input }) => ({ id: input.taskId }));
    },
    subject: (_input, { subject }) => subject,
    events: (_input, { task, effect }, facts) => [
      ...(effect.events ?? []),
      taskAnswered(desk, task, { facts, unit: effect.unit ?? null }),
    ],
    deadlines: (_input, { task }) => [{ name: TASK_DUE, subjectId: task.id, due: null }],
  };
}

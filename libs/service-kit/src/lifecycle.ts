import {
  permit,
  refuse,
  type Caller,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import { lifecycleProblems } from './lifecycle-check.js';
import type { LifecycleDeadline, LifecycleDefinition, Transition } from './lifecycle-table.js';

export type { LifecycleDeadline, LifecycleDefinition, Transition } from './lifecycle-table.js';

export type LifecycleRefusal = 'ACTION_NOT_AVAILABLE' | 'ROLE_NOT_ENTITLED';

export const LIFECYCLE_REFUSALS = {
  ACTION_NOT_AVAILABLE: { message: '当前状态为“{state}”，不能办理“{action}”', basis: null },
  ROLE_NOT_ENTITLED: { message: '您的岗位不能办理“{action}”', basis: null },
} satisfies RefusalCatalogue<LifecycleRefusal>;

/** A step that may be taken: the new state, and what goes with it. */
export interface Step<State extends string = string> {
  readonly from: State;
  readonly to: State;
  readonly basis: string | null;
  /** For the audit row: `SUBMITTED -accept-> ACCEPTED`. */
  readonly text: string;
  readonly begins: LifecycleDeadline | null;
  /** Names of the deadlines that are over with it. */
  readonly ends: readonly string[];
}

/** The rule's answer on each guard: holds, or the refusal that names why not. */
export type GuardAnswers<Guard extends string, Code extends string> = Readonly<Record<Guard, true | Refusal<Code>>>;

export interface Lifecycle<
  State extends string = string,
  Event extends string = string,
  Guard extends string = string,
> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly terminal: readonly State[];
  readonly transitions: readonly Transition<State, Event, Guard>[];
  /** The state after `event`, or the refusal. Throws where a guard of the table is not answered: a bug. */
  fire<Code extends string = never>(
    state: State,
    event: Event,
    caller: Pick<Caller, 'roles'>,
    guards?: Partial<GuardAnswers<Guard, Code>>,
  ): Decision<State, LifecycleRefusal | Code>;
  /** As `fire`, with all that goes with the step. */
  step<Code extends string = never>(
    state: State,
    event: Event,
    caller: Pick<Caller, 'roles'>,
    guards?: Partial<GuardAnswers<Guard, Code>>,
  ): Decision<Step<State>, LifecycleRefusal | Code>;
  /** What the caller may do next as far as role and state go; what only the timer does is not shown. */
  availableActions(state: State, caller: Pick<Caller, 'roles'>): Event[];
  /** The table as a state diagram. */
  mermaid(): string;
}

/** Checks the table and makes its lifecycle. Throws an Error that lists every flaw of the table. */
export function defineLifecycle<State extends string, Event extends string, Guard extends string = never>(
  definition: LifecycleDefinition<State, Event, Guard>,
): Lifecycle<State, Event, Guard> {
  const problems = lifecycleProblems(definition);
  if (problems.length > 0) throw new Error(`lifecycle ${definition.name}: ${problems.join('; ')}`);
  return new TableLifecycle(definition);
}

class TableLifecycle<State extends string, Event extends string, Guard extends string> implements Lifecycle<
  State,
  Event,
  Guard
> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly terminal: readonly State[];
  readonly transitions: readonly Transition<State, Event, Guard>[];

  constructor(private readonly definition: LifecycleDefinition<State, Event, Guard>) {
    this.name = definition.name;
    this.states = definition.states;
    this.initial = definition.initial;
    this.terminal = definition.terminal;
    this.transitions = definition.transitions;
  }

  // eslint-disable-next-line max-params -- a line of the table reads so: from, event, who, guards
  fire<Code extends string = never>(
    state: State,
    event: Event,
    caller: Pick<Caller, 'roles'>,
    guards: Partial<GuardAnswers<Guard, Code>> = {},
  ): Decision<State, LifecycleRefusal | Code> {
    const decision = this.step(state, event, caller, guards);
    return decision.ok ? permit(decision.value.to) : decision;
  }

  // eslint-disable-next-line max-params -- as fire
  step<Code extends string = never>(
    state: State,
    event: Event,
    caller: Pick<Caller, 'roles'>,
    guards: Partial<GuardAnswers<Guard, Code>> = {},
  ): Decision<Step<State>, LifecycleRefusal | Code> {
    const possible = this.transitions.filter((line) => line.event === event && line.from.includes(state));
    if (possible.length === 0)
      return refuse('ACTION_NOT_AVAILABLE', { state: this.label(state), action: this.label(event) });
    const entitled = possible.filter((line) => line.roles.some((role) => caller.roles.includes(role)));
    if (entitled.length === 0) return refuse('ROLE_NOT_ENTITLED', { action: this.label(event) });
    let first: Refusal<Code> | undefined;
    for (const line of entitled) {
      const answer = this.answer(line, guards);
      if (answer === true) return permit(this.stepOf(line, state));
      first ??= answer;
    }
    return { ok: false, refusal: first! };
  }

  availableActions(state: State, caller: Pick<Caller, 'roles'>): Event[] {
    const roles: readonly Role[] = caller.roles.filter((role) => role !== 'SYS');
    const lines = this.transitions.filter(
      ({ from, roles: may }) => from.includes(state) && may.some((role) => roles.includes(role)),
    );
    return [...new Set(lines.map(({ event }) => event))];
  }

  mermaid(): string {
    const steps = this.transitions.flatMap((line) =>
      line.from.map((from) => `  ${from} --> ${line.to}: ${arrowText(line)}`),
    );
    const names = this.states
      .filter((state) => this.label(state) !== state)
      .map((state) => `  ${state}: ${state} ${this.label(state)}`);
    const ends = this.terminal.map((state) => `  ${state} --> [*]`);
    return ['stateDiagram-v2', ...names, `  [*] --> ${this.initial}`, ...steps, ...ends, ''].join('\n');
  }

  private label(name: State | Event): string {
    return this.definition.labels?.[name] ?? name;
  }

  private answer<Code extends string>(
    { guard, event }: Transition<State, Event, Guard>,
    guards: Partial<GuardAnswers<Guard, Code>>,
  ): true | Refusal<Code> {
    if (guard === undefined) return true;
    const answer = guards[guard];
    if (answer === undefined) throw new Error(`lifecycle ${this.name}: guard ${guard} of ${event} is not answered`);
    return answer;
  }

  private stepOf({ event, to, basis, deadline }: Transition<State, Event, Guard>, from: State): Step<State> {
    const over = this.transitions.flatMap((line) =>
      line.deadline && endsWith(line.deadline, line.to, { from, to }) ? [line.deadline.name] : [],
    );
    return {
      from,
      to,
      basis,
      text: `${from} -${event}-> ${to}`,
      begins: deadline ?? null,
      ends: [...new Set(over)].filter((name) => name !== deadline?.name),
    };
  }
}

function endsWith(
  deadline: LifecycleDeadline,
  begunIn: string,
  step: { readonly from: string; readonly to: string },
): boolean {
  if (deadline.until) return deadline.until.includes(step.to);
  return step.from === begunIn && step.to !== begunIn;
}

// A colon or semicolon would end the text of a Mermaid arrow.
function arrowText({ event, roles, guard, deadline }: Transition): string {
  const condition = guard ? ` if ${guard}` : '';
  const period = deadline ? ` / ${deadline.name} ${deadline.term}` : '';
  return `${event} [${roles.join(', ')}]${condition}${period}`.replace(/[:;]/g, ' ');
}

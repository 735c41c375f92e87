import type { Role } from '@lianguan/kernel';

/** One line of a lifecycle's table. Several lines for the same state and event are told apart by their guards, tried in order. */
export interface Transition<
  State extends string = string,
  Event extends string = string,
  Guard extends string = string,
> {
  readonly event: Event;
  readonly from: readonly State[];
  readonly to: State;
  /** Who may; SYS is the timer and the consumers. */
  readonly roles: readonly Role[];
  /** Name of the condition that the rule answers. */
  readonly guard?: Guard;
  readonly deadline?: LifecycleDeadline<State>;
  /** Article the step rests on; null where none stands behind it. */
  readonly basis: string | null;
}

/** A period that begins with a step. */
export interface LifecycleDeadline<State extends string = string> {
  readonly name: string;
  /** `5wd`, `30d`, `3m`, `1y`; a fixed last day `2021-12-31`; or the key of the rule constant that holds one of these. */
  readonly term: string;
  /** States that end it; without them it ends when the state that began it is left. */
  readonly until?: readonly State[];
}

export interface LifecycleDefinition<State extends string, Event extends string, Guard extends string> {
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: NoInfer<State>;
  readonly terminal: readonly NoInfer<State>[];
  readonly transitions: readonly Transition<NoInfer<State>, Event, Guard>[];
  /** Chinese names of states and events, for refusals and diagrams. */
  readonly labels?: Readonly<Partial<Record<State | Event, string>>>;
}

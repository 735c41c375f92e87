import type { CalendarDay, Caller, Decision, RefusalCatalogue } from '@lianguan/kernel';
import type { Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import type { RuleConstants } from './constants.js';
import type { Tx } from './operation.js';

/** What a rule may know beside the state: all of it passed in, none of it read inside a rule. */
export interface Facts {
  readonly caller: Caller;
  readonly now: Date;
  /** `now` as a day in Asia/Shanghai. */
  readonly today: CalendarDay;
  /** The rule constants in force today, for the caller's county. */
  readonly constants: RuleConstants;
  /** The same for another place: an act of the service itself, or of a city about a county, is judged by the county's values. */
  readonly constantsIn: (division: string) => RuleConstants;
  /** A fresh id for whatever the act creates (UUID v7). */
  readonly newId: () => string;
}

/** An event to be published with the act: written to the outbox in its transaction. The catalogue names the topic of its message. */
export interface EventDraft<M extends Message = Message> {
  readonly key: string;
  readonly schema: GenMessage<M>;
  readonly message: M;
}

/** A deadline to be set (or, with `due` null, taken back) in the act's transaction. One per name and subject. */
export interface DeadlineDraft {
  readonly name: string;
  readonly subjectId: string;
  readonly due: Date | null;
  /** True when the day was counted past the covered years: computed again once they are known. */
  readonly provisional?: boolean;
  /** What it was counted from, such as `5wd` from 2026-09-30: without them a provisional deadline stays as it is. */
  readonly term?: string;
  readonly startedOn?: CalendarDay;
}

/** What the audit row says of an act beside actor, agency, time and hash. */
export interface ActSubject {
  readonly type: string;
  readonly id: string;
  /** Authority article the act rests on. */
  readonly basis?: string;
  readonly documentNo?: string;
  readonly reason?: string;
  /** The lifecycle's step, for example `DRAFT -submit-> SUBMITTED` (`Step.text`). */
  readonly transition?: string;
}

/**
 * One kind of legal act over a set of inputs; a single act is a set of one.
 * `load` locks (sorted ids) and reads, `decide` is the pure rule, `apply` writes set-based: the number of statements does not grow with the set.
 * `decide` runs in input order; it sees what earlier inputs of the same set decided only if `load`'s state is made to show it.
 */
export interface Command<Input, State, Outcome, Result, Code extends string = string> {
  readonly name: string;
  readonly refusals: RefusalCatalogue<Code>;
  load(tx: Tx, inputs: readonly Input[]): Promise<State>;
  decide(state: State, input: Input, facts: Facts): Decision<Outcome, Code>;
  apply(tx: Tx, accepted: readonly Accepted<Input, Outcome>[], facts: Facts, state: State): Promise<readonly Result[]>;
  /** For the audit row. Absent where a command only keeps a copy of what events say: the log is its record. */
  subject?(input: Input, outcome: Outcome): ActSubject;
  events?(input: Input, outcome: Outcome, facts: Facts): readonly EventDraft[];
  deadlines?(input: Input, outcome: Outcome, facts: Facts): readonly DeadlineDraft[];
  /** False for an outcome that changes nothing (the same row again): no audit row, no event, no deadline. Default: everything changes something. */
  changes?(outcome: Outcome): boolean;
}

export interface Accepted<Input, Outcome> {
  readonly input: Input;
  readonly outcome: Outcome;
}

/** A refusal ready for a reader: Chinese text with its placeholders filled. */
export interface RenderedRefusal {
  readonly code: string;
  readonly message: string;
  readonly basis: string | null;
  readonly detail: Readonly<Record<string, string>>;
}

/** The verdict on one input. Kept under its idempotency key as JSON: results are ids and plain values, no personal data. */
export type Verdict<Result> =
  | { readonly ok: true; readonly value: Result; readonly replayed: boolean }
  | { readonly ok: false; readonly refusal: RenderedRefusal };

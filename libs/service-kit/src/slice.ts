import type { Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import { topicOf } from '@lianguan/proto-events';
import type { Agency, CalendarDay, Caller, ConditionalGrant, Decision, Role } from '@lianguan/kernel';
import type { Command } from './command.js';
import type { RuleConstant, RuleConstants } from './constants.js';
import type { RawRow } from './import-cell.js';
import type { Lifecycle } from './lifecycle.js';
import type { Operation, Tx } from './operation.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of commands of different inputs
export type AnyCommand = Command<any, any, any, any, any>;

/** Effect of one event type: each message becomes the input of a command; inbox rows and effect share the transaction. */
export interface EventConsumer<M extends Message = Message> {
  readonly topic: string;
  readonly schema: GenMessage<M>;
  readonly command: AnyCommand;
  /** Whether a message is for this consumer at all, by its content alone; the rest is passed over without an inbox row. Default: every message is. */
  concerns?(message: M): boolean;
  /** Throwing here means the message cannot be handled: it is kept aside with the reason and its key is parked. */
  input(message: M, event: { readonly id: string; readonly key: string; readonly time: Date }): unknown;
  /** Refusals that mean "nothing to do here": the message counts as handled. Any other refusal keeps it aside. */
  readonly expectedRefusals?: readonly string[];
}

/** A consumer of `schema`'s topic; checks its `input` against the message type, so that a slice can list consumers of different messages. */
export const defineConsumer = <M extends Message>(consumer: Omit<EventConsumer<M>, 'topic'>): EventConsumer<never> =>
  ({ ...consumer, topic: topicOf(consumer.schema).name }) as unknown as EventConsumer<never>;

/** What happens when a deadline of this name falls due: the command runs as SYSTEM with role SYS. */
export interface DeadlineRule {
  readonly name: string;
  readonly command: AnyCommand;
  input(subjectId: string): unknown;
}

/** One column of a ledger as an office hands it in. */
export interface ImportColumn {
  /** Chinese header, exactly as in the first row. */
  readonly header: string;
  readonly field: string;
  readonly required: boolean;
  /** Checks and converts the trimmed text of a filled cell. `message` of a refusal is Chinese, for the correction file. */
  parse(text: string): Decision<unknown>;
}

/** A file that is no table but holds rows of a kind's columns, such as a message between banks. */
export interface ImportDocument {
  /** By the first bytes of the file. */
  accepts(head: Buffer): boolean;
  /** Reads the file through once (`read` begins anew each time) and throws ImportRefused for one that is not to be taken at all. */
  open(read: () => AsyncIterable<Buffer>): Promise<{
    readonly total: number;
    /** Cells in the order of the kind's columns; rows are numbered from 1 as they stand in the file. */
    rows(): AsyncGenerator<RawRow[]>;
  }>;
}

/** A ledger format: `POST /imports` with this kind, or its mutation for CSV text, becomes a Job that runs `command` over the rows. */
export interface ImportKind {
  /** e.g. EDUCATION_LEDGER; unique over all departments. */
  readonly kind: string;
  /** Chinese name shown to officers. */
  readonly title: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly columns: readonly ImportColumn[];
  /** Taken beside workbooks and CSV. */
  readonly document?: ImportDocument;
  /** Input: the row's fields by name plus `importerDivision`; result `{ change: 'CREATED' | 'UPDATED' | 'UNCHANGED' }`. A refusal's detail may name the `column` (header). */
  readonly command: AnyCommand;
}

/** What a portion of a task may know and write: one transaction, in the right of who started the job. */
export interface TaskPortion<Input> {
  readonly tx: Tx;
  readonly job: { readonly id: string; readonly input: Input };
  constantsOn(day: CalendarDay): Promise<(division: string) => RuleConstants>;
}

/** A Job over what the service holds already. A slice queues it in an act's transaction (`queueTask`). */
export interface JobTask<Input> {
  /** e.g. TIMETABLE_CHECK; unique over all departments. */
  readonly kind: string;
  /** Chinese name shown to officers. */
  readonly title: string;
  /** Units of work, by which the job's progress is counted. */
  total(portion: TaskPortion<Input>): Promise<number>;
  /** Does what comes after `cursor` (null: from the beginning), as much as fits one transaction; null when nothing is left. */
  advance(
    portion: TaskPortion<Input>,
    cursor: string | null,
  ): Promise<{ readonly cursor: string; readonly done: number } | null>;
}

/** A Job whose work are acts of one kind; those of a portion are committed with the cursor, so that none is done twice. */
export interface ActTask<Input> extends Pick<JobTask<Input>, 'kind' | 'title' | 'total'> {
  readonly command: AnyCommand;
  /** The inputs that come after `cursor`, as many as fit one transaction; null when none is left. */
  next(
    portion: TaskPortion<Input>,
    cursor: string | null,
  ): Promise<{ readonly cursor: string; readonly done: number; readonly inputs: readonly unknown[] } | null>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of tasks of different inputs
export type AnyTask = JobTask<any> | ActTask<any>;

/** How `_entities` finds an entity of this subgraph. Every type with @key has one. */
export interface EntityReference {
  /** The @ObjectType class. */
  readonly type: Function;
  /** Through a loader of the operation; null when there is none that the caller may see. Without it, as for another department's entity, the answer is `{ id }`. */
  resolve?(op: Operation, id: string): Promise<object | null>;
}

/** Conditions of the field access matrix that the owner has checked for a row: a bank's own customer, a paid order, money at liquidation. */
export interface AccessProof<Row = never> {
  /** The @ObjectType class whose guarded fields are judged. */
  readonly type: Function;
  proven(row: Row, caller: Caller): readonly ConditionalGrant[];
}

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  header(this: void, name: string): string | undefined;
  /** Empty where none came. */
  readonly body: Buffer;
}

export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes as they are, anything else as JSON. */
  readonly body: Buffer | object;
}

/** A file that comes or goes beside the graph. What an answer shows is on record before it goes out; coded errors are answered as `{ error }`. */
export interface SliceRoute {
  readonly method: 'GET' | 'POST';
  /** e.g. `/files/:id`. */
  readonly path: string;
  /** Largest body, in bytes. */
  readonly bodyLimit: number;
  answer(op: Operation, request: RouteRequest): Promise<RouteAnswer>;
}

/** One capability of a department: everything a slice hands to startService. */
export interface Slice {
  readonly name: string;
  /** typeorm entities, which are graph types too where @Field shows them. */
  readonly entities?: readonly Function[];
  readonly resolvers?: readonly Function[];
  readonly references?: readonly EntityReference[];
  readonly proofs?: readonly AccessProof[];
  readonly consumers?: readonly EventConsumer<never>[];
  readonly lifecycles?: readonly Lifecycle[];
  readonly deadlines?: readonly DeadlineRule[];
  readonly imports?: readonly ImportKind[];
  readonly tasks?: readonly AnyTask[];
  readonly routes?: readonly SliceRoute[];
  readonly constants?: readonly RuleConstant[];
}

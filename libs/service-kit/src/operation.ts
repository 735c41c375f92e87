import type { Caller } from '@lianguan/kernel';
import type DataLoader from 'dataloader';
import type { EntityManager, ObjectLiteral } from 'typeorm';

/** SQL in the running transaction of one operation or command, under the caller's row security. Statements are done in the order of the calls, on one connection. */
export interface Tx {
  readonly manager: EntityManager;
  query<Row extends ObjectLiteral = ObjectLiteral>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** For a statement whose answer nobody needs: it goes with what follows, and its fault is the commit's. */
  send(sql: string, parameters: readonly unknown[]): void;
}

/** The law clock: what deadlines and rules read. Tokens, time-outs and logs stay on real time. */
export interface LawClock {
  now(): Date;
}

/** One GraphQL operation (or one act of the service itself): who asks, when by the law clock, and its one read transaction. */
export interface Operation {
  readonly caller: Caller;
  readonly clock: LawClock;
  /** Opened at first use, read only, one connection for the whole operation. */
  readonly db: Tx;
  /** The same loader for the same name within the operation. */
  loader<K, V>(name: string, create: (db: Tx) => DataLoader<K, V>): DataLoader<K, V>;
  /** Names the person rows that an answer shows, for the access record; ids are opaque person ids. */
  touchPersons(fieldClass: string, personIds: readonly string[]): void;
}

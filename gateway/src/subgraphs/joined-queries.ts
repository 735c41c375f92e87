import { createBatchingExecutor } from '@graphql-tools/batch-execute';
import { parse, print } from 'graphql';
import type { OperationContext } from '../operation-context.js';
import type { RawError } from './subgraph-errors.js';

export interface Query {
  readonly text: string;
  readonly variables: Record<string, unknown> | undefined;
  readonly context: OperationContext;
}

export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly RawError[];
}

type Executor = Parameters<typeof createBatchingExecutor>[0];

/** The loader behind the executor passes on what is an Error to it; a fault need not be. */
class JoinedFault extends Error {}

/** What the operations of one group ask of one subgraph at the same moment goes as one query, and each gets its part of the reply. */
export class JoinedQueries {
  private readonly executors = new WeakMap<object, Executor>();

  constructor(private readonly send: (query: Query) => Promise<Reply>) {}

  async ask({ text, variables, context }: Query & { readonly context: { readonly group: object } }): Promise<Reply> {
    let executor = this.executors.get(context.group);
    if (!executor) {
      executor = this.executorOf(context);
      this.executors.set(context.group, executor);
    }
    try {
      return (await executor({ document: parse(text, { noLocation: true }), variables })) as Reply;
    } catch (fault) {
      throw fault instanceof JoinedFault ? fault.cause : fault;
    }
  }

  private executorOf(context: OperationContext): Executor {
    return createBatchingExecutor(
      (({ document, variables }) =>
        this.send({ text: print(document), variables, context }).catch((cause: unknown) => {
          throw new JoinedFault('a joined query failed', { cause });
        })) as Executor,
      // The operations of a group come to the same point one after another within one turn of the loop.
      { cache: false, batchScheduleFn: setImmediate },
    );
  }
}

import type { Writable } from 'node:stream';
import pg from 'pg';

/** Texts that a connection remembers: those that are made up anew each time must not fill its memory. */
const MOST_TEXTS = 500;

type Callback = (fault: Error | undefined, result: pg.QueryResult) => void;
type Send = (config: unknown, ...rest: unknown[]) => unknown;

/** A prepared statement answers something else since a migration: "cached plan must not change result type", told apart in any language. */
export const isStalePlan = (fault: unknown): boolean =>
  fault instanceof Error && (fault as { routine?: unknown }).routine === 'RevalidateCachedQuery';

/** An array as pg would write it, without a call for each element; of other things than texts, pg's own way. */
function written(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  let text = '';
  for (const item of value as unknown[]) {
    if (item === null || item === undefined) text += ',NULL';
    else if (typeof item !== 'string') return value;
    else text += `,"${item.includes('"') || item.includes('\\') ? item.replace(/["\\]/g, '\\$&') : item}"`;
  }
  return `{${text.slice(1)}}`;
}

/**
 * A connection that has statements with parameters parsed and planned once: of what a short statement costs the server, more than half.
 * A text has to be the same each time; what varies belongs in its parameters.
 */
export class PreparingClient extends pg.Client {
  private readonly names = new Map<string, string>();
  private named = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as unknown as Send;
    this.query = ((text: unknown, values: unknown, callback?: Callback): unknown => {
      this.gather();
      const name = typeof text === 'string' && Array.isArray(values) ? this.nameOf(text) : '';
      if (!name) return callback ? send(text, values, callback) : send(text, values);
      const prepared = { name, text, values: (values as unknown[]).map(written) };
      if (callback)
        return send(prepared, (fault: Error | undefined, result: pg.QueryResult) => {
          this.look(fault);
          callback(fault, result);
        });
      const result = send(prepared) as Promise<pg.QueryResult>;
      result.catch((fault: unknown) => this.look(fault));
      return result;
    }) as pg.Client['query'];
  }

  /** What is sent in one turn of the loop goes in one call to the operating system, which costs more than a short statement. */
  private gather(): void {
    const { stream } = (this as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  /** A text's name from the third time on: asked once, it is not worth keeping. */
  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known === '') this.names.set(text, `s${(this.named += 1)}`);
    else if (known === undefined && this.names.size < MOST_TEXTS) this.names.set(text, '');
    return known ?? '';
  }

  /** The fault ends the transaction; the next one finds new names for all. */
  private look(fault: unknown): void {
    if (isStalePlan(fault)) this.names.clear();
  }
}

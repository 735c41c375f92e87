import pg from 'pg';

/** Texts that a process remembers: those that are made up anew each time must not fill the memory of its connections. */
const MOST_TEXTS = 500;

type Callback = (fault: Error | undefined, result: pg.QueryResult) => void;
type Send = (config: unknown, ...rest: unknown[]) => unknown;

/** A text's name from the second time on: asked once, it is not worth keeping. */
const names = new Map<string, string>();
let named = 0;

function nameOf(text: string): string {
  const known = names.get(text);
  if (known === '') names.set(text, `s${(named += 1)}`);
  else if (known === undefined && names.size < MOST_TEXTS) names.set(text, '');
  return known ?? '';
}

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
  /** Part of each name, so that all are prepared anew after a migration has changed what one of them answers. */
  private generation = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as unknown as Send;
    this.query = ((text: unknown, values: unknown, callback?: Callback): unknown => {
      const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : '';
      if (!name) return callback ? send(text, values, callback) : send(text, values);
      const prepared = { name: `${name}_${this.generation}`, text, values: (values as unknown[]).map(written) };
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

  /** The fault ends the transaction; the next one has to find new names. */
  private look(fault: unknown): void {
    if (isStalePlan(fault)) this.generation += 1;
  }
}

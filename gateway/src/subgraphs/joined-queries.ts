import type { OperationContext } from '../operation-context.js';
import { canJoin, isOfEntities, joinedText, prefixOf, splitKey } from './joined-text.js';
import type { RawError } from './subgraph-errors.js';

export interface Query {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: OperationContext;
}

export interface Reply {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly RawError[];
}

interface Waiting {
  readonly query: Query;
  readonly done: (reply: Reply) => void;
  readonly failed: (fault: unknown) => void;
}

/** Asked once for one or more: those that ask the same of different entities are one list of entities. */
interface Part {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asked: readonly Waiting[];
}

/** What the operations of one group ask of one subgraph at the same moment goes as one query, and each gets its part of the reply. */
export class JoinedQueries {
  private readonly waiting = new WeakMap<object, Waiting[]>();

  constructor(private readonly send: (query: Query) => Promise<Reply>) {}

  ask(query: Query & { readonly context: { readonly group: object } }): Promise<Reply> {
    if (!canJoin(query.text)) return this.send(query);
    return new Promise((done, failed) => {
      const { group } = query.context;
      const known = this.waiting.get(group);
      if (known) return void known.push({ query, done, failed });
      const asked = [{ query, done, failed }];
      this.waiting.set(group, asked);
      // The operations of a group come to the same point one after another within one turn of the loop.
      setImmediate(() => {
        this.waiting.delete(group);
        void this.sendTogether(asked, query.context);
      });
    });
  }

  private async sendTogether(asked: readonly Waiting[], context: OperationContext): Promise<void> {
    try {
      const parts = partsOf(asked);
      const { text, variables } = joined(parts);
      const reply = await this.send({ text, variables, context });
      // Whoever it is that leaves all without an answer, the others have theirs.
      if (!reply.data && asked.length > 1) return this.sendEach(asked);
      const replies = replyByPart(reply, parts.length);
      parts.forEach((part, index) => answer(part, replies[index]!));
    } catch (fault) {
      for (const { failed } of asked) failed(fault);
    }
  }

  private sendEach(asked: readonly Waiting[]): void {
    for (const { query, done, failed } of asked) this.send(query).then(done, failed);
  }
}

function partsOf(asked: readonly Waiting[]): readonly Part[] {
  const parts = new Map<string, Waiting[]>();
  for (const one of asked) {
    const { text, variables: { representations: _entities, ...others } = {} } = one.query;
    const key = isOfEntities(text) ? `${text} ${JSON.stringify(others)}` : String(parts.size);
    parts.set(key, [...(parts.get(key) ?? []), one]);
  }
  return [...parts.values()].map((same) => {
    const { text, variables = {} } = same[0]!.query;
    const representations = same.flatMap(({ query }) => entitiesOf(query));
    return { text, variables: same.length > 1 ? { ...variables, representations } : variables, asked: same };
  });
}

const entitiesOf = ({ variables }: Query): readonly unknown[] => variables?.['representations'] as readonly unknown[];

function joined(parts: readonly Part[]): Pick<Query, 'text' | 'variables'> {
  if (parts.length === 1) return parts[0]!;
  const variables = parts.flatMap((part, index) =>
    Object.entries(part.variables).map(([name, value]) => [`${prefixOf(index)}${name}`, value] as const),
  );
  return { text: joinedText(parts.map(({ text }) => text)), variables: Object.fromEntries(variables) };
}

function replyByPart(reply: Reply, parts: number): readonly Reply[] {
  if (parts === 1) return [reply];
  const replies = Array.from({ length: parts }, () => ({
    data: {} as Record<string, unknown>,
    errors: [] as RawError[],
  }));
  const { data, errors = [] } = reply;
  for (const [key, value] of Object.entries(data ?? {})) {
    const place = splitKey(key);
    if (place) replies[place.part]!.data[place.key] = value;
  }
  for (const error of errors) {
    const path = pathOf(error);
    const place = splitKey(path[0]);
    if (place) replies[place.part]!.errors.push({ ...error, path: [place.key, ...path.slice(1)] });
    else for (const reply of replies) reply.errors.push(error);
  }
  return replies;
}

/** Gives each who asked its own entities of the list, with the errors of those. */
function answer({ asked }: Part, { data, errors = [] }: Reply): void {
  let from = 0;
  for (const { query, done } of asked) {
    if (asked.length === 1) return done({ data, ...given(errors) });
    const begin = from;
    from += entitiesOf(query).length;
    const mine = errors.flatMap((error) => {
      const [field, place, ...below] = pathOf(error);
      if (typeof place !== 'number') return [error];
      return place < begin || place >= from ? [] : [{ ...error, path: [field, place - begin, ...below] }];
    });
    done({ data: { _entities: (data!['_entities'] as readonly unknown[]).slice(begin, from) }, ...given(mine) });
  }
}

const given = (errors: readonly RawError[]): Pick<Reply, 'errors'> => (errors.length > 0 ? { errors } : {});
const pathOf = ({ path }: RawError): readonly unknown[] => (Array.isArray(path) ? (path as unknown[]) : []);

import { buildSubgraphSchema } from '@apollo/subgraph';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { graphql, parse } from 'graphql';
import type { OperationContext } from '../src/operation-context.js';
import { JoinedQueries, type Query, type Reply } from '../src/subgraphs/joined-queries.js';

const schema = buildSubgraphSchema({
  typeDefs: parse(`
    type School @key(fields: "id") { id: ID! name: String pupils(least: Int): Int must: String! }
    type Query { school(id: ID!): School motto: String! }`),
  resolvers: {
    School: {
      __resolveReference: ({ id }: { id: string }) => (id === 'hidden' ? null : { id }),
      name: ({ id }: { id: string }) => {
        if (id === 'broken') throw new Error(`no name of ${id}`);
        return `school ${id}`;
      },
      pupils: (_school: unknown, { least }: { least: number }) => least,
      must: () => null,
    },
    Query: {
      school: (_root: unknown, { id }: { id: string }) => ({ id }),
      motto: () => null,
    },
  } as never,
});

const ENTITIES =
  'query E($representations:[_Any!]!,$least:Int){_entities(representations:$representations){...on School{name pupils(least:$least)}}}';
const ROOT = 'query R($id:ID!){own:school(id:$id){...Named}} fragment Named on School{id name}';

describe('queries of one group to one subgraph', () => {
  let sent: Query[] = [];
  let joined: JoinedQueries;
  const context = { group: {} } as OperationContext & { readonly group: object };
  const ask = (text: string, variables: Record<string, unknown>): Promise<Reply> =>
    joined.ask({ text, variables, context });
  const entities = (ids: readonly string[], least = 1): Promise<Reply> =>
    ask(ENTITIES, { representations: ids.map((id) => ({ __typename: 'School', id })), least });

  beforeEach(() => {
    sent = [];
    joined = new JoinedQueries(async (query) => {
      sent.push(query);
      const { text, variables } = query;
      const reply = await graphql({ schema, source: text, variableValues: { ...variables } });
      return JSON.parse(JSON.stringify(reply)) as Reply;
    });
  });

  it('are one list where they ask the same of different entities, and each gets its own with their errors', async () => {
    const [first, second, third] = await Promise.all([
      entities(['1', 'hidden']),
      entities(['2', 'broken']),
      entities(['1']),
    ]);
    expect(first).toEqual({ data: { _entities: [{ name: 'school 1', pupils: 1 }, null] } });
    expect(second).toMatchObject({
      data: {
        _entities: [
          { name: 'school 2', pupils: 1 },
          { name: null, pupils: 1 },
        ],
      },
      errors: [{ message: 'no name of broken', path: ['_entities', 1, 'name'] }],
    });
    expect(third).toEqual({ data: { _entities: [{ name: 'school 1', pupils: 1 }] } });
    expect(sent.map(({ text }) => text)).toEqual([ENTITIES]);
  });

  it('go as one query where they ask different things, each with its own variables and fragments', async () => {
    const replies = await Promise.all([
      ask(ROOT, { id: '7' }),
      entities(['8'], 5),
      ask(ROOT, { id: 'broken' }),
      entities(['9'], 6),
      entities(['broken'], 5),
    ]);
    expect(replies[0]).toEqual({ data: { own: { id: '7', name: 'school 7' } } });
    expect(replies[1]).toEqual({ data: { _entities: [{ name: 'school 8', pupils: 5 }] } });
    expect(replies[2]).toMatchObject({
      data: { own: { id: 'broken', name: null } },
      errors: [{ message: 'no name of broken', path: ['own', 'name'] }],
    });
    expect(replies[3]).toEqual({ data: { _entities: [{ name: 'school 9', pupils: 6 }] } });
    expect(replies[4]).toMatchObject({ errors: [{ path: ['_entities', 0, 'name'] }] });
    expect(sent).toHaveLength(1);
    // Again: another text, the same answers.
    expect(await Promise.all([ask(ROOT, { id: '1' }), ask(ROOT, { id: '2' })])).toEqual([
      { data: { own: { id: '1', name: 'school 1' } } },
      { data: { own: { id: '2', name: 'school 2' } } },
    ]);
    expect(sent).toHaveLength(2);
  });

  it('are asked one by one where one of them leaves all without data', async () => {
    const [school, motto] = await Promise.all([ask(ROOT, { id: '1' }), ask('{motto}', {})]);
    expect(school).toEqual({ data: { own: { id: '1', name: 'school 1' } } });
    expect(motto).toMatchObject({ data: null, errors: [{ path: ['motto'] }] });
    expect(sent).toHaveLength(3);
  });

  it('that cannot be joined go by themselves', async () => {
    const text = '{...Whole} fragment Whole on Query{school(id:"3"){name}}';
    const [whole, root] = await Promise.all([ask(text, {}), ask(ROOT, { id: '4' })]);
    expect([whole.data, root.data]).toEqual([{ school: { name: 'school 3' } }, { own: { id: '4', name: 'school 4' } }]);
    expect(sent.map((query) => query.text)).toEqual([text, ROOT]);
  });

  it('all fail where the request does', async () => {
    joined = new JoinedQueries(() => Promise.reject(new Error('gone')));
    const outcomes = await Promise.allSettled([entities(['1']), ask(ROOT, { id: '1' })]);
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason)).toEqual([
      new Error('gone'),
      new Error('gone'),
    ]);
  });
});

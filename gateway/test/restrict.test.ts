import { AGENCIES, ACCESS_PURPOSES, ROLES, type Caller } from '@lianguan/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  buildASTSchema,
  execute,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { readAccessRules } from '../src/access/access-rules.js';
import { refusalOf } from '../src/access/field-verdict.js';
import { createRestrict } from '../src/access/restrict.js';
import { fixtureSupergraph } from './fixture-graph.js';
import { operations } from './operation-arbitrary.js';

const supergraph = parse(await fixtureSupergraph());
const rules = readAccessRules(supergraph);
const schema: GraphQLSchema = buildASTSchema(supergraph, { assumeValidSDL: true });
const restrict = createRestrict(schema, rules);

const callerOf = (given: Partial<Caller>): Caller => ({
  agency: 'PUBLIC',
  roles: ['PUBLIC'],
  division: '341203',
  subject: 'someone',
  operationId: 'op',
  ...given,
});

/** Every value says where it comes from; those of guarded fields are secrets. */
function made(type: GraphQLOutputType, info: GraphQLResolveInfo, index = 0): unknown {
  if (isNonNullType(type)) return made(type.ofType, info, index);
  if (isListType(type)) return [0, 1, 2].map((position) => made(type.ofType, info, position));
  const named = getNamedType(type);
  if (isAbstractType(named)) {
    const possible = info.schema.getPossibleTypes(named);
    return { __typename: possible[index % possible.length]?.name };
  }
  if (isCompositeType(named)) return { __typename: named.name };
  return madeLeaf(named.name, `${info.parentType.name}.${info.fieldName}`);
}

function madeLeaf(type: string, coordinate: string): unknown {
  if (type === 'Int') return rules.has(coordinate) ? 666 : 1;
  if (type === 'Boolean') return true;
  return rules.has(coordinate) ? `secret of ${coordinate}` : `value of ${coordinate}`;
}

function run(document: DocumentNode, hidden: (coordinate: string) => boolean): string {
  const variableValues = { no: false, text: 't' };
  const result = execute({
    schema,
    document,
    variableValues,
    fieldResolver: (...[, , , info]) =>
      hidden(`${info.parentType.name}.${info.fieldName}`) ? null : made(info.returnType, info),
    typeResolver: (value: { __typename: string }) => value.__typename,
  });
  if (result instanceof Promise) throw new Error('resolvers are synchronous');
  if (result.errors) throw new Error(result.errors.map(String).join('\n'));
  return JSON.stringify(result.data);
}

const callers = fc
  .record({
    agency: fc.constantFrom(...AGENCIES),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1, maxLength: 3 }),
    purpose: fc.option(fc.constantFrom(...ACCESS_PURPOSES), { nil: undefined }),
  })
  .map(callerOf);

describe('what a caller is refused', () => {
  it('is null in any operation of any caller, and all else is as unrestricted, in the same order', () => {
    let restricted = 0;
    fc.assert(
      fc.property(operations(schema), callers, (source, caller) => {
        const document = parse(source);
        fc.pre(validate(schema, document).every((error) => /is never used/.test(error.message)));
        const isRefused = (coordinate: string): boolean => {
          const rule = rules.get(coordinate);
          return rule !== undefined && refusalOf(rule, caller) !== null;
        };
        const restriction = restrict({
          document,
          operationName: undefined,
          variables: { no: false, text: 't' },
          caller,
        });
        const merged = restriction.merge(JSON.parse(run(restriction.document, () => false)) as Record<string, unknown>);
        expect(JSON.stringify(merged.data)).toBe(run(document, isRefused));
        for (const { coordinate } of restriction.refusals)
          expect(JSON.stringify(merged.data)).not.toContain(`secret of ${coordinate}"`);
        expect(validate(schema, restriction.document).filter((error) => !/is never used/.test(error.message))).toEqual(
          [],
        );
        if (merged.refused.length > 0) restricted += 1;
      }),
      { numRuns: 150 },
    );
    expect(restricted).toBeGreaterThan(15);
  }, 120_000);

  const answer = (source: string, given: Partial<Caller>): unknown => {
    const document = parse(source);
    const restriction = restrict({ document, operationName: undefined, variables: {}, caller: callerOf(given) });
    const { data, refused } = restriction.merge(
      JSON.parse(run(restriction.document, () => false)) as Record<string, unknown>,
    );
    return {
      data: JSON.parse(JSON.stringify(data)) as unknown,
      refused: refused.map(({ path, code }) => `${path.join('.')} ${code}`),
    };
  };

  it('says where and why, once for all rows of a list', () => {
    const source = '{ institutions { edges { node { branches { operator { name tel: mobile } } } } } }';
    expect(answer(source, { agency: 'TOWNSHIP', purpose: 'SUPERVISION' })).toMatchObject({
      refused: ['institutions.edges.@.node.branches.@.@.operator.tel FIELD_FORBIDDEN'],
    });
  });

  it('asks nothing of the subgraph where all fields are refused, and shows no trace of it', () => {
    expect(answer('{ institution(id: 1) { operator { mobile } } }', {})).toEqual({
      data: { institution: { operator: { mobile: null } } },
      refused: ['institution.operator.mobile FIELD_FORBIDDEN'],
    });
    expect(answer('{ signedIn auditHead }', {})).toEqual({
      data: { signedIn: null, auditHead: null },
      refused: ['signedIn UNAUTHENTICATED', 'auditHead FIELD_FORBIDDEN'],
    });
  });

  it('does not collide with an alias of the client', () => {
    expect(
      answer('{ institution(id: 1) { operator { __typename_: name ... on Operator { mobile } } } }', {}),
    ).toMatchObject({
      data: { institution: { operator: { __typename_: 'value of Operator.name', mobile: null } } },
    });
  });

  const reads: [string, Partial<Caller>, string][] = [
    ['mobile', { agency: 'EDUCATION' }, 'PURPOSE_REQUIRED'],
    ['mobile', { agency: 'EDUCATION', purpose: 'LICENSING' }, 'read'],
    ['mobile', { agency: 'MARKET_REGULATION', purpose: 'LICENSING' }, 'read'],
    ['mobile', { agency: 'INSTITUTION' }, 'read'],
    ['mobile', { agency: 'PUBLIC_SECURITY', purpose: 'CASE' }, 'CASE_REQUIRED'],
    ['mobile', { agency: 'GUARDIAN' }, 'FIELD_FORBIDDEN'],
  ];
  it.each(reads)('Operator.%s for %j: %s', (field, given, outcome) => {
    const rule = rules.get(`Operator.${field}`);
    expect(rule && (refusalOf(rule, callerOf(given))?.code ?? 'read')).toBe(outcome);
  });

  it('is remembered per document and set of refused fields', () => {
    const document = parse('{ institution(id: 1) { operator { name mobile } } }');
    const ask = (given: Partial<Caller>) =>
      restrict({ document, operationName: undefined, variables: {}, caller: callerOf(given) }).document;
    expect(ask({ agency: 'TOWNSHIP' })).toBe(ask({ agency: 'GUARDIAN', subject: 'other' }));
    expect(ask({ agency: 'INSTITUTION' })).toBe(document);
  });
});

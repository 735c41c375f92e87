import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const schema = buildSchema(file('schema.graphql'));
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** Mutations start with what is done; a new verb is added here on purpose. */
const VERBS = new RegExp(
  `^(${[
    'import|merge|unmerge|dismiss|reopen|replay|turn|record',
    'propose|consult|issue|drop|lift|decide|retry',
    'acknowledge|accept|objectTo|decline|execute|report|compensate',
    'request|submit|resubmit|draft|draw|redraw|recuse|give|confirm|file|register|withdraw|apply',
    'answer|approve|refuse|extend|annul|activate|change|begin|end|cancel',
    'open|take|return|resupply|finish|close|convert',
    'adopt|choose|notify|receive|reissue|settle|terminate',
    'establish|dissolve|appoint|renew|flag|clear|complete|waive',
    'guide|order|ban|impose|warn|restrict|revoke|deregister|list|remove',
    'open|pass|fail|publish|recall',
    'declare|inquire|admit|stop',
    'post|repeal|search|revise|retract',
    'lodge|transfer',
    'conclude|start',
    'sign',
  ].join('|')})[A-Z]`,
);

describe('mutations (house style 6, 7)', () => {
  it.each(fieldsOf(schema.getMutationType()!).map((field) => [field.name, field] as const))('%s', (name, field) => {
    expect(name).toMatch(VERBS);
    expect(field.args.map((arg) => arg.name)).toEqual(['input']);
    const input = getNamedType(field.args[0]!.type);
    expect(isInputObjectType(input) && 'idempotencyKey' in input.getFields()).toBe(true);
    const result = getNamedType(field.type) as GraphQLObjectType;
    expect(Object.keys(result.getFields())).toEqual(expect.arrayContaining(['ok', 'refusal']));
  });
});

it('a root query field is nullable: one department out of reach leaves the rest of the answer', () => {
  const nonNull = fieldsOf(schema.getQueryType()!).filter((field) => isNonNullType(field.type));
  expect(nonNull.map((field) => field.name)).toEqual([]);
});

it('what one department adds to another’s entity is nullable for the same reason', () => {
  const extended = [
    'businessRegistration',
    'nonProfitRegistration',
    'escrowAccount',
    'backgroundSummary',
    'backgroundChecks',
    'riskCode',
    'jointActions',
  ];
  const fields = (schema.getType('TrainingInstitution') as GraphQLObjectType).getFields();
  for (const name of extended) expect(isNonNullType(fields[name]!.type)).toBe(false);
});

// Names that hold personal data wherever they stand; names of operators and legal representatives are published by law (M16).
const PERSONAL = /^(citizenNumber|mobile|staffName|accountNo|phone|idNumber)$/;

describe('personal data (G2)', () => {
  const supergraph = buildSchema(file('supergraph.graphql'), { assumeValidSDL: true });
  const personal = Object.values(supergraph.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => PERSONAL.test(field.name))
        .map((field) => [`${type.name}.${field.name}`, field] as const),
    );
  const directivesOf = (field: GraphQLField<unknown, unknown>) =>
    field.astNode!.directives!.map(({ name }) => name.value);

  it('is in the graph at all', () => expect(personal.length).toBeGreaterThan(3));

  it.each(personal)('%s carries its access directives and is nullable', (_coordinate, field) => {
    expect(directivesOf(field)).toEqual(expect.arrayContaining(['policy', 'personal']));
    expect(isNonNullType(field.type)).toBe(false);
  });
});

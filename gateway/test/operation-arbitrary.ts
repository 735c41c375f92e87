import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const VARIABLES = 'query Asked($yes: Boolean = true, $no: Boolean!, $text: String)';
const CONDITIONS = [
  '',
  '',
  '',
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: false)',
  '@skip(if: false) @include(if: $no)',
];
const ARGUMENTS: Record<string, string> = {
  id: '(id: "1")',
  input: '(input: { idempotencyKey: "k", id: "1", name: "n" })',
  millis: '(millis: 1)',
  text: '(text: $text)',
};

const DEPTH = 4;

/** Random operations over a schema: aliases, merged keys, inline and named fragments, conditions by literal and by variable, `__typename`. */
export function operations(schema: GraphQLSchema): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const composite = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !type.name.startsWith('__'),
  ) as GraphQLCompositeType[];
  const spreadable = composite.filter((type) => type.name !== 'Mutation' && type.name !== 'Subscription');
  const fragments = spreadable.map((type) =>
    selections({ schema, type, depth: 1, spreads: false }).map(
      (body) => `fragment ${fragmentName(type)} on ${type.name} ${body}`,
    ),
  );
  return fc
    .tuple(selections({ schema, type: query, depth: DEPTH, spreads: true }), fc.tuple(...fragments))
    .map(([body, defined]) => [`${VARIABLES} ${body}`, ...defined].join('\n'));
}

const fragmentName = (type: GraphQLCompositeType): string => `Of${type.name}`;

interface Place {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLCompositeType;
  readonly depth: number;
  readonly spreads: boolean;
}

function selections(place: Place): fc.Arbitrary<string> {
  return fc.array(selection(place), { minLength: 1, maxLength: 5 }).map((items) => `{ ${items.join(' ')} }`);
}

function selection(place: Place): fc.Arbitrary<string> {
  const fields = isUnionType(place.type)
    ? []
    : Object.values(place.type.getFields()).filter((field) => place.depth > 0 || isLeaf(field));
  const choices: fc.Arbitrary<string>[] = [fc.constantFrom('__typename', 'kind: __typename')];
  if (fields.length > 0)
    choices.push(
      ...Array.from({ length: 3 }, () => fc.constantFrom(...fields).chain((field) => fieldText(place, field))),
    );
  if (place.depth > 0) choices.push(inlineFragment(place));
  if (place.spreads) choices.push(spread(place));
  return fc.oneof(...choices);
}

const isLeaf = (field: GraphQLField<unknown, unknown>): boolean => !isCompositeType(getNamedType(field.type));

const condition = fc.constantFrom(...CONDITIONS);

function fieldText(place: Place, field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const type = getNamedType(field.type);
  const body = isCompositeType(type) ? selections({ ...place, type, depth: place.depth - 1 }) : fc.constant('');
  const given = field.args.map((argument) => ARGUMENTS[argument.name] ?? '').join('');
  return fc
    .tuple(fc.constantFrom('', '', `other_${field.name}: `), condition, body)
    .map(([alias, when, sub]) => `${alias}${field.name}${given} ${when} ${sub}`);
}

function typesFor({ schema, type }: Place): GraphQLCompositeType[] {
  const possible: readonly GraphQLObjectType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const interfaces = possible.flatMap((object) => object.getInterfaces()).filter(isInterfaceType);
  return [...new Set<GraphQLCompositeType>([type, ...possible.filter(isObjectType), ...interfaces])];
}

function inlineFragment(place: Place): fc.Arbitrary<string> {
  return fc
    .constantFrom(undefined, ...typesFor(place))
    .chain((type) =>
      fc
        .tuple(condition, selections({ ...place, type: type ?? place.type, depth: place.depth - 1 }))
        .map(([when, body]) => `... ${type ? `on ${type.name}` : ''} ${when} ${body}`),
    );
}

const spread = (place: Place): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...typesFor(place)), condition).map(([type, when]) => `...${fragmentName(type)} ${when}`);

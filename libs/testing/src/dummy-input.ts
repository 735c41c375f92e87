import { randomUUID } from 'node:crypto';
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';

const SCALARS: Readonly<Record<string, () => unknown>> = {
  ID: randomUUID,
  String: randomUUID,
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  Money: () => '1.00',
  CalendarDay: () => '2026-03-02',
  DateTime: () => '2026-03-02T09:00:00+08:00',
};

/** A value that fits the type and names nothing that exists. What may be left out is left out. */
export function dummyInput(type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  return isListType(bare) ? [dummyInput(bare.ofType as GraphQLInputType)] : namedDummy(bare as GraphQLNamedInputType);
}

function namedDummy(type: GraphQLNamedInputType): unknown {
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, dummyInput(field.type)]));
  }
  const make = SCALARS[type.name];
  if (!make) throw new Error(`no dummy of the scalar ${type.name} is known`);
  return make();
}

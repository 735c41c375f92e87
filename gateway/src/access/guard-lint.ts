import { parsePolicy } from '@lianguan/kernel';
import { Kind, type DocumentNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { readAccessRules, type AccessRules } from './access-rules.js';

type FieldsOf = ReadonlyMap<string, ReadonlyMap<string, FieldDefinitionNode>>;

/** What makes guards in a supergraph unenforceable, one readable line each. A refused field is null, so it must be allowed to be null. */
export function lintGuards(supergraph: DocumentNode): string[] {
  const rules = readAccessRules(supergraph);
  return [...lintRules(supergraph, rules), ...lintAbstract(supergraph, rules), ...lintPolicies(rules)];
}

function fieldsByType(supergraph: DocumentNode): FieldsOf {
  return new Map(
    supergraph.definitions
      .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((type) => [type.name.value, new Map((type.fields ?? []).map((field) => [field.name.value, field]))]),
  );
}

function lintRules(supergraph: DocumentNode, rules: AccessRules): string[] {
  const fields = fieldsByType(supergraph);
  return [...rules.keys()].flatMap((coordinate) => {
    const [type = '', name = ''] = coordinate.split('.');
    const nonNull = fields.get(type)?.get(name)?.type.kind === Kind.NON_NULL_TYPE;
    return nonNull ? [`${coordinate}: a guarded field must be nullable, since a refusal answers null`] : [];
  });
}

// Where a field is selected through an interface, the document does not say which type's guard holds.
function lintAbstract(supergraph: DocumentNode, rules: AccessRules): string[] {
  const fields = fieldsByType(supergraph);
  const interfaces = new Set(
    supergraph.definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => node.name.value),
  );
  const problems = [...rules.keys()]
    .filter((coordinate) => interfaces.has(coordinate.split('.')[0] ?? ''))
    .map((coordinate) => `${coordinate}: a field of an interface cannot be guarded`);
  const objects = supergraph.definitions.filter(
    (node): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  for (const type of objects) {
    for (const { name } of type.interfaces ?? []) {
      for (const field of fields.get(name.value)?.keys() ?? []) {
        const coordinate = `${type.name.value}.${field}`;
        if (rules.has(coordinate))
          problems.push(
            `${coordinate}: guarded, but readable as ${name.value}.${field} of the interface it implements`,
          );
      }
    }
  }
  return problems;
}

function lintPolicies(rules: AccessRules): string[] {
  return [...rules.values()].flatMap(({ coordinate, policies }) =>
    policies.flat(2).flatMap((policy) => {
      try {
        parsePolicy(policy);
        return [];
      } catch {
        return [`${coordinate}: @policy names "${policy}", which the access matrix does not have`];
      }
    }),
  );
}

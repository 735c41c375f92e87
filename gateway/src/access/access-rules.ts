import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { linkedFeatures, localDirective } from '../graph/linked-features.js';

/** Alternatives of which one must hold wholly: `[[a, b], [c]]` = (a and b) or c. */
export type Alternatives = readonly (readonly string[])[];

/** What reading one field asks of the caller. Every list entry of `scopes` and `policies` must be met. */
export interface FieldRule {
  readonly coordinate: string;
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
  readonly personal: boolean;
}

/** By coordinate, `Operator.mobile`; a field that is not in here is open to everyone. */
export type AccessRules = ReadonlyMap<string, FieldRule>;

interface Guards {
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
  readonly personal: boolean;
}

type GuardReader = (directives: readonly ConstDirectiveNode[] | undefined) => Guards;

/** Reads `@authenticated`, `@requiresScopes`, `@policy` and `@personal` from the full supergraph; a guard on a type holds for every field of it and into it. */
export function readAccessRules(supergraph: DocumentNode): AccessRules {
  const guardsOf = guardReader(supergraph);
  const types = new Map(
    supergraph.definitions.flatMap((node) =>
      'name' in node && node.name && 'directives' in node
        ? [[node.name.value, guardsOf(node.directives as readonly ConstDirectiveNode[])] as const]
        : [],
    ),
  );
  const rules = new Map<string, FieldRule>();
  for (const type of supergraph.definitions.filter(hasFields)) {
    for (const field of type.fields ?? []) {
      const rule = ruleOf(type.name.value, field, [
        guardsOf(field.directives),
        types.get(type.name.value),
        types.get(namedType(field.type)),
      ]);
      if (isGuarded(rule)) rules.set(rule.coordinate, rule);
    }
  }
  return rules;
}

const hasFields = (node: { kind: Kind }): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const isGuarded = (rule: FieldRule): boolean =>
  rule.authenticated || rule.scopes.length > 0 || rule.policies.length > 0;

function ruleOf(type: string, field: FieldDefinitionNode, guards: readonly (Guards | undefined)[]): FieldRule {
  const given = guards.filter((guard) => guard !== undefined);
  return {
    coordinate: `${type}.${field.name.value}`,
    authenticated: given.some((guard) => guard.authenticated),
    scopes: given.flatMap((guard) => guard.scopes),
    policies: given.flatMap((guard) => guard.policies),
    personal: given.some((guard) => guard.personal),
  };
}

function guardReader(supergraph: DocumentNode): GuardReader {
  const features = linkedFeatures(supergraph);
  const apollo = (name: string): string | undefined =>
    localDirective(features, `https://specs.apollo.dev/${name}`, name);
  const [authenticated, scopes, policy] = [apollo('authenticated'), apollo('requiresScopes'), apollo('policy')];
  // Our own directive's specification may live under any address; what counts is that it is linked and imported as `@personal`.
  const personal =
    features.map((feature) => feature.imports.get('personal')).find((name) => name !== undefined) ?? 'personal';
  return (directives = []) => {
    const applied = (name: string | undefined): readonly ConstDirectiveNode[] =>
      directives.filter((directive) => directive.name.value === name);
    return {
      authenticated: applied(authenticated).length > 0,
      scopes: applied(scopes).map((directive) => alternatives(directive, 'scopes')),
      policies: applied(policy).map((directive) => alternatives(directive, 'policies')),
      personal: applied(personal).length > 0,
    };
  };
}

function alternatives(directive: ConstDirectiveNode, name: string): Alternatives {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return (value ? valueFromASTUntyped(value) : []) as Alternatives;
}

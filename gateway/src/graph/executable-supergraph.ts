import {
  Kind,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
} from 'graphql';
import { linkedFeatures, type LinkedFeature } from './linked-features.js';

const APOLLO = 'https://specs.apollo.dev/';

/**
 * The copy of the supergraph that ApolloGateway plans on. @apollo/gateway 2.14 refuses one that links features `for: SECURITY`, and would show
 * their scalars and our own directives' enums to clients; so those links, definitions and applications are left out here.
 */
export function executableSupergraph(document: DocumentNode): string {
  const dropped = linkedFeatures(document).filter(
    (feature) => feature.forSecurity || !feature.identity.startsWith(APOLLO),
  );
  const isDropped = namesOf(dropped);
  const links = new Set(dropped.map((feature) => feature.link));
  const orphans = typesOnlyUsedBy(document, isDropped);
  const executable = visit(document, {
    Directive: (node) => (links.has(node) || isDropped(node.name.value) ? null : undefined),
    DirectiveDefinition: (node) => (isDropped(node.name.value) ? null : undefined),
    enter: (node) =>
      isTypeDefinition(node) && (isDropped(node.name.value) || orphans.has(node.name.value)) ? null : undefined,
  });
  return print(executable);
}

function namesOf(features: readonly LinkedFeature[]): (name: string) => boolean {
  const imported = new Set(features.flatMap((feature) => [...feature.imports.values()]));
  const own = features.map((feature) => feature.name);
  return (name) => imported.has(name) || own.some((feature) => name === feature || name.startsWith(`${feature}__`));
}

const isTypeDefinition = (node: ASTNode): node is Extract<DefinitionNode, { name: { value: string } }> =>
  node.kind === Kind.SCALAR_TYPE_DEFINITION ||
  node.kind === Kind.ENUM_TYPE_DEFINITION ||
  node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION;

/** Argument types of the dropped directives that nothing else in the graph refers to, such as PersonalMask. */
function typesOnlyUsedBy(document: DocumentNode, isDropped: (name: string) => boolean): Set<string> {
  const droppedDefinition = (node: ASTNode): node is DirectiveDefinitionNode =>
    node.kind === Kind.DIRECTIVE_DEFINITION && isDropped(node.name.value);
  const orphans = namedTypesIn(document.definitions.filter(droppedDefinition));
  for (const kept of namedTypesIn(document.definitions.filter((node) => !droppedDefinition(node))))
    orphans.delete(kept);
  return orphans;
}

function namedTypesIn(definitions: readonly DefinitionNode[]): Set<string> {
  const names = new Set<string>();
  for (const definition of definitions) visit(definition, { NamedType: (node) => void names.add(node.name.value) });
  return names;
}

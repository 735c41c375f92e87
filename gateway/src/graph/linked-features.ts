import { Kind, valueFromASTUntyped, type DirectiveNode, type DocumentNode } from 'graphql';

/** One `@link` of a supergraph: which names in the document belong to it. */
export interface LinkedFeature {
  readonly identity: string;
  /** Local name: its directive is `@name`, its other elements are called `name__Element`. */
  readonly name: string;
  /** Directives that were imported under a name of their own: imported name → local name, without `@`. */
  readonly imports: ReadonlyMap<string, string>;
  readonly link: DirectiveNode;
  readonly forSecurity: boolean;
}

type ImportEntry = string | { name: string; as?: string };

/** Reads the `@link`s of a supergraph document. */
export function linkedFeatures(document: DocumentNode): LinkedFeature[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .filter((directive) => directive.name.value === 'link')
    .map(readLink);
}

function readLink(link: DirectiveNode): LinkedFeature {
  const given = Object.fromEntries(
    (link.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  ) as { url?: string; as?: string; for?: string; import?: ImportEntry[] };
  // https://specs.apollo.dev/policy/v0.1: the identity ends before the version, its last part is the default name.
  const identity = (given.url ?? '').replace(/\/v\d+\.\d+\/?$/, '');
  return {
    identity,
    name: given.as ?? identity.slice(identity.lastIndexOf('/') + 1),
    imports: new Map((given.import ?? []).map((entry) => importedAs(entry))),
    link,
    forSecurity: given.for === 'SECURITY',
  };
}

function importedAs(entry: ImportEntry): [string, string] {
  const { name, as } = typeof entry === 'string' ? { name: entry, as: undefined } : entry;
  const plain = (text: string): string => text.replace(/^@/, '');
  return [plain(name), plain(as ?? name)];
}

/** The name under which a feature's directive is applied in this document; undefined where the feature is not linked. */
export function localDirective(
  features: readonly LinkedFeature[],
  identity: string,
  directive: string,
): string | undefined {
  const feature = features.find((candidate) => candidate.identity === identity);
  if (!feature) return undefined;
  const imported = feature.imports.get(directive);
  if (imported) return imported;
  return feature.identity.endsWith(`/${directive}`) ? feature.name : `${feature.name}__${directive}`;
}

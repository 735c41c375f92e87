import { ApolloGateway } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { GraphQLError, lexicographicSortSchema, parse, printSchema, type DocumentNode } from 'graphql';
import { readAccessRules } from '../access/access-rules.js';
import { lintGuards } from '../access/guard-lint.js';
import { silenceVendorTelemetry } from '../config.js';
import { readEventFields } from '../events/event-fields.js';
import { executableSupergraph } from '../graph/executable-supergraph.js';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

export type Composed =
  | { readonly ok: true; readonly supergraph: string; readonly schema: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Composes the departments' schemas. Addresses in the result are names, `http://education`; where those are is configuration. */
export async function composeGraph(subgraphs: readonly SubgraphSdl[]): Promise<Composed> {
  const problems: string[] = [];
  const services = subgraphs.flatMap(({ name, sdl }) => {
    const typeDefs = parsed(name, sdl, problems);
    return typeDefs ? [{ name, url: `http://${name}`, typeDefs }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const composed = composeServices(services.sort((a, b) => (a.name < b.name ? -1 : 1)));
  if (composed.errors) return { ok: false, problems: composed.errors.map(readable) };
  const document = parse(composed.supergraphSdl, { noLocation: true });
  const unenforceable = [...lintGuards(document), ...readEventFields(document, readAccessRules(document)).problems];
  if (unenforceable.length > 0) return { ok: false, problems: unenforceable };
  return { ok: true, supergraph: `${composed.supergraphSdl.trimEnd()}\n`, schema: await clientSchema(document) };
}

function parsed(name: string, sdl: string, problems: string[]): DocumentNode | undefined {
  try {
    return parse(sdl);
  } catch (fault) {
    problems.push(
      `${name}: ${fault instanceof GraphQLError ? `${fault.message} (line ${fault.locations?.[0]?.line})` : String(fault)}`,
    );
    return undefined;
  }
}

function readable(error: GraphQLError): string {
  const code = error.extensions['code'];
  return typeof code === 'string' ? `${code}: ${error.message}` : error.message;
}

/** What clients see, sorted, as the gateway itself makes it of the supergraph. */
async function clientSchema(supergraph: DocumentNode): Promise<string> {
  silenceVendorTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: executableSupergraph(supergraph),
    buildService: ({ name }) => ({ process: () => Promise.reject(new Error(`composition asks ${name} nothing`)) }),
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  let printed = '';
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (printed = printSchema(lexicographicSortSchema(apiSchema))));
  await gateway.load({});
  await gateway.stop();
  return `${printed.trimEnd()}\n`;
}

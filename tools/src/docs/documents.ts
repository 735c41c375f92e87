import { GLOSSARY } from '@lianguan/kernel';
import { TOPICS } from '@lianguan/proto-events';
import { buildSubgraph, type Slice } from '@lianguan/service-kit';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEPARTMENTS } from '../departments.js';
import { workspaceRoot } from '../workspace-root.js';
import { asyncApiPage } from './asyncapi.js';
import { glossaryPage, glossaryProblems } from './glossary.js';
import { grafanaFile } from './grafana.js';
import { lifecyclesPage } from './lifecycles.js';
import { realmFile } from './realm.js';
import { topicsPage } from './topics.js';

export interface Generated {
  /** Text by path below the repository's folder. */
  readonly documents: ReadonlyMap<string, string>;
  /** What is wrong between code and code, in Chinese: nothing to be written would mend it. */
  readonly problems: readonly string[];
}

interface ServiceSlices {
  readonly name: string;
  readonly slices: readonly Slice[];
}

/** Everything that `npm run docs` makes, without any I/O but the import of the slices. */
export async function generatedDocuments(): Promise<Generated> {
  const services = await Promise.all(DEPARTMENTS.map(({ name }) => slicesOf(name)));
  const sdl = new Map(services.map((service) => [`services/${service.name}/schema.graphql`, buildSubgraph(service).sdl]));
  const documents = new Map<string, string>([
    ...sdl,
    ['docs/asyncapi.yaml', asyncApiPage(Object.values(TOPICS))],
    ['docs/glossary.md', glossaryPage(GLOSSARY)],
    ['docs/lifecycles.md', lifecyclesPage(services)],
    ['docs/topics.md', topicsPage(Object.values(TOPICS))],
    ['k8s/grafana/lianguan.json', grafanaFile()],
    ['k8s/parts/keycloak/lianguan-realm.json', realmFile()],
  ]);
  return { documents, problems: glossaryProblems(GLOSSARY, [...sdl.values()]) };
}

async function slicesOf(name: string): Promise<ServiceSlices> {
  const extension = import.meta.url.endsWith('.ts') ? 'src/slices.ts' : 'dist/slices.js';
  return (await import(pathToFileURL(join(workspaceRoot, 'services', name, extension)).href)) as ServiceSlices;
}

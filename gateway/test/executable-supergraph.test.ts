import { ApolloGateway } from '@apollo/gateway';
import { describe, expect, it } from '@jest/globals';
import { parse, printSchema } from 'graphql';
import { executableSupergraph } from '../src/graph/executable-supergraph.js';
import { fixtureSupergraph } from './fixture-graph.js';

const supergraph = await fixtureSupergraph();
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

async function apiSchemaOf(supergraphSdl: string): Promise<string> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: quiet,
    buildService: () => ({ process: async () => ({ data: {} }) }),
  });
  let printed = '';
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (printed = printSchema(apiSchema)));
  await gateway.load({});
  await gateway.stop();
  return printed;
}

describe('the executable supergraph', () => {
  it('is needed: the gateway refuses the full one', async () => {
    await expect(apiSchemaOf(supergraph)).rejects.toThrow(/SECURITY/);
  });

  it('loads, and shows clients no guard', async () => {
    const schema = await apiSchemaOf(executableSupergraph(parse(supergraph)));
    expect(schema).toContain('citizenNumber: String');
    for (const trace of ['policy', 'requiresScopes', 'authenticated', 'personal', 'PersonalMask', 'join__', 'link__']) {
      expect(schema).not.toContain(trace);
    }
  });

  it('keeps an enum that a dropped directive shares with a field', async () => {
    const shared = supergraph.replace('echo(text: String', 'echo(mask: PersonalMask, text: String');
    expect(await apiSchemaOf(executableSupergraph(parse(shared)))).toContain('enum PersonalMask');
  });
});

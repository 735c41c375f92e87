import { describe, expect, it } from '@jest/globals';
import { claimsOf, PERSONS } from '../issuer/persons.js';
import { realmFile } from './realm.js';

interface Mapper {
  readonly name: string;
  readonly protocolMapper: string;
  readonly config: Readonly<Record<string, string>>;
}

interface Realm {
  readonly clients: readonly {
    readonly clientId: string;
    readonly publicClient: boolean;
    readonly attributes: Readonly<Record<string, string>>;
    readonly protocolMappers: readonly Mapper[];
  }[];
  readonly roles: { readonly client: Readonly<Record<string, readonly { readonly name: string }[]>> };
  readonly users: readonly {
    readonly username: string;
    readonly attributes: Readonly<Record<string, readonly string[]>>;
    readonly clientRoles: Readonly<Record<string, readonly string[]>>;
    readonly credentials: readonly { readonly value: string }[];
  }[];
}

const realm = JSON.parse(realmFile()) as Realm;
const [client] = realm.clients;

describe('the realm that Keycloak imports', () => {
  it.each(PERSONS.map((person) => [person.id, person] as const))('gives %s the claims of the duty', (id, person) => {
    const user = realm.users.find(({ username }) => username === id);
    const claims = client!.protocolMappers.flatMap(({ protocolMapper, config }) => {
      const claim = config['claim.name'] ?? '';
      if (protocolMapper === 'oidc-usermodel-client-role-mapper') return [[claim, user?.clientRoles[client!.clientId]]];
      const [value] = user?.attributes[config['user.attribute'] ?? ''] ?? [];
      return value === undefined ? [] : [[claim, value]];
    });
    expect(Object.fromEntries(claims)).toEqual(claimsOf(person));
  });

  it('knows every role that somebody has', () => {
    const known = realm.roles.client[client!.clientId]?.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(PERSONS.flatMap(({ roles }) => roles)));
  });

  it('makes access tokens that the gateway takes, for a client without a secret', () => {
    expect(client).toMatchObject({
      publicClient: true,
      attributes: { 'pkce.code.challenge.method': 'S256', 'access.token.header.type.rfc9068': 'true' },
    });
    expect(client?.protocolMappers.map(({ config }) => config['included.custom.audience'])).toContain('lianguan');
  });

  it('has no password of its own', () => {
    const passwords = new Set(realm.users.flatMap(({ credentials }) => credentials.map(({ value }) => value)));
    expect([...passwords]).toEqual(['${DEMONSTRATION_PASSWORD}']);
  });
});

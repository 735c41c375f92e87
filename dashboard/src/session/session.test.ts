import { describe, expect, it } from '@jest/globals';
import { readClientConfig } from './client-config';
import { safeReturnTo, signedInOf } from './signed-in';

const config = {
  issuer: 'https://id.example',
  clientId: 'lianguan-dashboard',
  audience: 'lianguan',
  mode: 'production',
};

const jwt = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('client configuration', () => {
  it.each([
    ['plain audience', {}, 'urn:lianguan'],
    ['audience that is a URI', { audience: 'https://api.example' }, 'https://api.example'],
    ['stated resource', { resource: 'urn:other' }, 'urn:other'],
    ['no resource wanted', { resource: '' }, null],
  ])('asks for the resource of a %s', (_case, over, resource) => {
    expect(readClientConfig({ ...config, ...over }).resource).toBe(resource);
  });

  it.each([null, {}, { ...config, issuer: 1 }])('refuses %j', (answer) => {
    expect(() => readClientConfig(answer)).toThrow('config.json');
  });

  it('knows the demonstration mode', () => {
    expect(readClientConfig({ ...config, mode: 'demonstration' }).demonstration).toBe(true);
    expect(readClientConfig(config).demonstration).toBe(false);
  });
});

describe('who is signed in', () => {
  it('takes duty and place from the access token, the name from the profile', () => {
    const token = jwt({ sub: 'u1', agency: 'EDUCATION', roles: ['EDU_SUP', 7], division: '341203', person: 'p1' });
    expect(signedInOf({ name: '示例科员', agency: 'FINANCE' }, token)).toEqual({
      name: '示例科员',
      agency: 'EDUCATION',
      roles: ['EDU_SUP'],
      division: '341203',
      person: 'p1',
    });
  });

  it.each(['opaque', 'a.b.c', ''])('falls back to the profile with token %j', (token) => {
    expect(signedInOf({ sub: 'u1', agency: 'FINANCE', roles: ['FIN'], division: '341203' }, token)).toEqual({
      name: 'u1',
      agency: 'FINANCE',
      roles: ['FIN'],
      division: '341203',
      person: '',
    });
  });
});

describe('the way back after signing in', () => {
  it.each([
    [{ returnTo: '/matrix?x=1' }, '/matrix?x=1'],
    [{ returnTo: 'https://evil.example' }, '/'],
    [{ returnTo: '//evil.example' }, '/'],
    [{ returnTo: '/\\evil.example' }, '/'],
    [{}, '/'],
    [null, '/'],
  ])('of %j is %s', (state, path) => {
    expect(safeReturnTo(state)).toBe(path);
  });
});

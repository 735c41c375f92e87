import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AGENCIES, ROLES } from '@lianguan/kernel';
import { createTokenVerifier } from '@lianguan/platform';
import { decodeJwt } from 'jose';
import { workspaceRoot } from '../workspace-root.js';
import { keepInstitution } from './demonstration-institution.js';
import { ensureIssuerKeys, issuerKeysFile, PERSONS, startIssuer, type Issuer } from './index.js';

const DASHBOARD = 'http://127.0.0.1:4999';
let dataDir: string;
let issuer: Issuer;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianguan-issuer-'));
  issuer = await startIssuer({ port: 0, dataDir, dashboardOrigins: [`${DASHBOARD}/`] });
});
afterAll(async () => {
  await issuer.stop();
  await rm(dataDir, { recursive: true });
});

/** As much of a browser as the protocol needs: cookies and no redirects of its own. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(address, issuer.url), {
      redirect: 'manual',
      headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (!name) continue;
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return response;
  }
}

const placeOf = (response: Response): string => response.headers.get('location') ?? '';
const verifierText = randomBytes(32).toString('base64url');

function authorization(changes: Record<string, string | undefined> = {}): string {
  const parameters = {
    client_id: 'lianguan-dashboard',
    response_type: 'code',
    redirect_uri: `${DASHBOARD}/callback`,
    scope: 'openid profile',
    state: 's-1',
    resource: 'urn:lianguan',
    code_challenge: createHash('sha256').update(verifierText).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/auth?${new URLSearchParams(given).toString()}`;
}

async function signIn(browser: Browser, person: string): Promise<string> {
  const page = placeOf(await browser.go(authorization()));
  const back = await browser.go(placeOf(await browser.go(page, { person })));
  const place = new URL(placeOf(back));
  expect(place.origin + place.pathname).toBe(`${DASHBOARD}/callback`);
  return place.searchParams.get('code') ?? '';
}

async function redeem(code: string, changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const response = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    headers: { origin: DASHBOARD },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'lianguan-dashboard',
      redirect_uri: `${DASHBOARD}/callback`,
      code,
      code_verifier: verifierText,
      resource: 'urn:lianguan',
      ...changes,
    }),
  });
  return {
    ...((await response.json()) as Record<string, string>),
    origin: response.headers.get('access-control-allow-origin') ?? '',
  };
}

describe('signing in', () => {
  it.each(PERSONS.map((person) => [person.id, person] as const))(
    'as %s gives an access token with that duty',
    async (id, person) => {
      const answer = await redeem(await signIn(new Browser(), id));
      expect(answer['origin']).toBe(DASHBOARD);
      const claims = await createTokenVerifier({ issuer: issuer.url, audience: 'lianguan' }).verify(
        answer['access_token'] ?? '',
      );
      const { name, office: _office, id: _id, ...duty } = person;
      expect(claims).toMatchObject({ ...duty, subject: id });
      expect(decodeJwt(answer['id_token'] ?? '')).toMatchObject({
        sub: id,
        name,
        agency: person.agency,
        roles: person.roles,
      });
      expect(answer['refresh_token']).toBeUndefined();
    },
  );

  it('as an institution acts for the one of the ledger, once that is loaded', async () => {
    const institutionOf = async (): Promise<unknown> =>
      decodeJwt((await redeem(await signIn(new Browser(), 'inst')))['access_token'] ?? '')['institutionId'];
    const [before, made] = [await institutionOf(), randomUUID()];
    await keepInstitution(dataDir, made);
    expect([before, await institutionOf()]).toEqual([PERSONS.find(({ id }) => id === 'inst')!.institutionId, made]);
    // Nobody else is given one.
    expect(decodeJwt((await redeem(await signIn(new Browser(), 'edu-sup')))['access_token'] ?? '')).not.toHaveProperty(
      'institutionId',
    );
    await rm(join(dataDir, 'demonstration-institution'));
  });

  it('is renewed silently while the session lasts, and not without one', async () => {
    const browser = new Browser();
    await signIn(browser, 'edu-sup');
    const silent = authorization({ prompt: 'none', redirect_uri: `${DASHBOARD}/silent-callback` });
    const code = new URL(placeOf(await browser.go(silent))).searchParams.get('code') ?? '';
    expect((await redeem(code, { redirect_uri: `${DASHBOARD}/silent-callback` }))['access_token']).toBeTruthy();
    expect(placeOf(await new Browser().go(silent))).toContain('error=login_required');
  });

  const endOf = (idToken: string): string =>
    `/session/end?${new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${DASHBOARD}/` }).toString()}`;

  it('ends by signing out, without asking, back to the dashboard', async () => {
    const browser = new Browser();
    const idToken = (await redeem(await signIn(browser, 'edu-sup')))['id_token'] ?? '';
    const response = await browser.go(endOf(idToken));
    const page = await response.text();
    const script = /<script>(.+)<\/script>/.exec(page)?.[1] ?? '';
    expect(script).toContain('requestSubmit');
    expect(response.headers.get('content-security-policy')).toContain(
      `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`,
    );
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const left = await browser.go('/session/end/confirm', { xsrf, logout: 'yes' });
    expect(placeOf(left)).toBe(`${DASHBOARD}/`);
    expect(placeOf(await browser.go(authorization({ prompt: 'none' })))).toContain('error=login_required');
  });

  it('asks before it signs out a person whom the request does not name', async () => {
    const browser = new Browser();
    await signIn(browser, 'edu-sup');
    const another = (await redeem(await signIn(new Browser(), 'fin')))['id_token'] ?? '';
    for (const address of ['/session/end', endOf(another)]) {
      const page = await (await browser.go(address)).text();
      expect(page).toContain('确定要退出联管吗');
      expect(page).not.toContain('<script');
    }
  });
});

describe('what is refused', () => {
  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'error=invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'error=invalid_request'],
    ['the implicit flow', { response_type: 'token' }, 'error='],
  ])('%s', async (_case, changes, error) => {
    expect(placeOf(await new Browser().go(authorization(changes)))).toContain(error);
  });

  it('a foreign place to go back to, with a page in Chinese and no redirect', async () => {
    const response = await new Browser().go(authorization({ redirect_uri: 'http://evil.example/callback' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('登录未能完成');
  });

  it('a code with another verifier, and a code used twice', async () => {
    expect((await redeem(await signIn(new Browser(), 'fin'), { code_verifier: 'x'.repeat(43) }))['error']).toBe(
      'invalid_grant',
    );
    const code = await signIn(new Browser(), 'fin');
    expect((await redeem(code))['access_token']).toBeTruthy();
    expect((await redeem(code))['error']).toBe('invalid_grant');
  });

  it('an unknown person, and a sign-in page of another browser', async () => {
    const browser = new Browser();
    const page = placeOf(await browser.go(authorization()));
    const wrong = await browser.go(page, { person: 'root' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('请先在列表中选择一个岗位');
    expect((await new Browser().go(page)).status).toBe(400);
  });

  it('tokens to a page of another origin', async () => {
    const response = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: new URLSearchParams({ client_id: 'lianguan-dashboard' }),
    });
    expect(response.headers.get('access-control-allow-origin')).not.toBe('http://evil.example');
  });
});

describe('the sign-in page', () => {
  it('says that it is a demonstration, is labelled, and lets the form go back to the dashboard only', async () => {
    const browser = new Browser();
    const response = await browser.go(placeOf(await browser.go(authorization())));
    const text = await response.text();
    expect(text).toContain('无需密码');
    expect(text).toMatch(/<html lang="zh-CN">[\s\S]*<main>[\s\S]*<label for="person">[\s\S]*<select id="person"/);
    expect(text).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain(`form-action 'self' ${DASHBOARD};`);
  });

  it('is searched without scripts, and shows what was typed as text', async () => {
    const browser = new Browser();
    const page = placeOf(await browser.go(authorization()));
    const found = await (await browser.go(`${page}?search=341202`)).text();
    expect(found).toContain('value="civil-341202"');
    expect(found).not.toContain('value="civil"');
    const none = await (await browser.go(`${page}?search=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(none).toContain('没有符合条件的岗位');
    expect(none).not.toContain('<script');
  });
});

describe('the persons', () => {
  it('are one for every agency and role that a token can carry', () => {
    const agencies = new Set<string>(PERSONS.map(({ agency }) => agency));
    const roles = new Set<string>(PERSONS.flatMap((person) => person.roles));
    expect(AGENCIES.filter((agency) => !agencies.has(agency))).toEqual(['PUBLIC', 'SYSTEM']);
    expect(ROLES.filter((role) => !roles.has(role))).toEqual(['PUBLIC', 'SYS']);
    expect(new Set(PERSONS.map(({ id }) => id)).size).toBe(PERSONS.length);
    expect(new Set(PERSONS.map(({ name }) => name)).size).toBe(PERSONS.length);
  });
});

describe('the keys', () => {
  it('are readable by their owner alone and the same after a restart', async () => {
    expect((await stat(issuerKeysFile(dataDir))).mode & 0o777).toBe(0o600);
    const before = await readFile(issuerKeysFile(dataDir), 'utf8');
    const again = await startIssuer({ port: 0, dataDir, dashboardOrigins: [DASHBOARD] });
    await again.stop();
    expect(await readFile(issuerKeysFile(dataDir), 'utf8')).toBe(before);
  });

  it('are one pair when several processes make them at once', async () => {
    const folder = join(dataDir, 'race');
    const keys = await Promise.all(Array.from({ length: 8 }, () => ensureIssuerKeys(folder)));
    expect(new Set(keys.map(({ signing }) => signing.kid)).size).toBe(1);
  });

  it('are public in the key set without their private part', async () => {
    const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('the process', () => {
  const run = (env: Record<string, string>) =>
    spawn(
      process.execPath,
      ['--conditions=@lianguan/source', '--import', '@swc-node/register/esm-register', 'tools/src/issuer/main.ts'],
      {
        cwd: workspaceRoot,
        env: { PATH: process.env['PATH'], SWC_NODE_PROJECT: join(workspaceRoot, 'tsconfig.base.json'), ...env },
      },
    );

  it('prints one ready line and nothing else, and ends with 0 on SIGTERM', async () => {
    const child = run({ MODE: 'demonstration', PORT: '0', DATA_DIR: dataDir, DASHBOARD_URL: DASHBOARD });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const { ready } = JSON.parse(line) as { ready: { url: string; pid: number } };
      expect(ready.pid).toBe(child.pid);
      expect((await fetch(`${ready.url}/.well-known/openid-configuration`)).status).toBe(200);
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
    expect(lines).toHaveLength(1);
  }, 60_000);

  it('refuses to serve in production, naming every wrong key', async () => {
    const child = run({ PORT: 'x', DATA_DIR: dataDir, DASHBOARD_URL: DASHBOARD });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let text = '';
    for await (const chunk of child.stderr) text += String(chunk);
    expect(await ended).toBe(1);
    expect(text).toContain('配置错误：MODE：');
    expect(text).toContain('配置错误：PORT：应为 0 至 65535 的整数');
  }, 60_000);
});

import Provider, { type KoaContext } from 'oidc-provider';
import type { JWK } from 'jose';
import { SIGNING_ALGORITHM, type IssuerKeys } from './issuer-keys.js';
import { errorPage, signedOutPage, signingOutPage, signOutPage } from './pages.js';
import { claimsOf, personOf } from './persons.js';

export interface ProviderOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  /** Origins of the dashboard: each may be sent back to, and may ask for tokens. */
  readonly dashboardOrigins: readonly string[];
  readonly keys: IssuerKeys;
  /** For whom the duty of an institution acts, as it is known at that moment. */
  readonly institution: () => string | undefined;
}

const ACCESS_TOKEN_SECONDS = 15 * 60;
const WORKING_DAY_SECONDS = 8 * 60 * 60;
const INTERACTION_SECONDS = 60 * 60;

const SCOPE = 'openid profile';
const CLAIMS = ['name', 'agency', 'roles', 'division', 'institutionId', 'bankId', 'schoolId', 'stationId', 'person'];

// RFC 8707 wants an absolute URI for a resource; the audience itself may be a plain name.
const resourceOf = (audience: string): string =>
  /^[a-z][a-z0-9+.-]*:\S+$/i.test(audience) ? audience : `urn:${audience}`;

/** Authorization code with PKCE for one public client; access tokens are JWTs (RFC 9068) with the claims of design.md. */
export function createProvider(options: ProviderOptions): Provider {
  const { issuer, clientId, dashboardOrigins, keys, institution } = options;
  return new Provider(issuer, {
    jwks: { keys: [keys.signing satisfies JWK] },
    cookies: { keys: [keys.cookieSecret] },
    clients: [
      {
        client_id: clientId,
        client_name: '联管',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: SIGNING_ALGORITHM,
        redirect_uris: dashboardOrigins.flatMap((origin) => [`${origin}/callback`, `${origin}/silent-callback`]),
        post_logout_redirect_uris: dashboardOrigins.map((origin) => `${origin}/`),
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: [SIGNING_ALGORITHM] },
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: CLAIMS },
    // The dashboard shows name and duty from the ID token.
    conformIdTokenClaims: false,
    clientBasedCORS: (_ctx: KoaContext, origin: string) => dashboardOrigins.includes(origin),
    findAccount: (_ctx: KoaContext, id: string) => accountOf(id, institution()),
    extraTokenClaims: (_ctx: KoaContext, token: { accountId: string }) => {
      const person = personOf(token.accountId);
      return person && claimsOf(person, institution());
    },
    loadExistingGrant: (ctx: KoaContext) => grantEverything(ctx, options.audience),
    interactions: { url: (_ctx: KoaContext, interaction: { uid: string }) => `/sign-in/${interaction.uid}` },
    renderError: (ctx: KoaContext, out: { error: string }) => html(ctx, errorPage(out.error)),
    features: features(options),
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: INTERACTION_SECONDS,
      Session: WORKING_DAY_SECONDS,
      Grant: WORKING_DAY_SECONDS,
    },
  });
}

function features({ audience }: ProviderOptions): Record<string, unknown> {
  const resource = resourceOf(audience);
  return {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx: KoaContext, form: string) =>
        html(ctx, hasNamedPerson(ctx) ? signingOutPage(form) : signOutPage(form)),
      postLogoutSuccessSource: (ctx: KoaContext) => html(ctx, signedOutPage()),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: '',
        audience,
        accessTokenTTL: ACCESS_TOKEN_SECONDS,
        accessTokenFormat: 'jwt',
        jwt: { sign: { alg: SIGNING_ALGORITHM } },
      }),
    },
  };
}

/** A link from anywhere may lead to the sign-out; only who holds the ID token of the very session speaks for the person. */
const hasNamedPerson = ({ oidc }: KoaContext): boolean =>
  oidc.entities.IdTokenHint?.payload.sub === oidc.session.accountId;

function accountOf(id: string, institutionId: string | undefined): unknown {
  const person = personOf(id);
  return (
    person && { accountId: id, claims: () => ({ sub: id, name: person.name, ...claimsOf(person, institutionId) }) }
  );
}

/** The dashboard is our own: nobody is asked whether it may know who is signed in. */
async function grantEverything(ctx: KoaContext, audience: string): Promise<unknown> {
  const { client, session, provider } = ctx.oidc;
  const known = session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  if (found) return found;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(resourceOf(audience), SCOPE);
  await grant.save();
  return grant;
}

function html(ctx: KoaContext, text: string): void {
  ctx.set('content-type', 'text/html; charset=utf-8');
  ctx.body = text;
}

/** Who is signed in, for display only: what he may see is decided by the gateway and the services. */
export interface SignedIn {
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly division: string;
  /** Opaque number of a guardian or another person in own right; empty for a duty. */
  readonly person: string;
}

type Claims = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function payloadOf(jwt: string): Claims {
  const payload = jwt.split('.')[1];
  if (!payload) return {};
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    // An opaque access token has no claims to show; the profile's stand alone.
    return {};
  }
}

/** The access token's claims are what the services go by, so they win over the profile's. */
export function signedInOf(profile: Claims, accessToken: string): SignedIn {
  const claims: Claims = { ...profile, ...payloadOf(accessToken) };
  const name = textOf(profile['name']) || textOf(profile['preferred_username']) || textOf(claims['sub']);
  const roles = Array.isArray(claims['roles']) ? claims['roles'].filter((role) => typeof role === 'string') : [];
  const [agency, division, person] = ['agency', 'division', 'person'].map((claim) => textOf(claims[claim]));
  return { name, agency: agency!, roles, division: division!, person: person! };
}

/** Only a path of this site: a foreign address carried in the sign-in state must not be followed. */
export function safeReturnTo(state: unknown): string {
  const returnTo = textOf((state as Claims | null | undefined)?.['returnTo']);
  return /^\/(?![/\\])/.test(returnTo) ? returnTo : '/';
}

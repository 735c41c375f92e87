import { UserManager, type User } from 'oidc-client-ts';
import type { ClientConfig } from './client-config';
import { safeReturnTo, signedInOf, type SignedIn } from './signed-in';

export type SessionState =
  | { readonly kind: 'SIGNED_OUT'; readonly fault: string | null }
  | { readonly kind: 'SIGNED_IN'; readonly who: SignedIn }
  | { readonly kind: 'EXPIRED'; readonly who: SignedIn };

export interface Session {
  readonly config: ClientConfig;
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  signIn(returnTo: string): Promise<void>;
  signOut(): Promise<void>;
  /** Called when the server no longer takes the token, whatever its stated end. */
  expire(): void;
  accessToken(): Promise<string | null>;
}

export const SILENT_CALLBACK = '/silent-callback';
const CALLBACK = '/callback';

function managerFor(config: ClientConfig): UserManager {
  const { origin } = window.location;
  const resource = config.resource ?? undefined;
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${origin}${CALLBACK}`,
    silent_redirect_uri: `${origin}${SILENT_CALLBACK}`,
    post_logout_redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: true,
    ...(resource && { resource, extraTokenParams: { resource } }),
  });
}

export const finishSilently = (config: ClientConfig): Promise<void> => managerFor(config).signinSilentCallback();

const stateOf = (user: User | null): SessionState => {
  if (!user) return { kind: 'SIGNED_OUT', fault: null };
  return { kind: user.expired ? 'EXPIRED' : 'SIGNED_IN', who: signedInOf(user.profile, user.access_token) };
};

/** Reads the stored session, or finishes a sign-in when the issuer has just sent the browser back. */
async function firstState(manager: UserManager): Promise<SessionState> {
  if (window.location.pathname !== CALLBACK) {
    const user = await manager.getUser();
    return stateOf(user?.expired ? null : user);
  }
  try {
    const user = await manager.signinRedirectCallback();
    window.history.replaceState(null, '', safeReturnTo(user.state));
    return stateOf(user);
  } catch (error) {
    window.history.replaceState(null, '', '/');
    return { kind: 'SIGNED_OUT', fault: error instanceof Error ? error.message : String(error) };
  }
}

export async function openSession(config: ClientConfig): Promise<Session> {
  const manager = managerFor(config);
  const listeners = new Set<() => void>();
  let current = await firstState(manager);
  const turn = (next: SessionState): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  const expire = (): void => {
    if (current.kind === 'SIGNED_IN') turn({ kind: 'EXPIRED', who: current.who });
  };
  manager.events.addUserLoaded((user) => {
    turn(stateOf(user));
  });
  manager.events.addAccessTokenExpired(expire);
  return {
    config,
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: (returnTo) => manager.signinRedirect({ state: { returnTo } }),
    signOut: async () => {
      try {
        await manager.signoutRedirect();
      } catch {
        // An issuer without a logout endpoint: forgetting the tokens here is all there is.
        await manager.removeUser();
        turn({ kind: 'SIGNED_OUT', fault: null });
      }
    },
    expire,
    accessToken: async () => (await manager.getUser())?.access_token ?? null,
  };
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session, SessionState } from './session';
import type { SignedIn } from './signed-in';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionProvider is missing');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

const NOBODY: SignedIn = { name: '', agency: '', roles: [], division: '', person: '' };

/** Who is signed in; nobody for the moment between signing out and the public view. */
export function useSignedIn(): SignedIn {
  const state = useSessionState();
  return state.kind === 'SIGNED_OUT' ? NOBODY : state.who;
}

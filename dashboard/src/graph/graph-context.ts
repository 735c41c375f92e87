import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ConnectionState } from './connection-state';

const ConnectionContext = createContext<ConnectionState | null>(null);

export const ConnectionProvider = ConnectionContext.Provider;

export function useConnectionLost(): boolean {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('ConnectionProvider is missing');
  return useSyncExternalStore(connection.subscribe, connection.isLost);
}

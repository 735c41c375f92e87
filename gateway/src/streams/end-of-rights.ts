import type { Identified } from '../identity.js';
import { atTime } from './at-time.js';

type Signed = Extract<Identified, { ok: true }>;
export type RightsEnd = 'TOKEN_EXPIRED' | 'TOKEN_REVOKED';

/** Calls back, so long after it, when what gave the rights expires or is taken back; answers how to call it off. */
export function atEndOfRights(
  { expiresAt, onRevoked }: Signed,
  graceMs: number,
  call: (end: RightsEnd) => void,
): () => void {
  const expiry = expiresAt && new Date(expiresAt.getTime() + graceMs);
  const stopExpiry = atTime(expiry, () => call('TOKEN_EXPIRED'));
  const stopWatching = onRevoked?.(() => void setTimeout(() => call('TOKEN_REVOKED'), graceMs).unref());
  return () => {
    stopExpiry();
    stopWatching?.();
  };
}

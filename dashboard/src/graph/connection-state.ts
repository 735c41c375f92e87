/** Whether the gateway can be reached. Pages stay as they are while it cannot; they are read again when it can. */
export interface ConnectionState {
  isLost(): boolean;
  subscribe(listener: () => void): () => void;
  lose(): void;
}

interface Options {
  readonly probe: () => Promise<boolean>;
  readonly onBack: () => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;

export function createConnectionState({ probe, onBack }: Options): ConnectionState {
  const listeners = new Set<() => void>();
  let lost = false;
  const turn = (next: boolean): void => {
    lost = next;
    for (const listener of listeners) listener();
  };
  const tryAgain = async (waitMs: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (await probe()) {
      turn(false);
      onBack();
      return;
    }
    await tryAgain(Math.min(waitMs * 2, LONGEST_WAIT_MS));
  };
  return {
    isLost: () => lost,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lose: () => {
      if (lost) return;
      turn(true);
      void tryAgain(FIRST_WAIT_MS);
    },
  };
}

export async function probeGateway(): Promise<boolean> {
  try {
    return (await fetch('/config.json', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

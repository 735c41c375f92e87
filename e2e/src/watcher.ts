import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { System } from './harness.js';

/** One delivered step, as the watcher's selection shows it. */
export interface SeenStep {
  readonly cursor: string;
  readonly gap: boolean;
  readonly kind: string;
  readonly measureKind: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly jointAction: { readonly id: string; readonly state: string } | null;
  readonly institution: { readonly name: string; readonly escrowAccount: { readonly state: string } | null } | null;
}

const QUERY = `subscription ($after: String) { jointActionStepped(after: $after) {
  cursor gap kind measureKind from to
  jointAction { id state }
  institution { name license { state } escrowAccount { state } businessRegistration { state } } } }`;

export type Transport = 'graphql-ws' | 'graphql-sse';

interface Payload {
  readonly data?: { readonly jointActionStepped: SeenStep } | null;
}

/** Watches over one transport; after a disconnect it goes on from its last cursor. */
export class Watcher {
  readonly seen: SeenStep[] = [];
  private end: (() => void) | undefined;

  constructor(
    private readonly system: System,
    private readonly token: string,
    private readonly transport: Transport,
  ) {}

  connect(): void {
    const { url } = this.system.running().gateway;
    const request = { query: QUERY, variables: { after: this.seen.at(-1)?.cursor } };
    const sink = {
      next: ({ data }: Payload) => void (data && this.seen.push(data.jointActionStepped)),
      error: () => undefined,
      complete: () => undefined,
    };
    if (this.transport === 'graphql-ws') {
      const client = createSocketClient({
        url: url.replace(/^http/, 'ws') + '/graphql',
        webSocketImpl: WebSocket,
        connectionParams: { authorization: `Bearer ${this.token}` },
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => undefined,
      });
      client.subscribe(request, sink as never);
      this.end = () => void client.terminate();
    } else {
      const client = createSseClient({
        url: `${url}/graphql/stream`,
        headers: { authorization: `Bearer ${this.token}` },
        retryAttempts: 0,
      });
      client.subscribe(request, sink as never);
      this.end = () => client.dispose();
    }
  }

  /** As a lost connection ends: without a word. */
  cut(): void {
    this.end?.();
  }
}

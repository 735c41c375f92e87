import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@lianguan/platform';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { isOriginAllowed } from '../http/origins.js';
import type { ConnectionLimits } from './connection-limits.js';
import { serverOptions, type SocketExtra, type SocketProtocolOptions } from './socket-protocol.js';
import { SocketConnection } from './socket-connection.js';

export interface SocketServerOptions extends SocketProtocolOptions {
  readonly connections: ConnectionLimits;
  readonly origins: readonly string[];
  readonly pingMs: number;
  readonly cutMs: number;
  readonly log: Logger;
}

const PATH = '/graphql';
const LARGEST_MESSAGE = 64 * 1024;
const CLOSE_LIMIT_MS = 2_000;

/** WebSocket at /graphql, in the graphql-transport-ws protocol. */
export class SocketServer {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });
  private readonly protocol;
  private readonly open = new Set<SocketConnection>();
  private stopping = false;

  constructor(private readonly options: SocketServerOptions) {
    this.protocol = makeServer<Record<string, unknown>, SocketExtra>(serverOptions(options));
  }

  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
  }

  /** Says goodbye with 1001; who does not answer is cut off. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all([...this.open].map((connection) => connection.leave(CLOSE_LIMIT_MS)));
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Unheard, a reset during the handshake would end the process.
    socket.on('error', () => socket.destroy());
    if (new URL(request.url ?? '/', 'http://gateway').pathname !== PATH) return refuse(socket, 404);
    if (!isOriginAllowed(request, this.options.origins)) return refuse(socket, 403);
    const place = this.stopping ? undefined : this.options.connections.enter();
    if (!place) return refuse(socket, 503);
    socket.once('close', () => place.close());
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const { pingMs, cutMs, log } = this.options;
      const connection = new SocketConnection(webSocket, { pingMs, cutMs, log });
      this.open.add(connection);
      const extra = { connection, place, authorization: request.headers.authorization };
      connection.serve(this.protocol, extra, () => this.open.delete(connection));
    });
  }
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

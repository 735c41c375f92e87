import type { Logger } from '@lianguan/platform';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SocketExtra } from './socket-protocol.js';

export interface SocketConnectionOptions {
  readonly pingMs: number;
  /** How long one message may take to leave before the client counts as gone. */
  readonly cutMs: number;
  readonly log: Logger;
}

const GOING_AWAY = 1001;

/** One socket between ws and graphql-ws: a message counts as sent when the network has taken it, so that a client which does not read is felt. */
export class SocketConnection {
  private readonly closed: Promise<void>;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: SocketConnectionOptions,
  ) {
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
    // Garbage and oversized frames: ws answers them with a close code of its own.
    socket.on('error', (fault) => options.log.debug({ fault: fault.message }, 'a socket failed'));
  }

  serve(protocol: Server<SocketExtra>, extra: SocketExtra, onClose: () => void): void {
    const { socket } = this;
    const stopPings = this.keepAlive();
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => this.send(data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          void socket.on('message', (data, isBinary) => {
            if (isBinary) return socket.close(CloseCode.BadRequest, 'Text messages only');
            // ws gives a Buffer unless it is asked for something else.
            return void handle((data as Buffer).toString('utf8')).catch((fault: unknown) => this.failed(fault));
          }),
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      stopPings();
      onClose();
      closed(code, String(reason)).catch((fault: unknown) => this.failed(fault));
    });
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  /** After what is being said; cut off after the limit. */
  async leave(limitMs: number): Promise<void> {
    setImmediate(() => this.socket.close(GOING_AWAY, 'GOING_AWAY'));
    const giveUp = setTimeout(() => this.socket.terminate(), limitMs);
    await this.closed;
    clearTimeout(giveUp);
  }

  private send(data: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    return new Promise((resolve) => {
      const stalled = setTimeout(() => socket.terminate(), this.options.cutMs);
      // What was not sent is sent again by its cursor; that the socket failed, its close tells.
      socket.send(data, () => {
        clearTimeout(stalled);
        resolve();
      });
    });
  }

  private keepAlive(): () => void {
    const { socket } = this;
    let answered = true;
    socket.on('pong', () => (answered = true));
    const timer = setInterval(() => {
      if (!answered) return socket.terminate();
      answered = false;
      return socket.ping();
    }, this.options.pingMs);
    return () => clearInterval(timer);
  }

  private failed(fault: unknown): void {
    this.options.log.error({ err: fault }, 'a socket message was not handled');
    this.socket.close(CloseCode.InternalServerError, 'Internal server error');
  }
}

import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { Kafka, logLevel, type ISocketFactoryArgs, type LogEntry, type RetryOptions, type SASLOptions } from 'kafkajs';
import type { Logger } from './telemetry/logger.js';

export interface KafkaSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

export interface KafkaOptions {
  /** `host:port` of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  /** Names the process at the broker, and begins the names of the groups of its followers and replays. */
  readonly clientId: string;
  readonly ssl?: boolean;
  readonly sasl?: KafkaSasl;
  /** Copies of each topic that is created; default the broker's own. */
  readonly replication?: number;
  readonly logger?: Logger;
}

const CONNECTION_LIMIT_MS = 3_000;
const REQUEST_LIMIT_MS = 10_000;
const KEEP_ALIVE_MS = 60_000;

/** Few and quick: whoever asks is told soon and asks again. Every broker of the list has its turn. */
export const retries = (brokers: number): RetryOptions => ({
  retries: Math.max(2, brokers),
  initialRetryTime: 100,
  maxRetryTime: 500,
  factor: 0.2,
  multiplier: 2,
});

/** One purpose's way to the brokers. Once it is cut, whatever its client still has in hand cannot be sent any more. */
export class KafkaConnection {
  readonly kafka: Kafka;
  private readonly sockets = new Set<Socket>();
  private over = false;

  constructor({ brokers, clientId, ssl, sasl, logger }: KafkaOptions) {
    this.kafka = new Kafka({
      brokers: [...brokers],
      clientId,
      ...(ssl ? { ssl } : {}),
      ...(sasl ? { sasl: sasl as SASLOptions } : {}),
      connectionTimeout: CONNECTION_LIMIT_MS,
      authenticationTimeout: CONNECTION_LIMIT_MS,
      requestTimeout: REQUEST_LIMIT_MS,
      retry: retries(brokers.length),
      socketFactory: (args) => this.open(args),
      logLevel: loudness(logger),
      // What a client that was given up complains of is nothing new.
      logCreator: () => (entry) => {
        if (!this.over) write(entry, logger);
      },
    });
  }

  cut(): void {
    this.over = true;
    for (const socket of this.sockets) socket.destroy(new Error('the connection was given up'));
  }

  private open({ host, port, ssl, onConnect }: ISocketFactoryArgs): Socket {
    if (this.over) throw new Error('the connection was given up');
    const socket = ssl
      ? connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
      : connectPlain({ host, port }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }
}

function loudness(logger?: Logger): logLevel {
  if (!logger) return logLevel.NOTHING;
  return logger.isLevelEnabled('trace') ? logLevel.DEBUG : logLevel.INFO;
}

// What the client calls an error it tries again, and what comes of it this library says itself.
const LEVELS = {
  [logLevel.NOTHING]: 'trace',
  [logLevel.ERROR]: 'debug',
  [logLevel.WARN]: 'debug',
  [logLevel.INFO]: 'debug',
  [logLevel.DEBUG]: 'trace',
} as const satisfies Record<logLevel, string>;

function write({ level, namespace, log }: LogEntry, logger?: Logger): void {
  const { message, timestamp: _timestamp, stack: _stack, ...details } = log;
  logger?.[LEVELS[level]]({ kafka: namespace, ...details }, message);
}

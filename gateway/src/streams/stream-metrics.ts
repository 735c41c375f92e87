import type { Registry } from '@lianguan/platform';
import { Counter, Gauge, Histogram } from 'prom-client';

export type Transport = 'ws' | 'sse';
export type EventOutcome = 'shown' | 'hidden' | 'unreadable';

export interface StreamMetrics {
  opened(transport: Transport, field: string): void;
  /** `code`: why it ended; COMPLETED where the client wished so. */
  ended(transport: Transport, field: string, code: string): void;
  event(field: string, outcome: EventOutcome): void;
  /** Handed to the connection. */
  delivered(field: string, secondsSinceEvent: number): void;
  caughtUp(topic: string): void;
}

const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

export function createStreamMetrics(registry: Registry): StreamMetrics {
  const registers = [registry];
  const open = new Gauge({
    name: 'lianguan_gateway_streams_open',
    help: 'Subscriptions that are being served',
    labelNames: ['transport', 'field'],
    registers,
  });
  const ends = new Counter({
    name: 'lianguan_gateway_streams_ended_total',
    help: 'Subscriptions that ended, by reason',
    labelNames: ['transport', 'field', 'code'],
    registers,
  });
  const events = new Counter({
    name: 'lianguan_gateway_stream_events_total',
    help: 'Events weighed for one subscriber each: shown, hidden by the subscriber’s rights, or unreadable',
    labelNames: ['field', 'outcome'],
    registers,
  });
  const delays = new Histogram({
    name: 'lianguan_gateway_stream_delay_seconds',
    help: 'Time from an event to its handing to the subscriber’s connection',
    labelNames: ['field'],
    buckets: SECONDS,
    registers,
  });
  const catchUps = new Counter({
    name: 'lianguan_gateway_stream_catch_ups_total',
    help: 'Pages of the event log read for subscribers whose cursor is older than the ring',
    labelNames: ['topic'],
    registers,
  });
  return {
    opened: (transport, field) => open.inc({ transport, field }),
    ended(transport, field, code) {
      open.dec({ transport, field });
      ends.inc({ transport, field, code });
    },
    event: (field, outcome) => events.inc({ field, outcome }),
    delivered: (field, seconds) => delays.observe({ field }, Math.max(0, seconds)),
    caughtUp: (topic) => catchUps.inc({ topic }),
  };
}

import { Counter, type Registry } from 'prom-client';

/** The figures of acts and events. Labels: never an id. */
export interface KitMetrics {
  readonly acts: Counter<'command' | 'result'>;
  readonly published: Counter<'topic'>;
  readonly relayFaults: Counter;
  readonly consumed: Counter<'topic' | 'result'>;
  readonly deadlinesFired: Counter<'deadline' | 'result'>;
}

const known = new WeakMap<Registry, KitMetrics>();

export function kitMetrics(registry: Registry): KitMetrics {
  let metrics = known.get(registry);
  if (!metrics) known.set(registry, (metrics = createMetrics(registry)));
  return metrics;
}

function createMetrics(registry: Registry): KitMetrics {
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `lianguan_${name}`, help, labelNames, registers: [registry] });
  return {
    acts: counter('acts_total', 'Acts by command and verdict', ['command', 'result']),
    published: counter('events_published_total', 'Events that the bus has acknowledged', ['topic']),
    relayFaults: counter('relay_faults_total', 'Failed attempts to publish what the outbox holds'),
    consumed: counter('events_consumed_total', 'Received events: HANDLED, PARKED, IGNORED', ['topic', 'result']),
    deadlinesFired: counter('deadlines_fired_total', 'Due deadlines: FIRED, REFUSED, FAILED', ['deadline', 'result']),
  };
}

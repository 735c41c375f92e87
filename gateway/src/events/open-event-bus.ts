import { createEventBus, eventBusConfig, type EventBus, type Logger } from '@lianguan/platform';
import type { GatewayConfig } from '../config.js';

/** How the gateway reaches the bus that the configuration names; undefined where it names none: subscriptions are refused then. */
export function openEventBus(config: GatewayConfig, logger: Logger): (() => Promise<EventBus>) | undefined {
  if (!config.EVENT_LOG_URL && !config.KAFKA_BROKERS) return undefined;
  return () => createEventBus(eventBusConfig(config), { clientId: 'gateway', logger });
}

import type { EventBus, ReceivedMessage } from '@lianguan/platform';

/** All messages of a topic from an offset on. */
export async function readAll(bus: EventBus, topic: string, from = 0n): Promise<ReceivedMessage[]> {
  const messages: ReceivedMessage[] = [];
  for await (const batch of bus.replay(topic, from)) messages.push(...batch);
  return messages;
}

/** The bus with some of its parts replaced, for faults at its seams. */
export const busWith = (bus: EventBus, parts: Partial<EventBus>): EventBus => ({
  publish: (messages) => bus.publish(messages),
  subscribe: (options) => bus.subscribe(options),
  follow: (options) => bus.follow(options),
  replay: (topic, from) => bus.replay(topic, from),
  bounds: (topic) => bus.bounds(topic),
  close: () => bus.close(),
  ...parts,
});

import { create, toBinary } from '@bufbuild/protobuf';
import type { EventMessage } from '@lianguan/platform';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '../src/slice.js';
import { uuidV7 } from '../src/uuid-v7.js';
import { putCoins, TOPIC } from './kit-runtime.js';

/** Keeps a tin `copy of <key>` whose coins are the sum of the versions that came. */
export const watchSlice: Slice = {
  name: 'watch',
  consumers: [
    defineConsumer({
      schema: InstitutionRecordedSchema,
      command: { ...putCoins, name: 'noteCoins', events: undefined, deadlines: undefined },
      expectedRefusals: [],
      concerns: ({ name }) => name !== 'theirs',
      input(message) {
        if (message.name === 'throw') throw new Error('no such name');
        const bug = message.name === 'bug' && !repaired.has(message.institutionId) ? ('apply' as const) : undefined;
        return { tin: `copy of ${message.institutionId}`, coins: Number(message.version), bug };
      },
    }),
  ],
};

/** Keys whose bug a later release has repaired. */
export const repaired = new Set<string>();

export function recorded(
  key: string,
  version: number,
  given: { name?: string; data?: Uint8Array; id?: string; type?: string } = {},
): EventMessage {
  const message = create(InstitutionRecordedSchema, {
    institutionId: key,
    version: BigInt(version),
    name: given.name ?? '',
  });
  return {
    id: given.id ?? uuidV7(),
    topic: TOPIC,
    key,
    type: given.type ?? InstitutionRecordedSchema.typeName,
    source: 'education',
    time: new Date('2026-03-01T00:00:00Z'),
    data: given.data ?? toBinary(InstitutionRecordedSchema, message),
    headers: {},
  };
}

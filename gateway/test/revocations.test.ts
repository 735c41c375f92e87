import { expect, it, jest } from '@jest/globals';
import { create, toBinary } from '@bufbuild/protobuf';
import { createLogger, type EventBus, type ReceivedMessage } from '@lianguan/platform';
import { TokensRevokedSchema } from '@lianguan/proto-events';
import { Revocations } from '../src/access/revocations.js';

const at = (second: number): Date => new Date(second * 1_000);
const log = createLogger({ name: 'test', destination: { write: () => undefined } });

const message = (content: { subject?: string; tokenId?: string }, second: number): ReceivedMessage => ({
  id: 'e',
  topic: 't',
  key: 'system',
  type: TokensRevokedSchema.typeName,
  source: 'joint-enforcement',
  time: at(second),
  data: toBinary(TokensRevokedSchema, create(TokensRevokedSchema, { ...content, revokedAtMs: BigInt(second * 1_000) })),
  headers: {},
  offset: 0n,
});

/** A log that holds `old`; `say` is what is published later. */
async function following(...old: ReceivedMessage[]) {
  let say: (batch: readonly ReceivedMessage[]) => Promise<void> = async () => undefined;
  const bus = {
    follow: async ({ handle }: Parameters<EventBus['follow']>[0]) => {
      say = handle;
      return { stop: async () => undefined };
    },
    async *replay() {
      yield old;
    },
  } as unknown as EventBus;
  const revocations = new Revocations(log);
  await revocations.follow(bus);
  return { revocations, say: (...batch: ReceivedMessage[]) => say(batch) };
}

it.each([
  ['an earlier one of the account', { subject: 'a', issuedAt: at(9) }, true],
  ['one of the same second', { subject: 'a', issuedAt: at(10) }, true],
  ['one that does not say when', { subject: 'a' }, true],
  ['a later one', { subject: 'a', issuedAt: at(11) }, false],
  ['another account’s', { subject: 'b', issuedAt: at(9) }, false],
  ['the one that is named', { subject: 'b', tokenId: 't-1', issuedAt: at(99) }, true],
  ['one with another number', { subject: 'b', tokenId: 't-2', issuedAt: at(9) }, false],
])('a token counts for nothing: %s', async (_name, token, expected) => {
  const { revocations } = await following(
    message({ subject: 'a' }, 10),
    // An older word that comes late takes nothing back.
    message({ subject: 'a' }, 5),
    message({ tokenId: 't-1' }, 10),
    { ...message({ subject: 'b' }, 99), data: new Uint8Array([255]) },
    { ...message({ subject: 'b' }, 99), type: 'lianguan.Unreadable' },
  );
  expect(await revocations.isRevoked(token)).toBe(expected);
});

it('tells whom it concerns, once, and nobody who has left', async () => {
  const { revocations, say } = await following();
  const [concerned, other, left] = [jest.fn(), jest.fn(), jest.fn()];
  revocations.watch({ subject: 'a', issuedAt: at(1) }, concerned);
  revocations.watch({ subject: 'b', issuedAt: at(1) }, other);
  revocations.watch({ subject: 'a', issuedAt: at(1) }, left)();
  await say(message({ subject: 'a' }, 10), message({ subject: 'a' }, 11));
  const late = jest.fn();
  revocations.watch({ subject: 'a', issuedAt: at(1) }, late);
  await new Promise((resolve) => setImmediate(resolve));
  expect([concerned, other, left, late].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0, 1]);
});

it('lets tokens wait for the first reading of the log, but not for ever', async () => {
  const answer = new Revocations(log, 50).isRevoked({ subject: 'a' });
  const soon = new Promise((resolve) => setImmediate(() => resolve('it waits')));
  expect(await Promise.race([answer, soon])).toBe('it waits');
  expect(await answer).toBe(false);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create, fromBinary } from '@bufbuild/protobuf';
import { EscrowLedgerSealedSchema, EscrowLedgerWitnessedSchema, SYSTEM_KEY, topicOf } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
let service: TestService;
beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
}, 60_000);
afterAll(() => service?.stop());

const sealed = (batchNo: number, previous: number, hash: number) => ({
  key: SYSTEM_KEY,
  schema: EscrowLedgerSealedSchema,
  message: create(EscrowLedgerSealedSchema, {
    batchNo: BigInt(batchNo),
    fromSeq: BigInt(batchNo),
    toSeq: BigInt(batchNo),
    previousHash: new Uint8Array([previous]),
    hash: new Uint8Array([hash]),
  }),
});
async function witness(caller = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] })) {
  const { data, errors } = await service.graphql(
    caller,
    '{ escrowLedgerWitness { batchNo hash differingBatchNo finding } }',
  );
  return errors?.[0]?.extensions.code ?? data.escrowLedgerWitness;
}

it('keeps each head as it first came, and says what did not fit', async () => {
  expect(await witness()).toBeNull();
  await publishEvents(service.eventLog, [sealed(1, 0, 0x11), sealed(2, 0x11, 0x22), sealed(2, 0x11, 0x22)]);
  await eventually(async () =>
    expect(await witness()).toEqual({ batchNo: 2, hash: '22', differingBatchNo: null, finding: null }),
  );
  // Finance's chain was rebuilt from its second block on.
  await publishEvents(service.eventLog, [sealed(2, 0x11, 0x2f), sealed(3, 0x2f, 0x3f)]);
  await eventually(async () =>
    expect(await witness()).toEqual({ batchNo: 3, hash: '3f', differingBatchNo: 2, finding: 'WITNESS_DIFFERS' }),
  );
  expect(
    await asAdmin(service.database.adminUrl, [
      'select batch_no::int as no, hash, finding from escrow_ledger_head order by batch_no, received_at, hash',
    ]),
  ).toEqual([
    { no: 1, hash: '11', finding: null },
    { no: 2, hash: '22', finding: null },
    { no: 2, hash: '2f', finding: 'WITNESS_DIFFERS' },
    { no: 3, hash: '3f', finding: 'LINK_BROKEN' },
  ]);
  await expect(asAdmin(service.database.adminUrl, ['delete from escrow_ledger_head'])).rejects.toThrow(/never changed/);
});

it('finance is told each day what is kept', async () => {
  const heads = async () =>
    (await readAll(service.runtime.bus, topicOf(EscrowLedgerWitnessedSchema).name)).map(({ data }) =>
      fromBinary(EscrowLedgerWitnessedSchema, data),
    );
  const known = (await heads()).length;
  clock.turnTo(new Date('2026-03-02T16:00:00Z'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect((await heads()).length).toBe(known + 1));
  expect((await heads()).at(-1)).toMatchObject({
    batchNo: 3n,
    hash: new Uint8Array([0x3f]),
    differingBatchNo: 2n,
  });
});

it('is for who verifies the chain', async () => {
  expect(await witness(testCaller({ agency: 'FINANCE', roles: ['FIN'] }))).toMatchObject({ batchNo: 3 });
  expect(await witness(testCaller())).toBe('FORBIDDEN');
});

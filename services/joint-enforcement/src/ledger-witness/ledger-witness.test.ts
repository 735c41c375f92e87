import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { EscrowLedgerSealedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import { asAdmin, eventually, publishEvents, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
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

it('is for who verifies the chain', async () => {
  expect(await witness(testCaller({ agency: 'FINANCE', roles: ['FIN'] }))).toMatchObject({ batchNo: 3 });
  expect(await witness(testCaller())).toBe('FORBIDDEN');
});

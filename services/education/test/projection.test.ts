import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { BusinessRegistrationRecordedSchema, BusinessRegistrationState } from '@lianguan/proto-events';
import { rebuildProjection } from '@lianguan/service-kit';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const LEDGER = [
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名',
  'P-1,示例甲培训学校,341203,文化路1号,学科类,甲举办',
  'P-2,示例乙培训学校,341203,文化路2号,学科类,乙举办',
].join('\n');

const officer = testCaller();
const registration = randomUUID();
let service: TestService;
let ids: Record<string, string>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [LEDGER] });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return Object.fromEntries(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
});
afterAll(() => service?.stop());

/** An event of the register of enterprises, as market regulation would publish it. */
async function publish(
  ledgerNo: string,
  version: number,
  given: { id?: string; data?: Uint8Array; state?: keyof typeof BusinessRegistrationState } = {},
) {
  const institutionId = ids[ledgerNo] ?? ledgerNo;
  const message = create(BusinessRegistrationRecordedSchema, {
    registrationId: registration,
    institutionId,
    usccCode: '91341203MA0BAD0151',
    state: BusinessRegistrationState[given.state ?? 'REGISTERED'],
    version: BigInt(version),
  });
  await service.runtime.bus.publish([
    {
      id: given.id ?? randomUUID(),
      topic: 'market-regulation.registration.v1',
      key: institutionId,
      type: BusinessRegistrationRecordedSchema.typeName,
      source: 'market-regulation',
      time: new Date('2026-03-01T00:00:00Z'),
      data: given.data ?? toBinary(BusinessRegistrationRecordedSchema, message),
      headers: {},
    },
  ]);
}

async function stateOf(ledgerNo: string): Promise<string> {
  const { data } = await service.graphql(
    officer,
    'query ($id: ID!) { institution(id: $id) { certificateStatus { state } } }',
    { id: ids[ledgerNo] },
  );
  const { state } = data.institution.certificateStatus;
  // What the ledger is filtered by.
  const kept = await asAdmin(service.database.adminUrl, [
    `select certificate_state as state from training_institution where id = '${ids[ledgerNo]}'`,
  ]);
  expect(kept).toEqual([{ state }]);
  return state;
}

const papers = () =>
  asAdmin(service.database.adminUrl, ['select * from legal_person_paper order by institution_id, registration_id']);
const parked = () => asAdmin(service.database.adminUrl, ['select key, code from parked_message order by id']);
const shown = (ledgerNo: string, state: string) => eventually(async () => expect(await stateOf(ledgerNo)).toBe(state));

describe('the projection of the registers', () => {
  it('follows the register, also when an event comes twice, late or out of order', async () => {
    expect(await stateOf('P-1')).toBe('NONE');
    const id = randomUUID();
    await publish('P-1', 1, { id });
    await shown('P-1', 'REGISTERED_ONLY');
    await publish('P-1', 3, { state: 'CANCELLED' });
    await shown('P-1', 'NONE');
    await publish('P-1', 1, { id });
    await publish('P-1', 2, { state: 'ABNORMAL' });
    await publish('P-1', 4);
    await shown('P-1', 'REGISTERED_ONLY');
    expect(await papers()).toMatchObject([{ valid: true, version: 4 }]);
  });

  it('keeps an unreadable event aside with its reason, parks its key, and the rest goes on', async () => {
    await publish('P-1', 5, { data: new Uint8Array([0xff, 0xff, 0xff]) });
    await publish('P-1', 6, { state: 'CANCELLED' });
    await publish('P-2', 1);
    await shown('P-2', 'REGISTERED_ONLY');
    expect(await stateOf('P-1')).toBe('REGISTERED_ONLY');
    expect(await parked()).toEqual([
      { key: ids['P-1'], code: expect.not.stringMatching(/^BEHIND$/) },
      { key: ids['P-1'], code: 'BEHIND' },
    ]);
  });

  it('does not count a paper under a code that the ledger has corrected', async () => {
    const corrected = LEDGER.replace('举办者姓名\n', '举办者姓名,统一社会信用代码\n')
      .replace('甲举办', '甲举办,')
      .replace('乙举办', '乙举办,91341203MA0BAD007T');
    await handIn(service, officer, { mutation: 'importInstitutions', rows: [corrected] });
    await shown('P-2', 'NONE');
  });

  it('is rebuilt from the log with the same rows', async () => {
    const before = await papers();
    const state = await stateOf('P-1');
    expect(before).toHaveLength(2);
    await asAdmin(service.database.adminUrl, [`update legal_person_paper set valid = not valid, version = 99`]);
    const events = await rebuildProjection(service.runtime, { slice: 'certificate', tables: ['legal_person_paper'] });
    expect(events).toBe(5);
    expect(await papers()).toEqual(before);
    expect(await stateOf('P-1')).toBe(state);
  });
});

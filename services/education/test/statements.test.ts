import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import { BusinessRegistrationRecordedSchema, BusinessRegistrationState } from '@lianguan/proto-events';
import {
  asAdmin,
  entityCost,
  eventually,
  handIn,
  listCost,
  madeInstitutions,
  publishEvents,
  startTestService,
  testCaller,
  type TestService,
  type ToldInstitution,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const schools = madeInstitutions(50);
const officer = testCaller();
const cost = (list: string, first: number) => listCost(service, officer, { list, first });
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...schools.flatMap(ledgerRows)] });
}, 60_000);
afterAll(() => service?.stop());

function ledgerRows({ name, usccCode, divisionCode }: ToldInstitution, index: number): string[] {
  const number = makeSchoolLicenseNumber({ division: divisionCode, level: 7, serial: index + 1 });
  const license = `${number},示例区教育局,2018-03-01,2098-02-28`;
  const row = (place: string) =>
    `${place}-${index + 1},${name},${divisionCode},${place}路${index + 1}号,学科类,${usccCode},甲举办`;
  return [`${row('A')},${license}`, `${row('B')},,,,`];
}

interface Candidate {
  readonly id: string;
  readonly institutions: readonly { readonly id: string; readonly ledgerNo: string }[];
}

/** The two addresses of each school. */
async function pairs(): Promise<readonly Candidate[]> {
  const { rows } = await cost('duplicateCandidates', 200);
  expect(rows).toHaveLength(50);
  return rows;
}

async function merge({ id: candidateId, institutions }: Candidate): Promise<void> {
  const survivingId = institutions.find(({ ledgerNo }) => ledgerNo.startsWith('A'))!.id;
  const { data } = await service.graphql(
    officer,
    'mutation ($input: MergeInstitutionsInput!) { mergeInstitutions(input: $input) { ok } }',
    { input: { idempotencyKey: randomUUID(), candidateId, survivingId, reason: '一校多址' } },
  );
  expect(data.mergeInstitutions).toEqual({ ok: true });
}

const registration = ({ id: institutionId, usccCode }: { readonly id: string; readonly usccCode: string }) => ({
  key: institutionId,
  schema: BusinessRegistrationRecordedSchema,
  message: create(BusinessRegistrationRecordedSchema, {
    registrationId: randomUUID(),
    institutionId,
    usccCode,
    state: BusinessRegistrationState.REGISTERED,
    version: 1n,
  }),
});

async function expectEqualCosts(list: string): Promise<void> {
  const [one, all] = [await cost(list, 1), await cost(list, 50)];
  expect(all.rows).toHaveLength(50);
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
}

it('50 duplicate candidates cost as many statements as one', async () => {
  await eventually(pairs);
  await expectEqualCosts('duplicateCandidates');
});

describe('50 schools, each licensed, registered and with a second address merged into it,', () => {
  let ids: string[];
  beforeAll(async () => {
    for (const pair of await eventually(pairs)) await merge(pair);
    const schools = (await cost('institutions', 50)).rows;
    ids = schools.map(({ id }) => id);
    await publishEvents(service.eventLog, schools.map(registration));
    await eventually(async () => {
      const { rows } = await entityCost(service, officer, ids);
      expect(rows).toEqual(ids.map(() => COMPLETE));
    });
  }, 60_000);

  const COMPLETE = expect.objectContaining({
    license: expect.objectContaining({ state: 'ACTIVE' }),
    certificateStatus: expect.objectContaining({ state: 'BOTH' }),
    addresses: [expect.stringMatching(/^A路/), expect.stringMatching(/^B路/)],
    mergedFrom: [expect.objectContaining({ ledgerNo: expect.stringMatching(/^B-/) })],
  });

  it('cost as many statements as one behind _entities', async () => {
    const [one, all] = [await entityCost(service, officer, ids.slice(0, 1)), await entityCost(service, officer, ids)];
    expect(one.statements).toBeGreaterThan(0);
    expect(all.statements).toBe(one.statements);
  });

  it('are found by their cell and by the beginning of their name', async () => {
    const found = async (filter: string): Promise<number> => {
      const { data } = await service.graphql(officer, `{ institutions(first: 1, filter: ${filter}) { totalCount } }`);
      return data.institutions.totalCount;
    };
    const whole = schools[0]!.name;
    const start = whole.slice(0, 4);
    expect(await found('{ certificateState: BOTH }')).toBe(50);
    expect(await found('{ certificateState: NONE }')).toBe(0);
    expect(await found(`{ namePrefix: "${start}" }`)).toBe(schools.filter(({ name }) => name.startsWith(start)).length);
    expect(await found(`{ namePrefix: "${whole.slice(1)}" }`)).toBe(0);
    expect(
      await asAdmin(service.database.adminUrl, [
        'select t.id from training_institution t join certificate_status s on s.institution_id = t.id where t.certificate_state <> s.state',
      ]),
    ).toEqual([]);
  });

  it.each(['institutions', 'duplicateCandidates'])('cost as many statements as one in %s', expectEqualCosts);
});

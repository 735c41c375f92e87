import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import {
  eventually,
  handIn,
  madeInstitutions,
  publishEvents,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const [institution] = madeInstitutions(1);
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importNonProfitRegistrations',
    rows: [
      '统一社会信用代码,单位名称,业务范围,住所,法定代表人,登记日期,有效期止,登记状态,区划代码',
      `${institution!.usccCode},${institution!.name},艺术培训,文化路1号,甲,2018-01-02,2030-01-01,正常,341203`,
    ],
  });
  await tellInstitutions(service.eventLog, [institution!]);
  await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ nonProfitRegistrations(filter: { linked: true }) { totalCount } }',
    );
    expect(data.nonProfitRegistrations.totalCount).toBe(1);
  });
}, 60_000);
afterAll(() => service?.stop());

it('a revoked license starts thirty days for the charter, which end when it offers no training', async () => {
  const revoked = { licenseId: randomUUID(), institutionId: institution!.id, state: LicenseState.REVOKED, version: 2n };
  await publishEvents(service.eventLog, [
    {
      key: institution!.id,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, revoked),
    },
  ]);
  const dutyId = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ civilAffairsChangeDuties(state: RUNNING) { edges { node { id kind registration { name } } } } }',
    );
    expect(data.civilAffairsChangeDuties.edges).toMatchObject([
      { node: { kind: 'LICENSE_LOST', registration: { name: institution!.name } } },
    ]);
    return data.civilAffairsChangeDuties.edges[0].node.id as string;
  });
  const complete = async (newScope: string) => {
    const { data } = await service.graphql(
      officer,
      `mutation ($input: CompleteCivilAffairsChangeDutyInput!) {
         act: completeCivilAffairsChangeDuty(input: $input) { ok refusal { code } duty { state } } }`,
      { input: { idempotencyKey: randomUUID(), dutyId, documentNo: '示民〔2026〕1号', newScope } },
    );
    return data.act;
  };
  expect((await complete('书法培训')).refusal.code).toBe('DUTY_SCOPE_STILL_TRAINING');
  expect(await complete('公益活动')).toEqual({ ok: true, refusal: null, duty: { state: 'DONE' } });
  const { data } = await service.graphql(officer, '{ nonProfitRegistrations { edges { node { charterScope } } } }');
  expect(data.nonProfitRegistrations.edges).toEqual([{ node: { charterScope: '公益活动' } }]);
});

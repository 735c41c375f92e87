import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const [institution] = madeInstitutions(1);
let service: TestService;
let registrationId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, {
    mutation: 'importNonProfitRegistrations',
    rows: [
      '统一社会信用代码,单位名称,业务范围,住所,法定代表人,登记日期,有效期止,登记状态,区划代码',
      `${institution!.usccCode},${institution!.name},公益活动,文化路1号,甲,2018-01-02,2030-01-01,正常,341203`,
    ],
  });
  await tellInstitutions(service.eventLog, [institution!]);
  registrationId = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ nonProfitRegistrations { edges { node { id scopeFindings } } } }',
    );
    expect(data.nonProfitRegistrations.edges).toMatchObject([{ node: { scopeFindings: ['NO_TRAINING'] } }]);
    return data.nonProfitRegistrations.edges[0].node.id as string;
  });
}, 60_000);
afterAll(() => service?.stop());

it('a charter without training is a finding, which an officer closes', async () => {
  const input = { idempotencyKey: randomUUID(), registrationId, finding: 'NO_TRAINING', outcome: 'WARNED' };
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: CloseScopeFindingInput!) { act: closeCharterFinding(input: $input) {
       ok registration { scopeFindings closedScopeFindings { finding outcome } } } }`,
    { input: { ...input, reason: '责令限期变更章程', documentNo: '示民核〔2026〕1号' } },
  );
  expect(errors).toBeUndefined();
  expect(data.act).toEqual({
    ok: true,
    registration: { scopeFindings: [], closedScopeFindings: [{ finding: 'NO_TRAINING', outcome: 'WARNED' }] },
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { makeCreditCode } from '@lianguan/kernel';
import { EscrowAccountRecordedSchema, EscrowAccountState, EscrowMode } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  publishEvents,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const usccCode = makeCreditCode({ holder: '52', division: '341203', organisation: 'MJ000001' });
const institution = { id: randomUUID(), name: '示例一号培训中心', usccCode, divisionCode: '341203' };
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [institution]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select 1 from institution_directory'])).toHaveLength(1),
  );
}, 60_000);
afterAll(() => service?.stop());

const OF_APPLICATION = new Set(['applyForNonProfit', 'registerNonProfit', 'refuseNonProfitApplication']);

async function act(mutation: string, given: Record<string, unknown>) {
  const type = INPUTS[mutation] ?? 'RegistrarActInput';
  const noun = OF_APPLICATION.has(mutation)
    ? 'application { id state dueOn newRegistrationId refusalReason availableActions }'
    : 'registration { id state changeDueOn deregisterDueOn name }';
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code message basis } ${noun} } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const INPUTS: Readonly<Record<string, string>> = {
  applyForNonProfit: 'ApplyForNonProfitInput',
  registerNonProfit: 'RegisterNonProfitInput',
  refuseNonProfitApplication: 'RefuseNonProfitApplicationInput',
  recordNonProfitChangeConsent: 'DatedRegistrarActInput',
  endNonProfitLiquidation: 'DatedRegistrarActInput',
  changeNonProfit: 'ChangeNonProfitInput',
  recordNonProfitAnnualCheck: 'AnnualCheckInput',
};
const PAPER = { documentNo: '示民〔2026〕1号', reason: '依申请办理' };
const applied = (given: Record<string, unknown> = {}) =>
  act('applyForNonProfit', {
    name: institution.name,
    charterScope: '艺术培训',
    registeredAddress: '文化路1号',
    legalRepresentative: '甲代表',
    divisionCode: '341203',
    reason: '申请成立',
    consent: { organ: '示例县教育局', documentNo: '示教批〔2026〕1号', on: '2026-03-01' },
    ...given,
  });
const certificate = { documentNo: '示民〔2026〕1号', usccCode, certificateNo: '示民证字第1号', validTo: '2030-03-01' };
const told = async () => (await readAll(service.runtime.bus, 'civil-affairs.registration.v1')).length;

it('refuses a branch with its article, and a second act of the same key is the first', async () => {
  expect((await applied({ branchOf: '示例二号' })).refusal).toMatchObject({
    code: 'BRANCH_NOT_ALLOWED',
    basis: '民办非企业单位登记管理暂行条例 第十三条',
  });
  const key = { idempotencyKey: randomUUID() };
  expect(await applied(key)).toEqual(await applied(key));
});

it('an application that waits over its 60 days is overdue for all to see, and is still refused with reasons', async () => {
  const { application } = await applied({ name: '示例三号培训中心' });
  expect(application).toMatchObject({ state: 'APPLIED', dueOn: '2026-05-01' });
  const now = clock.now();
  clock.turnTo(new Date('2026-05-01T16:00:00Z'));
  await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ nonProfitApplications(state: OVERDUE) { edges { node { id availableActions } } } }',
    );
    expect(data.nonProfitApplications.edges).toContainEqual({
      node: {
        id: application.id,
        availableActions: ['registerNonProfit', 'refuseNonProfitApplication', 'withdrawNonProfitApplication'],
      },
    });
  });
  const refused = await act('refuseNonProfitApplication', { applicationId: application.id, ...PAPER });
  expect(refused.application).toMatchObject({ state: 'REFUSED', refusalReason: PAPER.reason });
  clock.turnTo(now);
});

it('of two officers who decide at once one wins, and the other learns why', async () => {
  const { application } = await applied({ name: '示例四号培训中心' });
  const input = { applicationId: application.id, ...PAPER };
  const both = await Promise.all([act('refuseNonProfitApplication', input), act('refuseNonProfitApplication', input)]);
  expect(both.map(({ ok, refusal }) => (ok ? 'ok' : refusal.code)).sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
});

it('goes from its application to its end, each act on record and told to the others', async () => {
  const { application } = await applied();
  const granted = await act('registerNonProfit', { applicationId: application.id, ...certificate });
  const registrationId = granted.application.newRegistrationId as string;
  const input = { registrationId, ...PAPER };
  await eventually(async () => expect(await told()).toBe(1));

  const consented = await act('recordNonProfitChangeConsent', { ...input, on: '2026-03-01' });
  expect(consented.registration).toMatchObject({ state: 'REGISTERED', changeDueOn: '2026-03-31' });
  clock.turnTo(new Date('2026-03-31T16:00:00Z'));
  const historyOf = async (): Promise<string[]> => {
    const { data } = await service.graphql(
      officer,
      'query ($id: ID!) { nonProfitRegistration(id: $id) { history { act detail basis } } }',
      { id: registrationId },
    );
    return data.nonProfitRegistration.history.map((entry: { act: string }) => entry.act);
  };
  await eventually(async () => expect(await historyOf()).toContain('passChangeDue'));
  const changed = await act('changeNonProfit', { ...input, registeredAddress: '新华路9号' });
  expect(changed.registration).toMatchObject({ state: 'REGISTERED', changeDueOn: null });

  expect((await act('beginNonProfitLiquidation', input)).registration.state).toBe('LIQUIDATING');
  const ended = await act('endNonProfitLiquidation', { ...input, on: '2026-04-01' });
  expect(ended.registration.deregisterDueOn).toBe('2026-04-16');

  await account('REFUND_ONLY', 1n);
  expect((await act('deregisterNonProfit', input)).refusal).toMatchObject({ code: 'ESCROW_NOT_CLOSED' });
  await account('CLOSED', 2n);
  const key = { ...input, idempotencyKey: randomUUID() };
  const done = await act('deregisterNonProfit', key);
  expect(done.registration).toMatchObject({ state: 'DEREGISTERED', deregisterDueOn: null });
  expect(await act('deregisterNonProfit', key)).toEqual(done);
  await eventually(async () => expect(await told()).toBe(6));
  expect(await historyOf()).toEqual([
    'deregisterNonProfit',
    'endNonProfitLiquidation',
    'beginNonProfitLiquidation',
    'changeNonProfit',
    'passChangeDue',
    'recordNonProfitChangeConsent',
  ]);
  const record = await asAdmin(service.database.adminUrl, [
    `select command, transition from act_record where subject_id = '${registrationId}' order by seq`,
  ]);
  expect(record.at(-1)).toEqual({
    command: 'deregisterNonProfit',
    transition: 'LIQUIDATING -deregisterNonProfit-> DEREGISTERED',
  });
  const open = await asAdmin(service.database.adminUrl, [
    `select 1 from deadline where subject_id = '${registrationId}'`,
  ]);
  expect(open).toEqual([]);
});

const ACCOUNT = randomUUID();
/** Finance's word on the account; resolves when it is known here. */
async function account(state: 'REFUND_ONLY' | 'CLOSED', version: bigint): Promise<void> {
  const message = create(EscrowAccountRecordedSchema, {
    accountId: ACCOUNT,
    institutionId: institution.id,
    state: EscrowAccountState[state],
    mode: EscrowMode.BANK_CUSTODY,
    version,
  });
  await publishEvents(service.eventLog, [{ key: institution.id, schema: EscrowAccountRecordedSchema, message }]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select state from escrow_standing'])).toEqual([{ state }]),
  );
}

it('lists those without a check of the year, until it is recorded', async () => {
  const { application } = await applied({ name: '示例五号培训中心' });
  const code = makeCreditCode({ holder: '52', division: '341203', organisation: 'MJ000002' });
  const granted = await act('registerNonProfit', { applicationId: application.id, ...certificate, usccCode: code });
  const registrationId = granted.application.newRegistrationId as string;
  clock.turnTo(new Date('2027-06-01T01:00:00Z'));
  const missing = async () =>
    (await service.graphql(officer, '{ nonProfitRegister(withoutCheckOf: 2026) { edges { node { id } } totalCount } }'))
      .data.nonProfitRegister;
  expect(await missing()).toEqual({ edges: [{ node: { id: registrationId } }], totalCount: 1 });
  const check = { year: 2026, result: 'FAILED', toCompetentBodyOn: '2027-03-31' };
  expect(await act('recordNonProfitAnnualCheck', { registrationId, ...PAPER, ...check })).toMatchObject({ ok: true });
  expect((await missing()).totalCount).toBe(0);
});

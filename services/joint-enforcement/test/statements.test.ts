import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import {
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  OffAccountReceiptRecordedSchema,
  OffAccountReceiptState,
  EscrowAlarmKind,
  EscrowAlarmLevel,
  EscrowAlarmState,
  EscrowAlarmSteppedSchema,
  FundNoticeIssuedSchema,
  FundNoticeKind,
  FundNoticeStage,
} from '@lianguan/proto-events';
import {
  asAdmin,
  entityCost,
  eventually,
  listCost,
  madeInstitutions,
  publishEvents,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const institutions = madeInstitutions(50);
const ids = institutions.map(({ id }) => id);
const officer = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, institutions);
  // Each topic has its own reader: an account that came before its institution would be kept aside.
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select from institution_directory'])).toHaveLength(50),
  );
  await publishEvents(
    service.eventLog,
    ids.map((institutionId) => ({
      key: institutionId,
      schema: EscrowAccountRecordedSchema,
      message: create(EscrowAccountRecordedSchema, {
        accountId: randomUUID(),
        institutionId,
        state: EscrowAccountState.ACTIVE,
        version: 1n,
      }),
    })),
  );
}, 60_000);
afterAll(() => service?.stop());

it('answers for 50 institutions with as many statements as for one', async () => {
  const all = await eventually(async () => {
    const cost = await entityCost(service, officer, ids);
    expect(cost.rows).toEqual(
      ids.map((id) => expect.objectContaining({ id, riskCode: expect.objectContaining({ knownInputs: ['ACCOUNT'] }) })),
    );
    return cost;
  });
  const one = await entityCost(service, officer, ids.slice(0, 1));
  expect(one.statements).toBeGreaterThan(0);
  expect(all.statements).toBe(one.statements);
});

it('lists what was paid beside 50 accounts with as many statements as beside one', async () => {
  await publishEvents(
    service.eventLog,
    ids.flatMap((institutionId) => {
      const receipt = { receiptId: randomUUID(), institutionId, amountFen: 1_000_001n, paidOn: '2026-03-02' };
      const told = [
        { ...receipt, state: OffAccountReceiptState.RECEIVED, version: 1n },
        { ...receipt, receiptId: randomUUID(), state: OffAccountReceiptState.RECEIVED, version: 1n },
        { ...receipt, state: OffAccountReceiptState.CONFIRMED, version: 2n },
      ];
      return told.map((fact) => ({
        key: institutionId,
        schema: OffAccountReceiptRecordedSchema,
        message: create(OffAccountReceiptRecordedSchema, fact),
      }));
    }),
  );
  const cost = (first: number) => listCost(service, officer, { list: 'offAccountSums', first });
  const sum = {
    reported: '20000.02',
    confirmed: '10000.01',
    receiptCount: 2,
    revokeLimit: '10000.00',
    aboveRevokeLimit: true,
  };
  await eventually(async () =>
    expect((await cost(50)).rows).toEqual(ids.map(() => expect.objectContaining(sum) as unknown)),
  );
  expect((await cost(50)).statements).toBe((await cost(1)).statements);
});

describe('alarms that nobody has answered', () => {
  const alarms = ids.map((institutionId) => ({ institutionId, alarmId: randomUUID(), accountId: randomUUID() }));
  const tell = (state: EscrowAlarmState, version: bigint) =>
    publishEvents(
      service.eventLog,
      alarms.map((alarm) => ({
        key: alarm.institutionId,
        schema: EscrowAlarmSteppedSchema,
        message: create(EscrowAlarmSteppedSchema, {
          ...alarm,
          level: EscrowAlarmLevel.RED,
          kind: EscrowAlarmKind.BELOW_MINIMUM,
          state,
          divisionCode: '341203',
          answerDue: '2026-03-05T15:59:59.999Z',
          version,
        }),
      })),
    );
  const cost = (first: number) => listCost(service, officer, { list: 'escrowEscalations', first });

  it('come to the office, which takes each up once; one that is answered in the end stays on its list', async () => {
    await tell(EscrowAlarmState.OVERDUE, 2n);
    await tell(EscrowAlarmState.OPEN, 1n);
    await eventually(async () => expect((await cost(50)).rows).toHaveLength(50));
    const [one, all] = [await cost(1), await cost(50)];
    expect(all.statements).toBe(one.statements);
    expect(all.rows).toEqual(
      all.rows.map(({ id }) => expect.objectContaining({ id, state: 'OVERDUE', takenBy: null })),
    );
    const take = async () => {
      const { data } = await service.graphql(
        officer,
        `mutation ($input: TakeEscrowEscalationInput!) { act: takeEscrowEscalation(input: $input) { refusal { code } escalation { arrangement } } }`,
        {
          input: {
            idempotencyKey: randomUUID(),
            escalationId: alarms[0]!.alarmId,
            arrangement: '专班会商',
            documentNo: '示专督〔2026〕1号',
          },
        },
      );
      return data.act;
    };
    expect(await take()).toEqual({ refusal: null, escalation: { arrangement: '专班会商' } });
    expect(await take()).toEqual({ refusal: { code: 'ESCALATION_TAKEN' }, escalation: null });
    await tell(EscrowAlarmState.ANSWERED, 3n);
    await eventually(async () =>
      expect((await cost(50)).rows.map(({ state }) => state)).toEqual(alarms.map(() => 'ANSWERED')),
    );
  });
});

describe('joint actions', () => {
  const lead = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO_LEAD'] });
  const act = async (mutation: string, given: { input: object; type?: string; shown?: string }) => {
    const { input, shown = 'ok', type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input` } = given;
    const { data } = await service.graphql(
      lead,
      `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok ${shown} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    expect(data.act.ok).toBe(true);
    return data.act;
  };

  beforeAll(async () => {
    for (const [index, institutionId] of ids.entries()) {
      const served = {
        kind: 'PENALTY_DECISION',
        organ: '示例区教育局',
        article: '民办教育促进法 62',
        decidedOn: '2026-02-27',
        servedOn: '2026-03-01',
      };
      const input = { ...served, institutionId, number: `示〔2026〕${index}号` };
      const { decision } = await act('recordServedDecision', { input, shown: 'decision { id }' });
      const proposal = {
        institutionId,
        trigger: 'ABSCONDING',
        decisionId: decision.id,
        reason: '失联',
        measures: [{ kind: 'STOP_ENROLMENT' }],
      };
      const { jointAction } = await act('proposeJointAction', { input: proposal, shown: 'jointAction { id }' });
      const jointActionId = jointAction.id;
      await act('consultJointAction', { input: { jointActionId, departments: ['EDUCATION'], minutes: '无异议' } });
      await act('issueJointAction', { input: { jointActionId }, type: 'ActOnJointActionInput' });
    }
  }, 60_000);

  it.each(['jointActions', 'jointMeasures'])('lists 50 %s with as many statements as one', async (list) => {
    const cost = (first: number) => listCost(service, lead, { list, first });
    const [one, all] = [await cost(1), await cost(50)];
    expect(all.rows).toHaveLength(50);
    expect(all.statements).toBe(one.statements);
  });

  it('answers for 50 institutions with joint actions with as many statements as for one', async () => {
    const [one, all] = [await entityCost(service, lead, ids.slice(0, 1)), await entityCost(service, lead, ids)];
    for (const { jointActions } of all.rows) expect(jointActions).toHaveLength(1);
    expect(all.statements).toBe(one.statements);
  });
});

describe('notices of finance', () => {
  const notices = ids.map((institutionId) => ({ institutionId, noticeId: randomUUID() }));
  const tell = (stage: FundNoticeStage, version: bigint, told = notices) =>
    publishEvents(
      service.eventLog,
      told.map((notice) => ({
        key: notice.institutionId,
        schema: FundNoticeIssuedSchema,
        message: create(FundNoticeIssuedSchema, {
          ...notice,
          kind: FundNoticeKind.MASS_REFUND,
          stage,
          divisionCode: '341203',
          orders: 3,
          amountFen: 21_500n,
          restFen: 10_000n,
          day: '2026-03-02',
          version,
        }),
      })),
    );
  const cost = (first: number) => listCost(service, officer, { list: 'fundNotices', first });
  const act = async (mutation: string, type: string, given: object = {}) => {
    const input = { idempotencyKey: randomUUID(), noticeId: notices[0]!.noticeId, ...given };
    const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } fundNotice { state } } }`;
    const { data } = await service.graphql(officer, query, { input });
    return data.act.refusal?.code ?? data.act.fundNotice.state;
  };
  const stateOf = async (state: string) => {
    const query = `query ($state: FundNoticeState) { fundNotices(state: $state) { totalCount } }`;
    return (await service.graphql(officer, query, { state })).data.fundNotices.totalCount;
  };

  it('are received and answered in time, or stand out; one that is withdrawn waits for nobody', async () => {
    await tell(FundNoticeStage.DISTRIBUTING, 2n);
    await tell(FundNoticeStage.LISTED, 1n);
    await eventually(async () => expect((await cost(50)).rows).toHaveLength(50));
    const [one, all] = [await cost(1), await cost(50)];
    expect(all.statements).toBe(one.statements);
    const shown = { stage: 'DISTRIBUTING', orders: 3, amount: '215.00', rest: '100.00', state: 'TOLD' };
    expect(all.rows).toEqual(all.rows.map(() => expect.objectContaining(shown)));
    await tell(FundNoticeStage.WITHDRAWN, 3n, notices.slice(-1));
    await eventually(async () => expect(await stateOf('WITHDRAWN')).toBe(1));
    const answer = { arrangement: '专班会商', documentNo: '示专纪〔2026〕1号' };
    expect(await act('answerFundNotice', 'AnswerFundNoticeInput', answer)).toBe('ACTION_NOT_AVAILABLE');
    expect(await act('acknowledgeFundNotice', 'FundNoticeInput')).toBe('RECEIVED');
    // The end of the next working day.
    clock.turnTo(new Date('2026-03-03T16:00:00Z'));
    await eventually(async () => expect(await stateOf('UNRECEIVED')).toBe(48));
    clock.turnTo(new Date('2026-03-09T16:00:00Z'));
    await eventually(async () => expect(await stateOf('UNANSWERED')).toBe(1));
    expect(await act('answerFundNotice', 'AnswerFundNoticeInput', answer)).toBe('ANSWERED');
  });
});

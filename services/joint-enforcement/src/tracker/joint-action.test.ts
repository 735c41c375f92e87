import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import { createPgEventBus, type EventBus } from '@lianguan/platform';
import {
  EducationMeasureAnsweredSchema,
  FinanceMeasureAnsweredSchema,
  Instruction,
  MeasureAnswer,
  MeasureInstructedSchema,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  publishEvents,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const [institution] = madeInstitutions(1);
const clock = new TurningClock(new Date('2026-03-02T01:00:00Z'));
const officer = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const lead = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO_LEAD'], subject: 'test-lead' });
const education = testCaller();
let service: TestService;
let bus: EventBus;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  bus = await createPgEventBus({ url: service.eventLog.appUrl });
  await tellInstitutions(service.eventLog, [institution!]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select from institution_directory'])).toHaveLength(1),
  );
}, 60_000);
afterAll(async () => {
  await bus?.close();
  await service?.stop();
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what it asked for
async function act(caller: typeof officer, mutation: string, input: object, shown = 'ok'): Promise<any> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const known: Record<string, string> = {
    issueJointAction: 'ActOnJointActionInput',
    liftJointAction: 'ReasonedJointActionInput',
    dropJointAction: 'ReasonedJointActionInput',
    retryCompensation: 'ActOnJointMeasureInput',
    orderMeasureAgain: 'ActOnJointMeasureInput',
    giveUpMeasure: 'ActOnJointMeasureInput',
  };
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${known[mutation] ?? type}!) { act: ${mutation}(input: $input) { ok refusal { code message basis } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

let decisions = 0;
async function decided(): Promise<string> {
  decisions += 1;
  const input = {
    institutionId: institution!.id,
    kind: 'PENALTY_DECISION',
    organ: '示例区教育局',
    number: `示教罚〔2026〕${decisions}号`,
    article: '民办教育促进法 62',
    decidedOn: '2026-02-27',
    servedOn: '2026-03-01',
  };
  return (await act(officer, 'recordServedDecision', input, 'decision { id }')).decision.id;
}

const MEASURES = [{ kind: 'PAYMENT_HOLD' }, { kind: 'STOP_ENROLMENT' }, { kind: 'SUSPEND_LICENSE' }];

async function issued(measures: readonly object[] = MEASURES): Promise<{ id: string; decisionId: string }> {
  const decisionId = await decided();
  const proposal = {
    institutionId: institution!.id,
    trigger: 'SUSPENDED_FOR_SAFETY',
    decisionId,
    reason: '消防隐患',
    measures,
  };
  const { jointAction } = await act(officer, 'proposeJointAction', proposal, 'jointAction { id }');
  const jointActionId = jointAction.id as string;
  await act(officer, 'consultJointAction', {
    jointActionId,
    departments: ['FINANCE', 'EDUCATION', 'PUBLIC_SECURITY'],
    minutes: '已会商',
  });
  expect(await act(lead, 'issueJointAction', { jointActionId })).toMatchObject({ ok: true });
  return { id: jointActionId, decisionId };
}

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly measures: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly version: number;
    readonly availableActions: readonly string[];
    readonly nextDue: string | null;
    readonly receipt: object | null;
  }[];
  readonly history: readonly { readonly to: string; readonly reason: string }[];
}

async function shown(id: string, caller = lead): Promise<Shown> {
  const { data, errors } = await service.graphql(
    caller,
    `query ($id: ID!) { jointAction(id: $id) { id state nextDue availableActions decision { number } institution { id }
       measures { id kind state version nextDue title availableActions receipt { code reason evidence } } history { to reason } } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  return data.jointAction;
}

const states = ({ state, measures }: Shown) => [
  state,
  ...measures.map((measure) => `${measure.kind} ${measure.state}`),
];
const measureOf = ({ measures }: Shown, kind: string) => measures.find((measure) => measure.kind === kind)!;

let receipts = 0;
async function answer(
  action: Shown,
  kind: string,
  given: keyof typeof MeasureAnswer,
  more: object = {},
): Promise<void> {
  receipts += 1;
  const schema = kind === 'PAYMENT_HOLD' ? FinanceMeasureAnsweredSchema : EducationMeasureAnsweredSchema;
  const message = create(schema as typeof EducationMeasureAnsweredSchema, {
    measureId: measureOf(action, kind).id,
    jointActionId: action.id,
    institutionId: institution!.id,
    orderVersion: 1n,
    receiptNo: BigInt(receipts),
    answer: MeasureAnswer[given],
    evidence: [`${kind}:1`],
    ...more,
  });
  await publishEvents(service.eventLog, [{ key: institution!.id, schema: schema as never, message }]);
}

const become = (id: string, expected: readonly string[]): Promise<Shown> =>
  eventually(async () => {
    const action = await shown(id);
    expect(states(action)).toEqual(expected);
    return action;
  });

async function instructions(actionId: string): Promise<string[]> {
  const messages = await readAll(bus, 'joint-enforcement.measure-order.v1');
  return messages
    .map(({ data }) => fromBinary(MeasureInstructedSchema, data))
    .filter(({ jointActionId }) => jointActionId === actionId)
    .map(
      ({ department, instruction, version, attempt }) =>
        `${department} ${Instruction[instruction]} v${version}${attempt > 1 ? ` attempt ${attempt}` : ''}`,
    );
}

const NOTICES = '{ notices { edges { node { about addressee measure { kind } jointAction { id } } } } }';
async function notices(actionId: string): Promise<string[]> {
  const { data } = await service.graphql(lead, NOTICES);
  return (
    data.notices.edges
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
      .filter(({ node }: any) => node.jointAction.id === actionId)
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
      .map(({ node }: any) => `${node.addressee} ${node.about} ${node.measure.kind}`)
      .sort()
  );
}

describe('a joint action', () => {
  it('is refused outside the matrix, on record nowhere, and says why in words', async () => {
    const decisionId = await decided();
    const proposal = {
      institutionId: institution!.id,
      trigger: 'SUSPENDED_FOR_SAFETY',
      decisionId,
      reason: 'x',
      measures: [{ kind: 'REVOKE_LICENSE' }],
    };
    expect(await act(officer, 'proposeJointAction', proposal)).toMatchObject({
      ok: false,
      refusal: { code: 'MEASURE_NOT_IN_MATRIX', message: '本事由下不得要求“吊销许可证”，该部门没有权限' },
    });
  });

  it('may be proposed by a department on a decision of its own, which no other department sees', async () => {
    const input = {
      institutionId: institution!.id,
      kind: 'PENALTY_DECISION',
      organ: '示例区教育局',
      number: '示教罚〔2026〕900号',
      article: '民办教育促进法 62',
      decidedOn: '2026-02-27',
      servedOn: '2026-03-01',
    };
    const { decision } = await act(education, 'recordServedDecision', input, 'decision { id }');
    const civil = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
    const proposal = {
      institutionId: institution!.id,
      trigger: 'LICENSE_REVOKED',
      decisionId: decision.id,
      reason: '许可证已被吊销',
      measures: [{ kind: 'REVOKE_LICENSE' }, { kind: 'RESTRICT_REGISTRATION' }],
    };
    expect(await act(civil, 'proposeJointAction', proposal)).toMatchObject({ refusal: { code: 'DECISION_UNKNOWN' } });
    const { jointAction } = await act(education, 'proposeJointAction', proposal, 'jointAction { id state }');
    expect(await shown(jointAction.id)).toMatchObject({ state: 'PROPOSED', decision: { number: input.number } });
    expect(states(await shown(jointAction.id, education))).toEqual(['PROPOSED', 'REVOKE_LICENSE PENDING']);
    expect(states(await shown(jointAction.id, civil))).toEqual(['PROPOSED', 'RESTRICT_REGISTRATION PENDING']);
    // A number that another department has taken is taken, though its decision is not seen.
    const market = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
    expect(await act(market, 'recordServedDecision', input)).toMatchObject({ refusal: { code: 'DECISION_KNOWN' } });
  });

  it('goes from proposal to completion by rank, each answer once, every step on record', async () => {
    const { id } = await issued();
    const sent = await become(id, ['ISSUED', 'PAYMENT_HOLD SENT', 'STOP_ENROLMENT SENT', 'SUSPEND_LICENSE PENDING']);
    expect(measureOf(sent, 'PAYMENT_HOLD').nextDue).toBe('2026-03-03T15:59:59.999Z');
    await answer(sent, 'PAYMENT_HOLD', 'EXECUTED');
    await answer(sent, 'STOP_ENROLMENT', 'EXECUTED');
    const second = await become(id, [
      'ISSUED',
      'PAYMENT_HOLD EXECUTED',
      'STOP_ENROLMENT EXECUTED',
      'SUSPEND_LICENSE SENT',
    ]);
    await answer(second, 'SUSPEND_LICENSE', 'ACCEPTED', { reason: '将于今日送达' });
    await answer(second, 'SUSPEND_LICENSE', 'EXECUTED', { documentNo: '示教停〔2026〕1号' });
    const done = await become(id, [
      'COMPLETED',
      'PAYMENT_HOLD EXECUTED',
      'STOP_ENROLMENT EXECUTED',
      'SUSPEND_LICENSE EXECUTED',
    ]);
    expect(await instructions(id)).toEqual(['FINANCE ORDER v1', 'EDUCATION ORDER v1', 'EDUCATION ORDER v1']);
    expect(done.history.map(({ to }) => to)).toEqual([
      'PROPOSED',
      'CONSULTED',
      'ISSUED',
      'SENT',
      'SENT',
      'EXECUTED',
      'EXECUTED',
      'SENT',
      'ACCEPTED',
      'EXECUTED',
      'COMPLETED',
    ]);
    const acts = await asAdmin(service.database.adminUrl, [
      `select command from act_record where command in ('proposeJointAction', 'issueJointAction', 'recordReceipt') order by seq desc limit 6`,
    ]);
    expect(acts.map(({ command }) => command).reverse()).toEqual([
      'proposeJointAction',
      'issueJointAction',
      ...Array(4).fill('recordReceipt'),
    ]);
    expect(await asAdmin(service.database.adminUrl, [`select from deadline where subject_id <> 'ALL'`])).toEqual([]);
  });

  it('shows a department its own measures, another one nothing of them, the public nothing', async () => {
    const { id } = await issued();
    expect(states(await shown(id, education)).slice(1)).toEqual(['STOP_ENROLMENT SENT', 'SUSPEND_LICENSE PENDING']);
    const civil = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
    const next = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'], division: '341202' });
    const query = 'query ($id: ID!) { jointAction(id: $id) { id } }';
    for (const caller of [civil, next, testCaller({ agency: 'PUBLIC', roles: [] })])
      expect((await service.graphql(caller, query, { id })).data).toEqual({ jointAction: null });
  });

  it('an objection waits for the lead, who decides it once', async () => {
    const { id } = await issued([{ kind: 'STOP_ENROLMENT' }]);
    await answer(await shown(id), 'STOP_ENROLMENT', 'OBJECTED', { code: 'NO_AUTHORITY', reason: '不属本局管辖' });
    const objected = await become(id, ['ISSUED', 'STOP_ENROLMENT OBJECTED']);
    expect(await notices(id)).toEqual(['LEAD OBJECTION STOP_ENROLMENT']);
    const decision = {
      idempotencyKey: 'decide-once',
      measureId: objected.measures[0]!.id,
      upheld: true,
      reason: '异议成立',
    };
    expect(await act(lead, 'decideObjection', decision, 'measure { state }')).toMatchObject({
      ok: true,
      measure: { state: 'WITHDRAWN' },
    });
    expect(await act(lead, 'decideObjection', decision, 'measure { state }')).toMatchObject({
      ok: true,
      measure: { state: 'WITHDRAWN' },
    });
    expect(await act(lead, 'decideObjection', { ...decision, idempotencyKey: 'again' })).toMatchObject({
      refusal: { code: 'ACTION_NOT_AVAILABLE' },
    });
    expect(states(await shown(id))).toEqual(['PARTIAL', 'STOP_ENROLMENT WITHDRAWN']);
    await eventually(async () =>
      expect(await instructions(id)).toEqual(['EDUCATION ORDER v1', 'EDUCATION WITHDRAW v2']),
    );
    expect(await notices(id)).toEqual([]);
  });

  it('silence becomes overdue, is escalated, and a late answer still counts', async () => {
    const { id } = await issued([{ kind: 'STOP_ENROLMENT' }]);
    clock.turnTo(new Date('2026-03-04T01:00:00Z'));
    service.runtime.deadlineSignal.wake();
    const overdue = await become(id, ['ISSUED', 'STOP_ENROLMENT OVERDUE']);
    expect(await notices(id)).toEqual(['LEAD OVERDUE STOP_ENROLMENT']);
    clock.turnTo(new Date('2026-03-06T01:00:00Z'));
    service.runtime.deadlineSignal.wake();
    await become(id, ['ISSUED', 'STOP_ENROLMENT ESCALATED']);
    expect(await notices(id)).toEqual(['LEAD OVERDUE STOP_ENROLMENT', 'SUPERVISION OVERDUE STOP_ENROLMENT']);
    await answer(overdue, 'STOP_ENROLMENT', 'EXECUTED');
    await become(id, ['COMPLETED', 'STOP_ENROLMENT EXECUTED']);
    expect(await notices(id)).toEqual([]);
    expect(await instructions(id)).toEqual(['EDUCATION ORDER v1', 'EDUCATION REMIND v2']);
  });

  it('what a department could not do is ordered again with a new term, or given up; a late answer to the first attempt does not count', async () => {
    const { id, decisionId } = await issued([{ kind: 'PAYMENT_HOLD' }, { kind: 'STOP_ENROLMENT' }]);
    const sent = await shown(id);
    await answer(sent, 'PAYMENT_HOLD', 'FAILED', { code: 'NO_ACCOUNT' });
    await answer(sent, 'STOP_ENROLMENT', 'FAILED', { reason: '系统故障' });
    const failed = await become(id, ['PARTIAL', 'PAYMENT_HOLD FAILED', 'STOP_ENROLMENT FAILED']);
    expect(await notices(id)).toEqual(['LEAD FAILED PAYMENT_HOLD', 'LEAD FAILED STOP_ENROLMENT']);
    expect(measureOf(failed, 'STOP_ENROLMENT').availableActions).toEqual(['orderAgain', 'giveUp']);
    expect(measureOf(await shown(id, officer), 'STOP_ENROLMENT').availableActions).toEqual([]);

    clock.turnTo(new Date('2026-03-09T01:00:00Z'));
    const again = { measureId: measureOf(failed, 'STOP_ENROLMENT').id, reason: '故障已排除，请再次办理' };
    const { measure } = await act(
      lead,
      'orderMeasureAgain',
      again,
      'measure { state attempt officeReason nextDue receipt { code } }',
    );
    expect(measure).toEqual({
      state: 'SENT',
      attempt: 2,
      officeReason: again.reason,
      nextDue: '2026-03-10T15:59:59.999Z',
      receipt: null,
    });
    const late = ['STOP_ENROLMENT', 'FAILED', { orderVersion: 1n, attempt: 1 }] as const;
    await answer(sent, ...late);
    const refused = { ok: false, refusal: { code: 'ACTION_NOT_AVAILABLE' } };
    const givenUp = { measureId: measureOf(failed, 'PAYMENT_HOLD').id, reason: '没有监管账户' };
    expect(await act(lead, 'giveUpMeasure', { ...givenUp, reason: ' ' })).toMatchObject({
      refusal: { code: 'REASON_MISSING' },
    });
    expect(await act(lead, 'giveUpMeasure', givenUp)).toMatchObject({ ok: true });
    expect(await act(lead, 'orderMeasureAgain', givenUp)).toMatchObject(refused);
    expect(await notices(id)).toEqual([]);
    await answer(sent, 'STOP_ENROLMENT', 'EXECUTED', { orderVersion: 2n, attempt: 2 });
    const ended = await become(id, ['PARTIAL', 'PAYMENT_HOLD GIVEN_UP', 'STOP_ENROLMENT EXECUTED']);
    expect(await instructions(id)).toEqual(['FINANCE ORDER v1', 'EDUCATION ORDER v1', 'EDUCATION ORDER v2 attempt 2']);
    // The late answer of the first attempt left no step: it failed once.
    expect(ended.history.map(({ to }) => to).filter((to) => to === 'FAILED')).toHaveLength(2);
    expect(ended.history.map(({ reason }) => reason)).toEqual(expect.arrayContaining([again.reason, '没有监管账户']));

    await act(officer, 'recordAnnulment', {
      decisionId,
      organ: '示例区人民法院',
      number: '（2026）示01行初3号',
      annulledOn: '2026-03-05',
    });
    await answer(ended, 'STOP_ENROLMENT', 'COMPENSATED', { orderVersion: 3n, attempt: 2 });
    await become(id, ['LIFTED', 'PAYMENT_HOLD GIVEN_UP', 'STOP_ENROLMENT COMPENSATED']);
  });

  it('what failed is not ordered again once the action is lifted', async () => {
    const { id } = await issued([{ kind: 'STOP_ENROLMENT' }]);
    await answer(await shown(id), 'STOP_ENROLMENT', 'FAILED', { reason: '系统故障' });
    const { measures } = await become(id, ['PARTIAL', 'STOP_ENROLMENT FAILED']);
    await act(lead, 'liftJointAction', { jointActionId: id, reason: '已整改' });
    const lifted = await become(id, ['LIFTED', 'STOP_ENROLMENT FAILED']);
    expect(lifted.measures[0]!.availableActions).toEqual([]);
    const given = { measureId: measures[0]!.id, reason: '再办一次' };
    for (const mutation of ['orderMeasureAgain', 'giveUpMeasure'])
      expect(await act(lead, mutation, given)).toMatchObject({ refusal: { code: 'ACTION_NOT_IN_FORCE' } });
  });

  it('an annulment recalls, undoes in the reverse order, keeps open what fails, and ends LIFTED', async () => {
    const { id, decisionId } = await issued();
    const sent = await shown(id);
    // Departments' topics are read each by itself: what is to be first is waited for.
    await answer(sent, 'PAYMENT_HOLD', 'EXECUTED');
    await become(id, ['ISSUED', 'PAYMENT_HOLD EXECUTED', 'STOP_ENROLMENT SENT', 'SUSPEND_LICENSE PENDING']);
    await answer(sent, 'STOP_ENROLMENT', 'EXECUTED');
    await become(id, ['ISSUED', 'PAYMENT_HOLD EXECUTED', 'STOP_ENROLMENT EXECUTED', 'SUSPEND_LICENSE SENT']);
    const annulment = { decisionId, organ: '示例区人民法院', number: '（2026）示01行初1号', annulledOn: '2026-03-05' };
    expect(await act(officer, 'recordAnnulment', annulment, 'decision { state annulledBy }')).toMatchObject({
      ok: true,
      decision: { state: 'ANNULLED', annulledBy: '示例区人民法院' },
    });
    const lifting = await become(id, [
      'LIFTING',
      'PAYMENT_HOLD EXECUTED',
      'STOP_ENROLMENT COMPENSATING',
      'SUSPEND_LICENSE RECALLING',
    ]);
    await answer(lifting, 'STOP_ENROLMENT', 'COMPENSATION_FAILED', { code: 'LICENSE_GONE' });
    await become(id, [
      'LIFTING',
      'PAYMENT_HOLD COMPENSATING',
      'STOP_ENROLMENT COMP_FAILED',
      'SUSPEND_LICENSE RECALLING',
    ]);
    expect(await notices(id)).toEqual(['LEAD COMP_FAILED STOP_ENROLMENT']);
    await answer(lifting, 'PAYMENT_HOLD', 'COMPENSATED');
    await answer(lifting, 'SUSPEND_LICENSE', 'EXECUTED');
    await become(id, [
      'LIFTING',
      'PAYMENT_HOLD COMPENSATED',
      'STOP_ENROLMENT COMP_FAILED',
      'SUSPEND_LICENSE COMPENSATING',
    ]);
    await answer(lifting, 'SUSPEND_LICENSE', 'COMPENSATED');
    const retry = { measureId: measureOf(lifting, 'STOP_ENROLMENT').id, reason: '许可证已补办' };
    expect(await act(lead, 'retryCompensation', retry, 'measure { state }')).toMatchObject({
      measure: { state: 'COMPENSATING' },
    });
    await answer(lifting, 'STOP_ENROLMENT', 'COMPENSATED');
    const lifted = await become(id, [
      'LIFTED',
      'PAYMENT_HOLD COMPENSATED',
      'STOP_ENROLMENT COMPENSATED',
      'SUSPEND_LICENSE COMPENSATED',
    ]);
    expect(lifted.history.find(({ to }) => to === 'LIFTING')?.reason).toBe('示例区人民法院 （2026）示01行初1号');
    expect(await notices(id)).toEqual([]);
    const again = await act(officer, 'recordAnnulment', annulment);
    expect(again).toMatchObject({ ok: false, refusal: { code: 'DECISION_ANNULLED', basis: '行政处罚法 48' } });
  });

  it('publishes when the others have answered, and retracts when the basis falls; everybody reads it', async () => {
    const { id, decisionId } = await issued([{ kind: 'STOP_ENROLMENT' }, { kind: 'PUBLISH' }]);
    const sent = await become(id, ['ISSUED', 'STOP_ENROLMENT SENT', 'PUBLISH PENDING']);
    const anybody = testCaller({ agency: 'PUBLIC', roles: [] });
    const published = async () => {
      const { data } = await service.graphql(
        anybody,
        '{ publications { edges { node { trigger decisionNumber retractionReason } } } }',
      );
      return data.publications.edges.map(({ node }: { node: object }) => Object.values(node));
    };
    expect(await published()).toEqual([]);
    await answer(sent, 'STOP_ENROLMENT', 'EXECUTED');
    await become(id, ['COMPLETED', 'STOP_ENROLMENT EXECUTED', 'PUBLISH EXECUTED']);
    expect(await published()).toEqual([['SUSPENDED_FOR_SAFETY', `示教罚〔2026〕${decisions}号`, null]]);
    await act(officer, 'recordAnnulment', {
      decisionId,
      organ: '示例区人民法院',
      number: '2号',
      annulledOn: '2026-03-05',
    });
    const lifting = await become(id, ['LIFTING', 'STOP_ENROLMENT COMPENSATING', 'PUBLISH COMPENSATED']);
    expect(await published()).toEqual([[null, null, '所依据的决定已被撤销']]);
    await answer(lifting, 'STOP_ENROLMENT', 'COMPENSATED');
    await become(id, ['LIFTED', 'STOP_ENROLMENT COMPENSATED', 'PUBLISH COMPENSATED']);
  });
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const office = { agency: 'MARKET_REGULATION', purpose: 'COMPLAINT' } as const;
const officer = testCaller({ ...office, roles: ['SAMR_PRICE'] });
const intake = testCaller({ ...office, roles: ['INTAKE'] });
const guardian = (person: string) => testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person });
const parent = guardian('person-1');
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' });
const [accused, other] = madeInstitutions(2);
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [accused!]);
  await eventually(async () => {
    expect(await asAdmin(service.database.adminUrl, [`select 1 from institution_directory`])).toHaveLength(1);
  });
}, 60_000);
afterAll(() => service?.stop());

type Asker = typeof officer;
const SHOWN = 'id receiptNo state clock { due } availableActions';

async function send(caller: Asker, [act, type]: readonly [string, string], input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code basis } complaint { ${SHOWN} } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const GIVEN = {
  kind: 'COMPLAINT',
  topic: 'REFUND',
  institutionId: accused!.id,
  text: '退课后不退费，请求退还',
  name: '甲家长',
  mobile: '19900000001',
};
const lodge = (caller: Asker, given: object = {}) =>
  send(caller, ['lodgeComplaint', 'LodgeComplaintInput'], { ...GIVEN, ...given });
const doer =
  (complaintId: string) =>
  (act: string, given: object = {}, [caller, type]: [Asker, string] = [officer, 'ComplaintActInput']) =>
    send(caller, [act, type], { complaintId, reason: '已办理', documentNo: `示诉〔2026〕${act}号`, ...given });

const list = async (caller: Asker, shown: string) => {
  const { data, errors } = await service.graphql(caller, `{ complaints { edges { node { ${shown} } } } }`);
  return { nodes: data.complaints?.edges.map((edge: { node: unknown }) => edge.node), errors };
};

it('a complaint goes from the parent to mediation, with clocks that the parent sees and nobody else’s parent', async () => {
  const { complaint } = await lodge(parent);
  // Seven working days of the complaint's receipt on Monday 2026-03-02, its own day not counted.
  expect(complaint).toMatchObject({
    state: 'RECEIVED',
    clock: { due: '2026-03-11T15:59:59.999Z' },
    availableActions: ['withdrawComplaint'],
  });
  expect((await list(guardian('person-2'), 'id')).nodes).toEqual([]);
  const own = 'receiptNo complainantName complainantMobile clock { due } steps { act }';
  expect((await list(parent, own)).nodes).toEqual([
    {
      receiptNo: complaint.receiptNo,
      complainantName: '甲家长',
      complainantMobile: '19900000001',
      clock: complaint.clock,
      steps: [{ act: 'lodgeComplaint' }],
    },
  ]);
  expect((await list(officer, 'complainantName reporterName')).nodes).toEqual([
    { complainantName: '甲家长', reporterName: null },
  ]);
  const stranger = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: accused!.id });
  expect((await list(stranger, 'id')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const act = doer(complaint.id);
  const withdraw = (caller: Asker) =>
    send(caller, ['withdrawComplaint', 'WithdrawComplaintInput'], { complaintId: complaint.id, reason: '已和解' });
  expect((await withdraw(guardian('person-2'))).refusal.code).toBe('COMPLAINT_UNKNOWN');
  clock.turnTo(new Date('2026-03-12T01:00:00Z'));
  await eventually(async () => {
    expect((await list(parent, 'state clock { due }')).nodes).toEqual([{ state: 'ACCEPT_OVERDUE', clock: null }]);
  });
  // 45 working days over 清明 and 劳动节 with their swapped days.
  expect((await act('acceptComplaint')).complaint).toMatchObject({
    state: 'ACCEPTED',
    clock: { due: '2026-05-19T15:59:59.999Z' },
  });
  const agree = (bothAgree: boolean) => act('beginMediation', { bothAgree }, [officer, 'BeginMediationInput']);
  expect((await agree(false)).refusal.code).toBe('MEDIATION_NOT_AGREED');
  expect((await agree(true)).complaint).toMatchObject({
    state: 'MEDIATING',
    clock: { due: '2026-05-19T15:59:59.999Z' },
  });
  expect((await act('recordMediationAgreement')).complaint).toMatchObject({ state: 'AGREED', clock: null });
  expect((await withdraw(parent)).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  const acts = await asAdmin<{ transition: string }>(service.database.adminUrl, [
    `select transition from act_record where subject_id = '${complaint.id}' and transition is not null order by seq`,
  ]);
  expect(acts.map(({ transition }) => transition)).toEqual([
    'RECEIVED -passComplaintDue-> ACCEPT_OVERDUE',
    'ACCEPT_OVERDUE -acceptComplaint-> ACCEPTED',
    'ACCEPTED -beginMediation-> MEDIATING',
    'MEDIATING -recordMediationAgreement-> AGREED',
  ]);
});

it('a report is verified within 15 and 15 days, and only the intake knows whose it is', async () => {
  clock.turnTo(new Date('2026-06-01T01:00:00Z'));
  const recorded = await send(intake, ['recordComplaint', 'RecordComplaintInput'], {
    ...GIVEN,
    kind: 'REPORT',
    channel: 'HOTLINE_12315',
  });
  const { id, receiptNo, clock: first } = recorded.complaint;
  expect(first.due).toBe('2026-06-23T15:59:59.999Z');
  const shown = 'kind channel complainantName reporterName reporterMobile';
  const seenBy = async (caller: Asker) => {
    const { nodes, errors = [] } = await list(caller, shown);
    return [nodes.at(-1), errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)];
  };
  const report = { kind: 'REPORT', channel: 'HOTLINE_12315', complainantName: null };
  expect(await seenBy(intake)).toEqual([{ ...report, reporterName: '甲家长', reporterMobile: '19900000001' }, []]);
  const [hidden, codes] = await seenBy(officer);
  expect(hidden).toEqual({ ...report, reporterName: null, reporterMobile: null });
  expect(new Set(codes)).toEqual(new Set(['FIELD_FORBIDDEN']));
  const act = doer(id);
  expect((await act('extendVerification')).complaint.clock.due).toBe('2026-07-14T15:59:59.999Z');
  expect((await act('extendVerification')).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  const decided = await act('decideReport', { ground: 'CASE_PROPOSED', breach: 'REFUND_WITHHELD' }, [
    officer,
    'DecideReportInput',
  ]);
  expect(decided.complaint).toMatchObject({ state: 'DECIDED', clock: { due: '2026-06-08T15:59:59.999Z' } });
  const proposed = await asAdmin(service.database.adminUrl, ['select source, source_id, grounds from case_proposal']);
  expect(proposed).toMatchObject([
    { source: 'COMPLAINT', source_id: decided.complaint.id, grounds: [{ basis: '消费者权益保护法 第五十三条' }] },
  ]);
  const ask = `query ($no: String!) { complaintProgress(receiptNo: $no) { receiptNo state clock { due } steps { act ground } } }`;
  const progress = async (no: string) => (await service.graphql(anyone, ask, { no })).data.complaintProgress;
  expect(await progress(` ${receiptNo.toLowerCase()}`)).toEqual({
    receiptNo,
    state: 'DECIDED',
    clock: decided.complaint.clock,
    steps: [
      { act: 'recordComplaint', ground: null },
      { act: 'extendVerification', ground: null },
      { act: 'decideReport', ground: 'CASE_PROPOSED' },
    ],
  });
  expect(await progress(receiptNo.slice(0, -1))).toBeNull();
  expect((await act('notifyReporter', {}, [intake, 'ComplaintActInput'])).complaint).toMatchObject({
    state: 'CLOSED',
    clock: null,
    availableActions: [],
  });
});

it('what is another’s goes there with a day to answer by, and is overdue after it', async () => {
  const { complaint } = await lodge(parent, { topic: 'INVOICE' });
  const act = doer(complaint.id);
  const given = { target: 'TAX', lastDay: '2026-06-10' };
  const sent = await act('transferComplaint', given, [officer, 'TransferComplaintInput']);
  expect(sent.complaint).toMatchObject({ state: 'TRANSFERRED', clock: { due: '2026-06-10T15:59:59.999Z' } });
  clock.turnTo(new Date('2026-06-11T01:00:00Z'));
  await eventually(async () => {
    const { nodes } = await list(parent, 'state competentAgency transferredTo institution { id }');
    expect(nodes.at(-1)).toEqual({
      state: 'TRANSFER_OVERDUE',
      competentAgency: 'TAX',
      transferredTo: 'TAX',
      institution: { id: accused!.id },
    });
  });
  expect((await act('recordTransferAnswer')).complaint.state).toBe('TRANSFER_ANSWERED');
  const refused = await lodge(parent);
  const end = doer(refused.complaint.id);
  await end('refuseComplaint', { ground: 'OVER_THREE_YEARS' }, [officer, 'RefuseComplaintInput']);
  expect((await list(parent, 'state steps { basis }')).nodes.at(-1)).toEqual({
    state: 'REFUSED',
    steps: [{ basis: null }, { basis: '市场监督管理投诉举报处理暂行办法 第十五条第（四）项' }],
  });
});

it('the institution answers what was accepted without learning whose it is, and an end is told within seven days', async () => {
  clock.turnTo(new Date('2026-07-01T01:00:00Z'));
  const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: accused!.id });
  const stranger = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: other!.id });
  const served = async (caller: Asker) => {
    const { data, errors } = await service.graphql(
      caller,
      '{ servedComplaints { edges { node { id text state clock { due } availableActions steps { act reason } } } } }',
    );
    expect(errors).toBeUndefined();
    return data.servedComplaints.edges.map(({ node }: { node: { id: string } }) => node);
  };
  const before = await served(institution);
  const { complaint } = await lodge(parent, { text: '甲家长退课后不退费' });
  await lodge(parent, { kind: 'REPORT', text: '超标准收费' });
  expect(await served(institution)).toEqual(before);
  const act = doer(complaint.id);
  await act('acceptComplaint');
  const own = (await served(institution)).find(({ id }: { id: string }) => id === complaint.id);
  expect(own).toMatchObject({
    text: '投诉人退课后不退费',
    state: 'ACCEPTED',
    availableActions: ['answerComplaint'],
    steps: [{ act: 'acceptComplaint', reason: '已办理' }],
  });
  expect(await served(stranger)).toEqual([]);
  const answer = async (caller: Asker) => {
    const { data } = await service.graphql(
      caller,
      `mutation ($input: AnswerComplaintInput!) { act: answerComplaint(input: $input) {
         ok refusal { code } complaint { state steps { act } } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          complaintId: complaint.id,
          reason: '已约定退费日期',
          documentNo: 'HT-1',
        },
      },
    );
    return data.act;
  };
  expect((await answer(stranger)).refusal.code).toBe('COMPLAINT_UNKNOWN');
  expect((await answer(institution)).complaint).toEqual({
    state: 'ACCEPTED',
    steps: [{ act: 'acceptComplaint' }, { act: 'answerComplaint' }],
  });
  const told = 'state clock { due } steps { act reason documentNo }';
  const mine = async () =>
    (await list(parent, `id ${told}`)).nodes.find(({ id }: { id: string }) => id === complaint.id);
  expect((await mine()).steps.at(-1)).toEqual({ act: 'answerComplaint', reason: '已约定退费日期', documentNo: 'HT-1' });
  await act('terminateMediation', { ground: 'NO_AGREEMENT' }, [officer, 'TerminateMediationInput']);
  expect(await mine()).toMatchObject({ state: 'TERMINATED', clock: { due: '2026-07-10T15:59:59.999Z' } });
  clock.turnTo(new Date('2026-07-11T01:00:00Z'));
  await eventually(async () => expect((await mine()).state).toBe('TERMINATION_OVERDUE'));
  expect((await act('notifyTermination')).complaint).toMatchObject({ state: 'TERMINATION_NOTIFIED', clock: null });
});

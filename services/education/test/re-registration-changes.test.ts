import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { ReRegistrationState } from '@lianguan/proto-events';
import { eventually, handIn } from '@lianguan/testing';
import {
  act,
  answer,
  campaign,
  choose,
  code,
  ids,
  institution,
  LEDGER,
  licensing,
  office,
  partition,
  reaches,
  records,
  service,
  shown,
  startWorld,
  supervisor,
  tell,
  told,
  turnTo,
} from './re-registration-world.js';

const GIVEN = {
  name: '转登记',
  documentNo: '示双减〔2021〕1号',
  divisionCode: '341203',
  trainingClass: 'ACADEMIC',
  forProfit: true,
  deadline: '2021-12-31',
  phases: [{ name: '办理', from: '2021-09-20', to: '2021-12-31' }],
};

async function mutate(caller: Caller, act: { name: string; type: string; answer: string }, input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${act.type}!) { act: ${act.name}(input: $input) { refusal { code } ${act.answer} } }`,
    { input: { ...input, idempotencyKey: randomUUID() } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const open = (input: object) =>
  mutate(
    office,
    { name: 'openReRegistrationCampaign', type: 'OpenReRegistrationCampaignInput', answer: 'campaign { id }' },
    { ...GIVEN, ...input },
  );

beforeAll(async () => {
  await startWorld();
  campaign.id = (await open({})).campaign.id;
  const notified = await mutate(
    office,
    { name: 'notifyReRegistration', type: 'NotifyReRegistrationInput', answer: 'notified' },
    { campaignId: campaign.id },
  );
  expect(notified).toEqual({ refusal: null, notified: 12 });
  const { data } = await service.graphql(
    supervisor,
    '{ reRegistrations(first: 50) { edges { node { id institution { ledgerNo } } } } }',
  );
  for (const { node } of data.reRegistrations.edges) records.set(node.institution.ledgerNo, node.id);
}, 60_000);
afterAll(() => service?.stop());

it('a campaign of one stage is about whom that stage’s law is the strictest for', async () => {
  const opened = await open({ trainingClass: null, forProfit: null, stage: 'HIGH_SCHOOL', deadline: '2022-06-30' });
  const scope = async () => {
    const { data } = await service.graphql(
      office,
      `query ($id: ID!) { reRegistrationCampaign(id: $id) {
         stage toBeNotified stageUnknown ofUnknownStage { ledgerNo } } }`,
      { id: opened.campaign.id },
    );
    return data.reRegistrationCampaign;
  };
  const record = (no: string, stages: string[]) =>
    mutate(
      licensing,
      { name: 'recordTeachingStages', type: 'RecordTeachingStagesInput', answer: 'institution { stages }' },
      { institutionId: ids.get(no), stages, documentNo: '示核1' },
    );
  expect(await scope()).toEqual({
    stage: 'HIGH_SCHOOL',
    toBeNotified: 0,
    stageUnknown: 2,
    ofUnknownStage: [{ ledgerNo: 'X-2' }, { ledgerNo: 'X-3' }],
  });
  expect(await record('X-2', ['HIGH_SCHOOL'])).toEqual({ refusal: null, institution: { stages: ['HIGH_SCHOOL'] } });
  expect(await record('X-3', ['HIGH_SCHOOL', 'COMPULSORY'])).toMatchObject({ refusal: null });
  expect(await record('X-3', ['COMPULSORY', 'HIGH_SCHOOL'])).toMatchObject({ refusal: { code: 'STAGES_KNOWN' } });
  expect(await scope()).toEqual({ stage: 'HIGH_SCHOOL', toBeNotified: 1, stageUnknown: 0, ofUnknownStage: [] });
  // A ledger that tells the stages has the last word, one that does not leaves them.
  const row = LEDGER.find((line) => line.startsWith('X-3'))!;
  const [header] = LEDGER as [string];
  await handIn(service, supervisor, {
    mutation: 'importInstitutions',
    rows: [`${header},培训学段`, `${row},普通高中`],
  });
  await eventually(async () => expect(await scope()).toMatchObject({ toBeNotified: 2 }));
  await handIn(service, supervisor, { mutation: 'importInstitutions', rows: [header, row.replace('路3号', '路33号')] });
  await eventually(async () => {
    const { data } = await service.graphql(supervisor, 'query ($id: ID!) { institution(id: $id) { address stages } }', {
      id: ids.get('X-3'),
    });
    expect(data.institution).toEqual({ address: '人民路33号', stages: ['HIGH_SCHOOL'] });
  });
});

describe('a changed choice', () => {
  const change = (caller: Caller, given: object) => act(caller, 'changeReRegistrationChoice', 'R-10', given);

  it('takes back what was done for the former one, and the institution is still in one outcome', async () => {
    expect(await choose('R-10', 'DEREGISTER')).toBe('CHOSEN');
    await tell(answer('R-10', 'SETTLE_REFUNDS'));
    await reaches('R-10', 'CLEARED');
    expect(await change(institution('R-10'), { choice: 'DEREGISTER' })).toBe('CHOICE_UNCHANGED');
    expect(await change(institution('R-10'), { choice: 'NONPROFIT' })).toBe('CHOSEN');
    expect(await act(licensing, 'approveReRegistration', 'R-10', { documentNo: '示审4' })).toBe('APPROVED');
    expect(await change(supervisor, { choice: 'DEREGISTER' })).toBe('WRITTEN_CHOICE_MISSING');
    expect(await change(supervisor, { choice: 'DEREGISTER', documentNo: '示择4' })).toBe('CHOSEN');
    // Civil affairs had registered meanwhile: it is on record and moves nothing.
    await tell(answer('R-10', 'REGISTER_NON_PROFIT', { newCreditCode: code('52', 10), newName: '示例10号学校' }));
    await tell(answer('R-10', 'SETTLE_REFUNDS'));
    await reaches('R-10', 'CLEARED');
    await eventually(async () => {
      const { answers } = await shown('R-10', 'answers { kind step }');
      const kinds = answers.map(({ kind, step }: { kind: string; step: string }) => `${step} ${kind}`);
      expect(kinds.sort()).toEqual(['REGISTER_NON_PROFIT NOTED', 'SETTLE_REFUNDS APPLIED', 'SETTLE_REFUNDS APPLIED']);
    });
    expect(await shown('R-10', 'choice locked stepDue newCode')).toEqual({
      choice: 'DEREGISTER',
      locked: true,
      stepDue: null,
      newCode: null,
    });
    expect(await partition()).toEqual({ UNDER_WAY: 12, total: 12 });
  });
});

describe('an extension', () => {
  const extend = (deadline: string) =>
    mutate(
      supervisor,
      {
        name: 'extendReRegistrationCampaign',
        type: 'ExtendReRegistrationCampaignInput',
        answer: 'campaign { deadline phases { name to } extensions { formerDeadline moved resumed } }',
      },
      { campaignId: campaign.id, deadline, documentNo: '示双减〔2022〕1号', reason: '疫情停办' },
    );

  it('takes those back that are not terminated, each to where it stood', async () => {
    expect(await choose('R-8', 'NONPROFIT')).toBe('CHOSEN');
    expect(await act(licensing, 'approveReRegistration', 'R-8', { documentNo: '示审8' })).toBe('APPROVED');
    turnTo('2022-01-01');
    await reaches('R-12', 'OVERDUE');
    await eventually(async () => expect(await partition()).toEqual({ OVERDUE: 12, total: 12 }));
    expect(await act(licensing, 'terminateReRegistration', 'R-12', { documentNo: '示终1', reason: '逾期' })).toBe(
      'TERMINATED',
    );
    expect(await extend('2021-12-31')).toMatchObject({ refusal: { code: 'EXTENSION_NOT_LATER' } });
    expect(await extend('2022-03-31')).toEqual({
      refusal: null,
      campaign: {
        deadline: '2022-03-31',
        phases: [
          { name: '办理', to: '2021-12-31' },
          { name: '延期（示双减〔2022〕1号）', to: '2022-03-31' },
        ],
        extensions: [{ formerDeadline: '2021-12-31', moved: 11, resumed: 11 }],
      },
    });
    expect(await partition()).toEqual({ UNDER_WAY: 11, TERMINATED: 1, total: 12 });
    const resumed = { state: 'CLEARED', choice: 'DEREGISTER', deadline: '2022-03-31' };
    expect(await shown('R-10', 'state choice deadline')).toEqual(resumed);
    // The register, which education had stopped waiting for, has its 60 days again.
    expect(await shown('R-8', 'state stepDue')).toEqual({ state: 'APPROVED', stepDue: '2022-03-02' });
    await eventually(async () =>
      expect((await told('R-10')).at(-1)).toMatchObject({
        state: ReRegistrationState.CLEARED,
        campaignDeadline: '2022-03-31',
      }),
    );
  });

  it('ends on its own last day, with the figures of its phase', async () => {
    turnTo('2022-04-01');
    await eventually(async () => expect(await partition()).toEqual({ OVERDUE: 11, TERMINATED: 1, total: 12 }));
    await eventually(async () => {
      const { data } = await service.graphql(
        office,
        'query ($id: ID!) { reRegistrationCampaign(id: $id) { snapshots { kind phase } } }',
        { id: campaign.id },
      );
      expect(data.reRegistrationCampaign.snapshots).toEqual([
        { kind: 'NOTICE', phase: null },
        { kind: 'PHASE_END', phase: '办理' },
        { kind: 'EXTENSION', phase: null },
        { kind: 'PHASE_END', phase: '延期（示双减〔2022〕1号）' },
      ]);
    });
  });
});

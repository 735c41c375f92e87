import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import { ReRegistrationState } from '@lianguan/proto-events';
import { asAdmin, eventually, handIn, listCost, testCaller } from '@lianguan/testing';
import {
  act,
  answer,
  appraised,
  campaign,
  choose,
  code,
  culture,
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
  township,
  turnTo,
} from './re-registration-world.js';

beforeAll(startWorld, 60_000);
afterAll(() => service?.stop());

describe('a campaign', () => {
  const OPEN = `mutation ($input: OpenReRegistrationCampaignInput!) { act: openReRegistrationCampaign(input: $input) {
    ok refusal { code } campaign { id toBeNotified daysLeft partition { total } } } }`;
  const NOTIFY = `mutation ($input: NotifyReRegistrationInput!) { act: notifyReRegistration(input: $input) {
    ok refusal { code } notified campaign { toBeNotified partition { total } snapshots { kind total takenOn } } } }`;
  const given = {
    name: '转登记',
    documentNo: '示双减〔2021〕1号',
    divisionCode: '341203',
    trainingClass: 'ACADEMIC',
    forProfit: true,
    deadline: '2021-12-31',
    phases: [
      { name: '动员', from: '2021-09-01', to: '2021-10-08' },
      { name: '办理', from: '2021-09-20', to: '2021-12-31' },
    ],
  };

  it('is opened for the licensed institutions of its scope', async () => {
    const late = { ...given, deadline: '2022-01-01', idempotencyKey: randomUUID() };
    const refused = await service.graphql(office, OPEN, { input: late });
    expect(refused.data.act).toMatchObject({ ok: false, refusal: { code: 'DEADLINE_BEYOND_LAW' } });
    const { data } = await service.graphql(office, OPEN, { input: { ...given, idempotencyKey: randomUUID() } });
    expect(data.act).toMatchObject({ ok: true, campaign: { toBeNotified: 12, daysLeft: 94, partition: { total: 0 } } });
    campaign.id = data.act.campaign.id;
  });

  it('gives each notice once, by two officers at once, and locks enrolment and charging', async () => {
    const input = { campaignId: campaign.id, idempotencyKey: randomUUID() };
    const [first, second] = await Promise.all([
      service.graphql(office, NOTIFY, { input }),
      service.graphql(supervisor, NOTIFY, { input: { ...input, idempotencyKey: randomUUID() } }),
    ]);
    const given = [first.data.act.notified, second.data.act.notified].sort((a, b) => a - b);
    expect(given).toEqual([0, 12]);
    const again = await service.graphql(office, NOTIFY, { input });
    expect(again.data.act).toMatchObject({
      ok: true,
      notified: first.data.act.notified,
      campaign: {
        toBeNotified: 0,
        partition: { total: 12 },
        snapshots: [{ kind: 'NOTICE', total: 12, takenOn: '2021-09-28' }],
      },
    });
    const unknown = await service.graphql(office, NOTIFY, {
      input: { campaignId: randomUUID(), idempotencyKey: randomUUID() },
    });
    expect(unknown.data.act.refusal).toEqual({ code: 'CAMPAIGN_UNKNOWN' });
    for (const [no, id] of ids) {
      const { data } = await service.graphql(
        supervisor,
        'query ($id: ID!) { institution(id: $id) { reRegistration { id state locked lockReason } } }',
        { id },
      );
      const record = data.institution.reRegistration;
      expect(record).toEqual(
        no.startsWith('X')
          ? null
          : {
              id: expect.any(String),
              state: 'NOTIFIED',
              locked: true,
              lockReason: expect.stringContaining('暂停招生'),
            },
      );
      if (record) records.set(no, record.id);
    }
    expect(await partition()).toEqual({ UNDER_WAY: 12, total: 12 });
    await eventually(async () =>
      expect(await told('R-1')).toMatchObject([
        { state: ReRegistrationState.NOTIFIED, locked: true, campaignDeadline: '2021-12-31', occurredOn: '2021-09-28' },
      ]),
    );
  });

  it.each(['reRegistrations', 'institutions'])('%s cost as many statements for all as for one', async (list) => {
    const cost = (first: number) => listCost(service, supervisor, { list, first });
    const [one, all] = [await cost(1), await cost(12)];
    expect(all.rows).toHaveLength(12);
    expect(all.statements).toBe(one.statements);
  });
});

describe('before the choice', () => {
  const talk = {
    heldOn: '2021-09-28',
    principalName: '举办1',
    officers: ['皖教执001'],
    summary: '说明三种去向',
    intention: 'NONPROFIT',
  };
  it('talks are on record as often as they are held, the principal named only to whom the duty needs it', async () => {
    expect(await act(supervisor, 'recordReRegistrationInterview', 'R-1', talk)).toBe('NOTIFIED');
    expect(await act(township, 'recordReRegistrationInterview', 'R-1', { ...talk, summary: '再次约谈' })).toBe(
      'NOTIFIED',
    );
    const fields = 'interviews { principalName summary intention agency }';
    expect(await shown('R-1', fields)).toEqual({
      interviews: [
        { principalName: '举办1', summary: '说明三种去向', intention: 'NONPROFIT', agency: 'EDUCATION' },
        { principalName: '举办1', summary: '再次约谈', intention: 'NONPROFIT', agency: 'TOWNSHIP' },
      ],
    });
    const byOffice = await shown('R-1', fields, office);
    expect(byOffice.interviews[0].principalName).toBe('举*');
    const { data } = await service.graphql(
      testCaller({ agency: 'FINANCE', roles: ['FIN'] }),
      'query ($id: ID!) { reRegistration(id: $id) { interviews { summary } } }',
      { id: records.get('R-1') },
    );
    expect(data.reRegistration).toEqual({ interviews: null });
  });

  it('of two who choose at once one is heard, and an institution chooses for itself alone', async () => {
    expect(await act(institution('R-2'), 'chooseReRegistration', 'R-1', { choice: 'DEREGISTER' })).toBe(
      'RE_REGISTRATION_UNKNOWN',
    );
    const heard = await Promise.all([
      act(supervisor, 'chooseReRegistration', 'R-1', { choice: 'NONPROFIT', documentNo: '示择1' }),
      choose('R-1', 'DEREGISTER'),
      act(supervisor, 'chooseReRegistration', 'R-1', { choice: 'NON_ACADEMIC', documentNo: '示择2' }),
    ]);
    expect(heard.sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ACTION_NOT_AVAILABLE', 'CHOSEN']);
  });
});

describe('deregistration', () => {
  it('goes from the bank’s report over the cancelled license to the register, and stays locked', async () => {
    for (const no of ['R-2', 'R-5']) expect(await choose(no, 'DEREGISTER')).toBe('CHOSEN');
    expect(await act(licensing, 'cancelLicenseOnReRegistration', 'R-2', { documentNo: '示注1' })).toBe(
      'ACTION_NOT_AVAILABLE',
    );
    const settled = answer('R-2', 'SETTLE_REFUNDS');
    await tell(settled, answer('R-5', 'SETTLE_REFUNDS'));
    await reaches('R-2', 'CLEARED');
    // The same answer as another message, and another one for a step that is done.
    await tell(settled, answer('R-2', 'SETTLE_REFUNDS', { documentNumber: '示答补' }));
    turnTo('2021-09-30');
    expect(await act(licensing, 'cancelLicenseOnReRegistration', 'R-2', { documentNo: '示注1' })).toBe(
      'LICENSE_CANCELLED',
    );
    // 1 to 7 October are holidays, Saturday the 9th is worked.
    expect(await shown('R-2', 'stepDue stepOverdue')).toEqual({ stepDue: '2021-10-15', stepOverdue: false });
    await eventually(async () =>
      expect(await shown('R-2', 'answers { kind }')).toEqual({ answers: [{ kind: 'APPLIED' }, { kind: 'NOTED' }] }),
    );
    await tell(answer('R-2', 'CHANGE_BUSINESS', { decidedOn: '2021-09-30' }));
    await reaches('R-2', 'DONE');
    expect(
      await shown(
        'R-2',
        `outcome locked lockReason finishedOn stepDue
         institution { license { state ending { act documentNo } } certificateStatus { state } }`,
      ),
    ).toEqual({
      outcome: 'DEREGISTER',
      locked: true,
      lockReason: expect.stringContaining('已终止办学'),
      finishedOn: '2021-09-30',
      stepDue: null,
      institution: {
        license: { state: 'CANCELLED', ending: { act: 'CANCELLED', documentNo: '示注1' } },
        certificateStatus: { state: 'NONE' },
      },
    });
    expect(await choose('R-2', 'NONPROFIT')).toBe('ACTION_NOT_AVAILABLE');
    await eventually(async () =>
      expect((await told('R-2')).map(({ state }) => ReRegistrationState[state])).toEqual([
        'NOTIFIED',
        'CHOSEN',
        'CLEARED',
        'LICENSE_CANCELLED',
        'DONE',
      ]),
    );
    expect(await partition()).toEqual({ DEREGISTER: 1, UNDER_WAY: 11, total: 12 });
  });
});

describe('to a non-profit', () => {
  const newCode = code('52', 6);
  const registered = { newCode: undefined, newCreditCode: newCode, newName: '示例6号培训学校' };
  const paper = { issuedBy: '示例区教育局', validFrom: '2021-10-01', validTo: '2024-09-30' };

  it('gets its review, code, account and license, keeps its file, and teaches again', async () => {
    expect(await choose('R-6', 'NONPROFIT')).toBe('CHOSEN');
    expect(await act(licensing, 'approveReRegistration', 'R-6', { documentNo: '示审1' })).toBe('APPROVED');
    expect(await shown('R-6', 'stepDue')).toEqual({ stepDue: '2021-11-29' });
    await tell(answer('R-6', 'REGISTER_NON_PROFIT', registered));
    await reaches('R-6', 'NP_REGISTERED');
    await tell(answer('R-6', 'OPEN_ACCOUNT'));
    await reaches('R-6', 'ACCOUNTED');
    const issue = (serial: number) =>
      act(licensing, 'reissueLicense', 'R-6', {
        ...paper,
        number: `${makeSchoolLicenseNumber({ division: '341203', level: 7, serial })}号`,
      });
    expect(await issue(1)).toBe('LICENSE_NUMBER_TAKEN');
    expect(await issue(606)).toBe('REISSUED');
    await tell(answer('R-6', 'CHANGE_BUSINESS'));
    await reaches('R-6', 'DONE');
    expect(
      await shown(
        'R-6',
        'outcome locked lockReason noticedName noticedCode newName newCode institution { id lineageId name usccCode license { number state validTo } }',
      ),
    ).toEqual({
      outcome: 'NONPROFIT',
      locked: false,
      lockReason: null,
      noticedName: '示例6号培训有限公司',
      noticedCode: code('91', 6),
      newName: '示例6号培训学校',
      newCode,
      institution: {
        id: ids.get('R-6'),
        lineageId: ids.get('R-6'),
        name: '示例6号培训学校',
        usccCode: newCode,
        license: {
          number: makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 606 }).replace(/号$/u, ''),
          state: 'ACTIVE',
          validTo: '2024-09-30',
        },
      },
    });
    expect(
      await asAdmin(service.database.adminUrl, [
        `select kind, predecessor_id, predecessor_code, successor_id, successor_code, valid_from, source
         from institution_lineage`,
      ]),
    ).toMatchObject([
      {
        kind: 'RE_REGISTRATION',
        predecessor_id: ids.get('R-6'),
        predecessor_code: code('91', 6),
        successor_id: ids.get('R-6'),
        successor_code: newCode,
        source: 'REGISTER',
      },
    ]);
    // The ledger of before the campaign, handed in once more, brings neither name nor code back.
    await handIn(service, supervisor, { mutation: 'importInstitutions', rows: LEDGER });
    const jobs = () =>
      service.graphql(supervisor, '{ institutions(filter: { search: "示例6号" }) { edges { node { name } } } }');
    expect((await jobs()).data.institutions.edges).toEqual([{ node: { name: '示例6号培训学校' } }]);
    expect(await partition()).toEqual({ DEREGISTER: 1, NONPROFIT: 1, UNDER_WAY: 10, total: 12 });
  });

  it('an answer that comes too early or names a wrong code waits with its reason, and is taken up again', async () => {
    expect(await choose('R-7', 'NONPROFIT')).toBe('CHOSEN');
    await tell(
      answer('R-7', 'REGISTER_NON_PROFIT', { ...registered, newCreditCode: code('52', 7), newName: '示例7号学校' }),
    );
    const parked = () =>
      asAdmin<{ code: string }>(service.database.adminUrl, [
        `select code from parked_message where key = '${ids.get('R-7')}' order by 1`,
      ]);
    await eventually(async () => expect(await parked()).toEqual([{ code: 'ANSWER_TOO_EARLY' }]));
    expect(await act(licensing, 'approveReRegistration', 'R-7', { documentNo: '示审2' })).toBe('APPROVED');
    const { data } = await service.graphql(
      testCaller({ roles: ['SYSTEM_ADMIN'] }),
      `mutation ($input: ReplayEducationParkedMessagesInput!) { act: replayEducationParkedMessages(input: $input) { ok } }`,
      { input: { idempotencyKey: randomUUID(), key: ids.get('R-7') } },
    );
    expect(data.act).toEqual({ ok: true });
    await reaches('R-7', 'NP_REGISTERED');
    expect(await parked()).toEqual([]);
    expect(await choose('R-8', 'NONPROFIT')).toBe('CHOSEN');
    expect(await act(licensing, 'approveReRegistration', 'R-8', { documentNo: '示审3' })).toBe('APPROVED');
    await tell(answer('R-8', 'REGISTER_NON_PROFIT', registered));
    await eventually(async () =>
      expect(
        await asAdmin(service.database.adminUrl, [`select code from parked_message where key = '${ids.get('R-8')}'`]),
      ).toEqual([{ code: 'NEW_CODE_TAKEN' }]),
    );
    expect(await shown('R-8', 'state')).toEqual({ state: 'APPROVED' });
  });
});

describe('a merge in the middle', () => {
  async function candidate(first: string, second: string): Promise<string> {
    return eventually(async () => {
      const { data } = await service.graphql(
        supervisor,
        '{ duplicateCandidates(first: 200) { edges { node { id institutions { ledgerNo } } } } }',
      );
      const found = data.duplicateCandidates.edges.find(
        ({ node }: { node: { institutions: { ledgerNo: string }[] } }) =>
          node.institutions
            .map(({ ledgerNo }) => ledgerNo)
            .sort()
            .join() === [first, second].sort().join(),
      );
      expect(found).toBeDefined();
      return found.node.id;
    });
  }
  async function merged(candidateId: string, survivor: string | null): Promise<void> {
    const [mutation, input] = survivor
      ? ['mergeInstitutions', 'MergeInstitutionsInput']
      : ['unmergeInstitutions', 'DecideDuplicateInput'];
    const { data } = await service.graphql(
      supervisor,
      `mutation ($input: ${input}!) { act: ${mutation}(input: $input) { ok refusal { code } } }`,
      {
        input: {
          idempotencyKey: randomUUID(),
          candidateId,
          reason: '核实',
          ...(survivor && { survivingId: ids.get(survivor) }),
        },
      },
    );
    expect(data.act).toEqual({ ok: true, refusal: null });
  }

  it('of two records one counts, and the other comes back when the merge is undone', async () => {
    const before = await partition();
    const pair = await candidate('R-2', 'R-3');
    await merged(pair, 'R-3');
    expect(await partition()).toEqual({ ...before, DEREGISTER: undefined, total: before.total! - 1 });
    expect(await shown('R-2', 'state')).toBeNull();
    expect(await act(licensing, 'terminateReRegistration', 'R-2', { documentNo: '示终', reason: '逾期' })).toBe(
      'MERGED_INTO_OTHER',
    );
    await merged(pair, null);
    expect(await partition()).toEqual(before);
  });

  it('one record goes with its institution, and is answered under either id', async () => {
    const before = await partition();
    const pair = await candidate('R-4', 'X-1');
    await merged(pair, 'X-1');
    expect(await partition()).toEqual(before);
    expect(await shown('R-4', 'institution { ledgerNo }')).toEqual({ institution: { ledgerNo: 'X-1' } });
    expect(await act(supervisor, 'chooseReRegistration', 'R-4', { choice: 'DEREGISTER', documentNo: '示择3' })).toBe(
      'CHOSEN',
    );
    await eventually(async () => expect((await told('R-4')).at(-1)).toMatchObject({ institutionId: ids.get('X-1') }));
    await tell(answer('R-4', 'SETTLE_REFUNDS', { institutionId: ids.get('X-1') }));
    await reaches('R-4', 'CLEARED');
    expect(await act(licensing, 'cancelLicenseOnReRegistration', 'R-4', { documentNo: '示注2' })).toBe(
      'LICENSE_CANCELLED',
    );
    await tell(answer('R-4', 'CHANGE_BUSINESS'));
    await reaches('R-4', 'DONE');
    expect(await partition()).toEqual({ ...before, DEREGISTER: 2, UNDER_WAY: before.UNDER_WAY! - 1 });
  });
});

describe('out of the academic class', () => {
  it('a panel’s filed finding opens the way, the department receives first, with a transition period', async () => {
    expect(await choose('R-9', 'NON_ACADEMIC')).toBe('CHOSEN');
    turnTo('2021-11-16');
    const appraisalId = await appraised('R-9');
    const adopt = () => act(supervisor, 'adoptReRegistrationAppraisal', 'R-9', { appraisalId });
    expect(await adopt()).toBe('APPRAISAL_UNFIT');
    turnTo('2021-12-10');
    await eventually(async () => expect(await adopt()).toBe('APPRAISED'));
    const receive = { documentNo: '示接1', nonAcademicKind: 'CULTURE_ART', transitionEndsOn: '2022-06-30' };
    expect(await act(culture, 'receiveReRegistration', 'R-9', receive)).toBe('RECEIVED');
    await tell(answer('R-9', 'CHANGE_SCOPE', { decidedOn: '2021-12-10' }));
    await reaches('R-9', 'DONE');
    expect(
      await shown(
        'R-9',
        'outcome locked inTransition receivedBy { department } institution { trainingClass nonAcademicKind competentDepartment { department } }',
      ),
    ).toEqual({
      outcome: 'NON_ACADEMIC',
      locked: false,
      inTransition: true,
      receivedBy: { department: 'CULTURE_TOURISM' },
      institution: {
        trainingClass: 'NON_ACADEMIC',
        nonAcademicKind: 'CULTURE_ART',
        competentDepartment: { department: 'CULTURE_TOURISM' },
      },
    });
  });
});

describe('the deadline', () => {
  it('leaves the figures of each phase, and finds who is not done', async () => {
    expect(await act(licensing, 'cancelLicenseOnReRegistration', 'R-5', { documentNo: '示注3' })).toBe(
      'LICENSE_CANCELLED',
    );
    const before = await partition();
    turnTo('2022-01-01');
    await reaches('R-12', 'OVERDUE');
    await eventually(async () => expect((await partition()).UNDER_WAY).toBeUndefined());
    expect(await partition()).toEqual({ ...before, UNDER_WAY: undefined, OVERDUE: before.UNDER_WAY });
    await eventually(async () => {
      const { data } = await service.graphql(
        office,
        '{ reRegistrationCampaigns { edges { node { daysLeft snapshots { kind phase total } } } } }',
      );
      expect(data.reRegistrationCampaigns.edges[0].node).toEqual({
        daysLeft: -1,
        snapshots: [
          { kind: 'NOTICE', phase: null, total: 12 },
          { kind: 'PHASE_END', phase: '动员', total: 12 },
          { kind: 'PHASE_END', phase: '办理', total: 12 },
        ],
      });
    });
  });

  it('does not undo what the register had done by then, and ends the others', async () => {
    await tell(answer('R-5', 'CHANGE_BUSINESS', { decidedOn: '2021-12-31' }));
    await reaches('R-5', 'DONE');
    expect(await act(licensing, 'terminateReRegistration', 'R-12', { documentNo: '示终1', reason: '逾期未办' })).toBe(
      'TERMINATED',
    );
    expect(await shown('R-12', 'outcome locked institution { license { state } }')).toEqual({
      outcome: 'TERMINATED',
      locked: true,
      institution: { license: { state: 'CANCELLED' } },
    });
    const figures = await partition();
    expect(figures).toMatchObject({ DEREGISTER: 3, NONPROFIT: 1, NON_ACADEMIC: 1, TERMINATED: 1, total: 12 });
  });

  it('the transition period ends by itself', async () => {
    turnTo('2022-07-01');
    await eventually(async () =>
      expect((await told('R-9')).at(-1)).toMatchObject({ transitionEndsOn: '', locked: false }),
    );
    expect(await shown('R-9', 'inTransition state')).toEqual({ inTransition: false, state: 'DONE' });
  });

  it('all of it is in the chain of acts', async () => {
    expect(
      (await shown('R-6', 'acts { transition documentNo }')).acts.map((one: { transition: string }) => one.transition),
    ).toEqual([
      'NOTIFIED -choose-> CHOSEN',
      'CHOSEN -approve-> APPROVED',
      'APPROVED -registerNonProfit-> NP_REGISTERED',
      'NP_REGISTERED -openAccount-> ACCOUNTED',
      'ACCOUNTED -issueLicense-> REISSUED',
      'REISSUED -changeBusiness-> DONE',
    ]);
  });
});

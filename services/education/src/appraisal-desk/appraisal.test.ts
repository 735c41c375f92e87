import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary, type Message } from '@bufbuild/protobuf';
import type { GenMessage } from '@bufbuild/protobuf/codegenv2';
import { makeCitizenNumber, type CalendarDay, type Caller } from '@lianguan/kernel';
import {
  AppraisalDecidedSchema,
  AppraisalFinding,
  AppraisalStage,
  CompetentDepartment,
  CompetentDepartmentChangedSchema,
  topicOf,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const number = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: '1873-09-25' as CalendarDay, serial });
const OPERATOR = number(900);
const row = (ledgerNo: string, kind: string, operator = '') =>
  `${ledgerNo},示例${ledgerNo}培训学校,341203,文化路${ledgerNo}号,${kind},示例举办${ledgerNo},${operator}`;
const HEADER = '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,举办者身份证号';
const LEDGER = [HEADER, row('A-1', '艺术类', OPERATOR), row('A-2', '科技类'), row('A-3', '学科类')];

const clock = new TurningClock();
const officer = testCaller();
const city = testCaller({ division: '341200' });
const department = testCaller({ agency: 'CULTURE_SPORT_SCIENCE', roles: ['COMP'] });
const expertOf = (person: string) => testCaller({ agency: 'EXPERT', roles: ['EXPERT'], person });
let service: TestService;
let ids: ReadonlyMap<string, string>;
const school = (ledgerNo: string, as: Partial<Caller> = {}) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: ids.get(ledgerNo)!, ...as });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(3);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
  for (let at = 1; at <= 5; at += 1) expect(await register(officer, at)).toBe('ok');
  for (let at = 11; at <= 13; at += 1) expect(await register(city, at)).toBe('ok');
}, 60_000);
afterAll(() => service?.stop());

const APPRAISAL = `id state outstanding finding finalFinding majority missingMaterials availableActions previousId newEvidence
  competentDepartment { department } materials { title } draws { seed pool size level }
  panel { id level state own expert { registerNo name } } opinions { level finding purpose } acts { act agency reason }`;

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly availableActions: readonly string[];
  readonly draws: readonly { readonly seed: string; readonly pool: readonly string[] }[];
  readonly panel: readonly { readonly id: string; readonly level: string; readonly state: string }[];
  readonly opinions: readonly { readonly finding: string }[];
}

/** The code of the refusal or of the error, or the state that the act led to. */
async function act(caller: Caller, mutation: string, given: Record<string, unknown>): Promise<string> {
  const type = mutation[0]!.toUpperCase() + mutation.slice(1);
  const input = ['redrawAppraisalPanel', 'fileAppraisal'].includes(mutation) ? 'ActOnAppraisal' : type;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${input}Input!) { act: ${mutation}(input: $input) { ok refusal { code } appraisal { id state } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  if (errors) return errors[0]!.extensions.code;
  if (data.act.ok) last = data.act.appraisal?.id ?? last;
  return data.act.ok ? (data.act.appraisal?.state ?? 'ok') : data.act.refusal.code;
}
let last = '';

async function register(caller: Caller, at: number, citizenNumber: string = number(at)): Promise<string> {
  const { data, errors } = await service.graphql(
    caller,
    'mutation ($input: RegisterExpertInput!) { act: registerExpert(input: $input) { ok refusal { code } } }',
    {
      input: {
        idempotencyKey: randomUUID(),
        registerNo: `Z-${at}`,
        name: `示例专家${at}`,
        citizenNumber,
        personId: `expert-${at}`,
        workplace: '示例小学',
        subjects: ['MATHEMATICS'],
        divisionCode: caller.division,
      },
    },
  );
  if (errors) return errors[0]!.extensions.code;
  return data.act.ok ? 'ok' : data.act.refusal.code;
}

const shown = async (caller: Caller, id: string): Promise<Shown | null> => {
  const { data } = await service.graphql(caller, `query ($id: ID!) { appraisal(id: $id) { ${APPRAISAL} } }`, { id });
  return data.appraisal;
};

const HASH = 'a'.repeat(64);
const OPINION = { purpose: '以提高成绩为导向', content: '数学', method: '讲授练习', evaluation: '以考试为准' };
const request = (caller: Caller, ledgerNo: string, given: Record<string, unknown> = {}) =>
  act(caller, 'requestAppraisal', {
    institutionId: ids.get(ledgerNo),
    courseName: '思维训练',
    subjects: ['MATHEMATICS'],
    grounds: '课程内容涉及数学',
    ...given,
  });
const submit = (caller: Caller, appraisalId: string, ...kinds: string[]) =>
  act(caller, 'submitAppraisalMaterials', {
    appraisalId,
    documents: kinds.map((kind) => ({ kind, title: kind, sha256: HASH })),
  });

/** Persons who sit for the level, in the order of their ids. */
const persons = async (appraisalId: string): Promise<string[]> => {
  const rows = await asAdmin<{ person_id: string }>(service.database.adminUrl, [
    `select person_id from panel_seat where appraisal_id = '${appraisalId}' and state = 'SEATED' order by person_id`,
  ]);
  return rows.map(({ person_id: person }) => person);
};
const opine = (person: string, appraisalId: string, finding: string) =>
  act(expertOf(person), 'giveOpinion', { appraisalId, finding, ...OPINION });

async function panelled(ledgerNo: string, courseName: string): Promise<string> {
  expect(await request(officer, ledgerNo, { courseName })).toBe('REQUESTED');
  const id = last;
  expect(await submit(officer, id, 'COURSE_REVIEW_FORM', 'TEACHING_MATERIAL')).toBe('COMPLETE');
  expect(await act(officer, 'drawAppraisalPanel', { appraisalId: id })).toBe('PANELLED');
  return id;
}

async function reported(ledgerNo: string, courseName: string, findings: readonly string[]): Promise<string> {
  const id = await panelled(ledgerNo, courseName);
  for (const [at, person] of (await persons(id)).entries()) await opine(person, id, findings[at]!);
  expect((await shown(officer, id))!.state).toBe('REPORTED');
  return id;
}

/** What education has told of an institution on one topic. */
async function told<M extends Message>(schema: GenMessage<M>, ledgerNo: string): Promise<M[]> {
  const messages = await readAll(service.runtime.bus, topicOf(schema).name);
  return messages.filter(({ key }) => key === ids.get(ledgerNo)).map(({ data }) => fromBinary(schema, data));
}

describe('the register of experts', () => {
  it('refuses who operates an institution or holds a post in one, and keeps no number', async () => {
    expect(await register(officer, 6, OPERATOR)).toBe('EXPERT_HOLDS_POST');
    expect(await register(officer, 1)).toBe('EXPERT_KNOWN');
    const post = (endedOn: string | null) =>
      service.graphql(
        officer,
        'mutation ($input: RecordInstitutionPostInput!) { act: recordInstitutionPost(input: $input) { ok institution { ledgerNo } } }',
        {
          input: {
            idempotencyKey: randomUUID(),
            institutionId: ids.get('A-2'),
            citizenNumber: number(7),
            post: '兼职教师',
            source: '检查笔录',
            endedOn,
          },
        },
      );
    expect((await post(null)).data.act).toEqual({ ok: true, institution: { ledgerNo: 'A-2' } });
    expect(await register(officer, 7)).toBe('EXPERT_HOLDS_POST');
    await post('2026-03-01');
    expect(await register(officer, 7)).toBe('ok');
    const kept = await asAdmin(service.database.adminUrl, [
      `select * from expert e join institution_post p on true where e::text || p::text like '%${number(7).slice(6, 17)}%'`,
    ]);
    expect(kept).toEqual([]);
  });

  it('is shown to education alone, a name with a purpose, and an expert leaves it', async () => {
    const query = '{ experts(first: 10) { totalCount edges { node { id registerNo name workplace subjects } } } }';
    expect((await service.graphql(department, query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await service.graphql(officer, query);
    expect(data.experts.totalCount).toBe(6);
    const gone = data.experts.edges.find(({ node }: { node: { registerNo: string } }) => node.registerNo === 'Z-7');
    expect(gone.node).toMatchObject({ name: '示例专家7', subjects: ['MATHEMATICS'] });
    const { data: left } = await service.graphql(
      officer,
      'mutation ($input: WithdrawExpertInput!) { act: withdrawExpert(input: $input) { ok expert { withdrawnOn } } }',
      { input: { idempotencyKey: randomUUID(), expertId: gone.node.id, reason: '任期届满' } },
    );
    expect(left.act).toEqual({ ok: true, expert: { withdrawnOn: '2026-03-02' } });
    const stated = await service.graphql(testCaller({ purpose: undefined as never }), query);
    expect(stated.errors?.[0]?.extensions.code).toBe('PURPOSE_REQUIRED');
  });

  it('gives neither its key nor a hash to the role the service works with', async () => {
    await expect(asAdmin(service.database.appUrl, ['select * from conflict_key'])).rejects.toThrow('permission denied');
  });
});

describe('an appraisal', () => {
  it('is asked for by the institution, education or the competent department, of the own institutions', async () => {
    expect(await request(school('A-2'), 'A-1')).toBe('INSTITUTION_UNKNOWN');
    expect(await request(department, 'A-3')).toBe('NOT_COMPETENT');
    expect(await request(officer, 'A-3', { courseName: '数学' })).toBe('COURSE_CLEAR');
    expect(await request(testCaller({ agency: 'EXPERT', roles: ['EDU_SUP'] }), 'A-1')).toBe('FORBIDDEN');
    expect(await request(school('A-1'), 'A-1', { courseName: '书法' })).toBe('REQUESTED');
    expect(await request(department, 'A-1', { courseName: ' 书 法 ' })).toBe('APPRAISAL_OPEN');
    expect(await submit(school('A-1'), last, 'COURSE_REVIEW_FORM')).toBe('REQUESTED');
    expect(await shown(school('A-1'), last)).toMatchObject({
      missingMaterials: ['TEACHING_MATERIAL'],
      competentDepartment: { department: 'CULTURE_TOURISM' },
    });
    expect(await shown(school('A-2'), last)).toBeNull();
    for (const [caller, count] of [
      [department, 1],
      [testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] }), 0],
      [testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'] }), 0],
      [testCaller({ division: '341202' }), undefined],
    ] as const) {
      const answer = await service.graphql(caller, 'query ($id: ID!) { institution(id: $id) { appraisals { id } } }', {
        id: ids.get('A-1'),
      });
      expect(answer.data.institution?.appraisals.length).toBe(count);
    }
    expect(await submit(department, last, 'TEACHING_MATERIAL')).toBe('COMPLETE');
  });

  it('is sealed until all opinions are in: for every agency, in the graph and by the schema itself', async () => {
    const id = await panelled('A-1', '思维训练');
    const [first, second, third] = (await persons(id)) as [string, string, string];
    const outside = ['expert-1', 'expert-2', 'expert-3', 'expert-4', 'expert-5'].find(
      (person) => ![first, second, third].includes(person),
    )!;
    expect(await opine(outside, id, 'ACADEMIC')).toBe('APPRAISAL_UNKNOWN');
    expect(await opine(first, id, 'ACADEMIC')).toBe('PANELLED');
    expect(await opine(first, id, 'ACADEMIC')).toBe('OPINION_GIVEN');
    expect(await opine(second, id, 'ACADEMIC')).toBe('PANELLED');
    const readers = { EDUCATION: '', SYSTEM: 'on', EXPERT: '', INSTITUTION: '', CULTURE_SPORT_SCIENCE: '' };
    const visible = async () => {
      const counts: number[] = [];
      for (const [agency, system] of Object.entries(readers)) {
        const rows = await asAdmin(service.database.appUrl, [
          `select set_config('app.agency', '${agency}', false), set_config('app.system', '${system}', false),
             set_config('app.division', '*', false), set_config('app.person', '${first}', false),
             set_config('app.institution', '${ids.get('A-1')}', false)`,
          'select finding from panel_opinion',
        ]);
        counts.push(rows.length);
      }
      return counts;
    };
    expect(await visible()).toEqual([0, 0, 0, 0, 0]);
    for (const caller of [officer, expertOf(first), school('A-1')])
      expect(await shown(caller, id)).toMatchObject({ outstanding: 1, opinions: [], majority: null });
    expect((await shown(expertOf(first), id))!.panel).toMatchObject([{ own: true, state: 'GIVEN' }]);
    expect((await shown(school('A-1'), id))!.panel).toEqual([]);
    // Nobody writes an opinion for another, and none is written over.
    const forged = `insert into panel_opinion select gen_random_uuid(), appraisal_id, id, level, 'MIXED', '', '', '', '', now()
      from panel_seat where person_id = '${third}' and state = 'SEATED'`;
    for (const person of [first, ''])
      await expect(
        asAdmin(service.database.appUrl, [
          `select set_config('app.agency', 'EDUCATION', false), set_config('app.division', '*', false), set_config('app.person', '${person}', false)`,
          forged,
        ]),
      ).rejects.toThrow('row-level security');
    await expect(asAdmin(service.database.appUrl, ['update panel_opinion set finding = finding'])).rejects.toThrow(
      'permission denied',
    );
    await expect(asAdmin(service.database.adminUrl, ['delete from panel_opinion'])).rejects.toThrow();

    expect(await opine(third, id, 'NON_ACADEMIC')).toBe('REPORTED');
    expect(await visible()).toEqual([3, 3, 3, 0, 3]);
    expect(await shown(officer, id)).toMatchObject({ majority: 'ACADEMIC', outstanding: 0 });
    expect((await shown(officer, id))!.opinions.map(({ finding }) => finding).sort()).toEqual([
      'ACADEMIC',
      'ACADEMIC',
      'NON_ACADEMIC',
    ]);
    expect((await shown(school('A-1'), id))!.opinions).toEqual([]);
  });

  it('is confirmed as the panel found, dissent kept, filed by itself after the term, and told as a breach of scope', async () => {
    const { data } = await service.graphql(officer, '{ appraisals(state: REPORTED) { edges { node { id } } } }');
    const id: string = data.appraisals.edges[0].node.id;
    const confirm = (finding: string) => act(officer, 'confirmAppraisal', { appraisalId: id, finding });
    expect(await confirm('NON_ACADEMIC')).toBe('DEVIATES_FROM_PANEL');
    expect(await confirm('ACADEMIC')).toBe('CONFIRMED');
    expect((await shown(school('A-1'), id))!.opinions).toHaveLength(3);
    expect(await act(officer, 'fileAppraisal', { appraisalId: id })).toBe('REVIEW_TERM_RUNNING');
    clock.turnTo(new Date('2026-03-16T16:00:00Z'));
    await eventually(async () => expect((await shown(officer, id))!.state).toBe('FILED'));
    expect(await act(school('A-1'), 'requestAppraisalReview', { appraisalId: id, reason: '不服' })).toBe(
      'ACTION_NOT_AVAILABLE',
    );
    await eventually(async () =>
      expect(await told(AppraisalDecidedSchema, 'A-1')).toMatchObject([
        { stage: AppraisalStage.CONFIRMED, finding: AppraisalFinding.ACADEMIC, scopeBreach: true },
        { stage: AppraisalStage.FILED, courseName: '思维训练', scopeBreach: true, appraisalId: id },
      ]),
    );
    expect(await request(officer, 'A-1')).toBe('EVIDENCE_MISSING');
    expect(await request(officer, 'A-1', { newEvidence: '学期新讲义' })).toBe('REQUESTED');
    expect(await shown(officer, last)).toMatchObject({ previousId: id, newEvidence: '学期新讲义' });
    expect((await shown(officer, id))!.state).toBe('FILED');
  });

  it('goes on with the next of the lot when an expert is recused, by himself or by the office', async () => {
    const id = await panelled('A-2', '编程');
    const [first, second] = (await persons(id)) as [string, string];
    const seatOf = async (person: string) =>
      (await shown(expertOf(person), id))!.panel.find(({ state }) => state === 'SEATED')!.id;
    const recuse = (caller: Caller, seatId: string, reason = '与举办者是近亲属') =>
      act(caller, 'recuseExpert', { appraisalId: id, seatId, reason });
    const seat = await seatOf(second);
    expect(await recuse(expertOf(first), seat)).toBe('SEAT_UNKNOWN');
    expect(await recuse(expertOf(first), await seatOf(first))).toBe('ok');
    expect(await shown(expertOf(first), id)).toBeNull();
    expect(await recuse(officer, seat, '机构申请')).toBe('PANELLED');
    expect(await act(officer, 'redrawAppraisalPanel', { appraisalId: id })).toBe('PANELLED');
    expect(await act(officer, 'redrawAppraisalPanel', { appraisalId: id })).toBe('NO_VACANCY');
    const sitting = await persons(id);
    expect(sitting).toHaveLength(3);
    expect(sitting).not.toContain(first);
    expect(sitting).not.toContain(second);
    for (const person of sitting) await opine(person, id, 'NON_ACADEMIC');
    const file = (await shown(officer, id))!;
    expect(file).toMatchObject({ state: 'REPORTED', majority: 'NON_ACADEMIC' });
    expect(file.draws[0]!.pool).toHaveLength(5);
    expect(await act(officer, 'confirmAppraisal', { appraisalId: id, finding: 'NON_ACADEMIC' })).toBe('CONFIRMED');
    await eventually(async () =>
      expect(await told(AppraisalDecidedSchema, 'A-2')).toMatchObject([{ scopeBreach: false }]),
    );
  });

  it('is reviewed by a panel of the city, which the city draws and confirms', async () => {
    const id = await reported('A-3', '阅读', ['MIXED', 'ACADEMIC', 'NON_ACADEMIC']);
    const confirm = (caller: Caller, finding: string, reason: string | null) =>
      act(caller, 'confirmAppraisal', { appraisalId: id, finding, reason });
    expect(await confirm(officer, 'MIXED', null)).toBe('REASON_MISSING');
    expect(await confirm(officer, 'MIXED', '部分课次讲授语文')).toBe('CONFIRMED');
    expect(await act(school('A-3'), 'requestAppraisalReview', { appraisalId: id, reason: '课程已调整' })).toBe(
      'HIGHER_REVIEW',
    );
    expect(await act(officer, 'drawAppraisalPanel', { appraisalId: id })).toBe('HIGHER_LEVEL_REQUIRED');
    expect((await shown(officer, id))!.availableActions).toEqual([]);
    expect(await act(city, 'drawAppraisalPanel', { appraisalId: id })).toBe('HIGHER_PANELLED');
    expect(await persons(id)).toEqual(['expert-11', 'expert-12', 'expert-13']);
    for (const person of await persons(id)) await opine(person, id, 'NON_ACADEMIC');
    expect(await confirm(officer, 'NON_ACADEMIC', null)).toBe('HIGHER_LEVEL_REQUIRED');
    expect(await confirm(city, 'NON_ACADEMIC', null)).toBe('FINAL');
    expect(await shown(school('A-3'), id)).toMatchObject({ finding: 'MIXED', finalFinding: 'NON_ACADEMIC' });
    expect((await shown(officer, id))!.opinions).toHaveLength(6);
  });

  it('follows its institution to another department when the class changes', async () => {
    await handIn(service, officer, {
      mutation: 'importInstitutions',
      rows: [HEADER, row('A-1', '体育类', OPERATOR), row('A-2', '科技类')],
    });
    const { data } = await eventually(async () => {
      const answer = await service.graphql(
        officer,
        `query ($id: ID!) { institution(id: $id) { competentDepartment { department agency basis } competenceHistory { department }
           appraisals { state competentDepartment { department } } } }`,
        { id: ids.get('A-1') },
      );
      expect(answer.data.institution.appraisals[0].competentDepartment.department).toBe('SPORT');
      return answer;
    });
    expect(data.institution.competentDepartment).toMatchObject({
      department: 'SPORT',
      agency: 'CULTURE_SPORT_SCIENCE',
    });
    expect(data.institution.competenceHistory).toEqual([{ department: 'SPORT' }, { department: 'CULTURE_TOURISM' }]);
    const departments = data.institution.appraisals.map(
      (one: { state: string; competentDepartment: { department: string } }) =>
        `${one.state} ${one.competentDepartment.department}`,
    );
    expect(departments).toEqual(['REQUESTED SPORT', 'FILED CULTURE_TOURISM', 'COMPLETE SPORT']);
    expect(await told(CompetentDepartmentChangedSchema, 'A-1')).toMatchObject([
      { from: CompetentDepartment.CULTURE_TOURISM, to: CompetentDepartment.SPORT },
    ]);
    expect(await told(CompetentDepartmentChangedSchema, 'A-2')).toEqual([]);
  });

  it('costs as many statements in a list of many as in a list of few', async () => {
    // The first has no panel yet.
    const [few, all] = [
      await listCost(service, officer, { list: 'appraisals', first: 2 }),
      await listCost(service, officer, { list: 'appraisals', first: 5 }),
    ];
    expect(all.rows).toHaveLength(5);
    expect(all.statements).toBe(few.statements);
  });
});

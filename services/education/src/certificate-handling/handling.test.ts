import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const NUMBER = '341203187309258299';
const license = (serial: number): string =>
  `${makeSchoolLicenseNumber({ division: '341203', level: 7, serial })},示例区教育局,2018-03-01,2038-03-31`;
const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,举办者身份证号,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const LEDGER = [
  HEADER,
  `H-1,示例甲学校,341203,文化路1号,学科类,甲举办,${NUMBER},,,,`,
  'H-2,示例乙学校,341203,文化路2号,艺术类,乙举办,,,,,',
  'H-3,示例丙学校,341203,文化路3号,职业技能类,丙举办,,,,,',
  `H-4,示例丁学校,341203,文化路4号,学科类,丁举办,,${license(1)}`,
  `H-5,示例甲学校（二分校）,341203,文化路5号,学科类,甲举办,${NUMBER},,,,`,
  'H-6,示例己学校,341203,文化路6号,学科类,己举办,,,,,',
  `H-7,示例庚学校,341203001,文化路7号,学科类,庚举办,,${license(2)}`,
];

const officer = testCaller();
const clock = new TurningClock();
let service: TestService;
let ids: ReadonlyMap<string, string>;
const idsOf = (...numbers: readonly string[]): string[] => numbers.map((number) => ids.get(number)!);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(LEDGER.length - 1);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
});
afterAll(() => service?.stop());

const GIVEN = {
  guideToApply: { note: '符合设置标准' },
  orderToRectify: { months: 1, problems: '未办理法人登记', documentNo: '示教改〔2026〕1号' },
  banPlaces: {
    officers: ['皖教执001', '皖教执002'],
    recorderIds: ['JLY-01'],
    evidence: ['照片1'],
    documentNo: '示教取〔2026〕1号',
    signsRemoved: true,
    banYears: 2,
  },
  confirmRectified: { officers: ['皖教执001', '皖教执002'], evidence: ['照片2'], note: '已办理登记' },
  withdrawHandling: { reason: '复议撤销' },
} as const;
type Act = keyof typeof GIVEN;

async function act(which: Act, input: object, caller = officer) {
  const type = `${which[0]!.toUpperCase()}${which.slice(1)}Input`;
  // The case file is not a township's to read.
  const steps = caller === officer ? 'steps { act basis documentNo officers recorderIds evidence note }' : '';
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${which}(input: $input) {
       ok refusal { code } verdicts { refusal { code } file { state handling {
         guidedTo rectifyDue permanentClosure operatorBanId ${steps} } } } } }`,
    { input: { idempotencyKey: randomUUID(), ...GIVEN[which], ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function figures(filter: object = {}): Promise<Record<string, number>> {
  const { data, errors } = await service.graphql(
    officer,
    'query ($filter: HandlingFilter) { handlingFigures(filter: $filter) { total figures { state guidedTo count } } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  const { total, figures: parts } = data.handlingFigures;
  expect(parts.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total);
  // Each figure opens its records.
  for (const { state, guidedTo, count } of parts)
    expect(await listed({ ...filter, state, guidedTo })).toHaveLength(count);
  return Object.fromEntries(
    parts.map(({ state, guidedTo, count }: { state: string; guidedTo: string | null; count: number }) => [
      guidedTo ? `${state} ${guidedTo}` : state,
      count,
    ]),
  );
}

async function listed(filter: object): Promise<string[]> {
  const { data, errors } = await service.graphql(
    officer,
    'query ($filter: HandlingFilter) { handlingFiles(first: 200, filter: $filter) { totalCount edges { node { institution { ledgerNo } } } } }',
    { filter },
  );
  expect(errors).toBeUndefined();
  const found = data.handlingFiles.edges.map(
    (edge: { node: { institution: { ledgerNo: string } } }) => edge.node.institution.ledgerNo,
  );
  expect(data.handlingFiles.totalCount).toBe(found.length);
  return found;
}

const operatorBans = async (number: string): Promise<string[]> => {
  const { data } = await service.graphql(
    officer,
    'query ($id: ID) { operatorBans(institutionId: $id) { edges { node { state } } } }',
    {
      id: ids.get(number),
    },
  );
  return data.operatorBans.edges.map(({ node }: { node: { state: string } }) => node.state);
};

describe('the queue', () => {
  it('has every place that lacks a paper, by department, cell, township and class', async () => {
    expect(await figures()).toEqual({ OPEN: 7 });
    expect(await listed({ cell: 'LICENSED_ONLY' })).toEqual(['H-4', 'H-7']);
    expect(await listed({ department: 'HUMAN_RESOURCES' })).toEqual(['H-3']);
    expect(await listed({ department: 'PUBLIC_SECURITY' })).toEqual(['H-1', 'H-2', 'H-3', 'H-5', 'H-6']);
    expect(await listed({ divisionCode: '341203001' })).toEqual(['H-7']);
    expect(await listed({ nonAcademicKind: 'CULTURE_ART' })).toEqual(['H-2']);
    expect(await listed({ trainingClass: 'ACADEMIC', state: 'OPEN' })).toEqual(['H-1', 'H-4', 'H-5', 'H-6', 'H-7']);
  });

  it('is paged by keyset', async () => {
    const page = async (after: string | null) => {
      const { data } = await service.graphql(
        officer,
        'query ($after: String) { handlingFiles(first: 4, after: $after) { pageInfo { hasNextPage endCursor } edges { node { institutionId } } } }',
        { after },
      );
      return data.handlingFiles;
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.institutionId)).size).toBe(7);
  });

  it('is not for those outside the offices', async () => {
    const bank = testCaller({ agency: 'BANK', roles: ['BANK'] });
    const { errors } = await service.graphql(bank, '{ handlingFiles { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('a place', () => {
  it('is guided to whoever approves it; of a set each has its own verdict, once', async () => {
    const input = { idempotencyKey: randomUUID(), institutionIds: idsOf('H-2', 'H-3', 'H-4') };
    const first = await act('guideToApply', input);
    expect(first).toMatchObject({
      ok: false,
      refusal: { code: 'ALREADY_LICENSED' },
      verdicts: [
        { refusal: null, file: { state: 'GUIDED', handling: { guidedTo: 'EDUCATION' } } },
        {
          refusal: null,
          file: { handling: { guidedTo: 'HUMAN_RESOURCES', steps: [{ basis: '民办教育促进法 第十二条' }] } },
        },
        { refusal: { code: 'ALREADY_LICENSED' }, file: { state: 'OPEN', handling: null } },
      ],
    });
    expect(await act('guideToApply', input)).toEqual(first);
    expect(await figures()).toEqual({ OPEN: 5, 'GUIDED EDUCATION': 1, 'GUIDED HUMAN_RESOURCES': 1 });
  });

  it('ordered to rectify becomes overdue after its last day, and is confirmed late', async () => {
    const ordered = await act('orderToRectify', { institutionIds: idsOf('H-4') });
    expect(ordered).toMatchObject({ ok: true, verdicts: [{ file: { handling: { rectifyDue: '2026-04-02' } } }] });
    clock.turnTo(new Date('2026-04-02T15:59:59Z'));
    service.runtime.deadlineSignal.wake();
    expect(await figures({ cell: 'LICENSED_ONLY' })).toEqual({ OPEN: 1, ORDERED: 1 });
    clock.turnTo(new Date('2026-04-02T16:00:01Z'));
    service.runtime.deadlineSignal.wake();
    await eventually(async () => expect(await figures({ cell: 'LICENSED_ONLY' })).toEqual({ OPEN: 1, OVERDUE: 1 }));
    const confirmed = await act('confirmRectified', { institutionIds: idsOf('H-4') });
    expect(confirmed.verdicts[0].file.handling.steps.map((step: { act: string }) => step.act)).toEqual([
      'orderToRectify',
      'passRectifyDue',
      'confirmRectified',
    ]);
    clock.turnTo(new Date('2026-03-02T01:00:00Z'));
  });

  it('banned keeps its operator away from his other place, until it is withdrawn', async () => {
    const banned = await act('banPlaces', { institutionIds: idsOf('H-1', 'H-6'), residentialIds: idsOf('H-1') });
    expect(banned).toMatchObject({
      ok: true,
      verdicts: [
        {
          file: {
            state: 'BANNED',
            handling: {
              permanentClosure: true,
              operatorBanId: expect.any(String),
              steps: [{ officers: GIVEN.banPlaces.officers, recorderIds: ['JLY-01'], evidence: ['照片1'] }],
            },
          },
        },
        // Nobody knows its operator's number.
        { file: { handling: { permanentClosure: false, operatorBanId: null } } },
      ],
    });
    expect(await operatorBans('H-5')).toEqual(['IN_FORCE']);
    expect(await act('guideToApply', { institutionIds: idsOf('H-5') })).toMatchObject({
      refusal: { code: 'OPERATOR_BANNED' },
    });

    const institutionId = ids.get('H-1');
    expect(await act('withdrawHandling', { institutionId })).toMatchObject({ refusal: { code: 'CLOSED_FOR_EVER' } });
    expect(await act('withdrawHandling', { institutionId, annulmentNo: '示政复〔2026〕1号' })).toMatchObject({
      ok: true,
      verdicts: [{ file: { state: 'OPEN', handling: null } }],
    });
    expect(await operatorBans('H-5')).toEqual([]);
    expect((await act('guideToApply', { institutionIds: idsOf('H-5') })).ok).toBe(true);
    const acts = await asAdmin(service.database.adminUrl, [
      `select transition, document_no, reason from act_record where command = 'withdrawHandling'`,
    ]);
    expect(acts).toEqual([
      { transition: 'BANNED -withdrawHandling-> WITHDRAWN', document_no: '示政复〔2026〕1号', reason: '复议撤销' },
    ]);
  });

  it('is not banned for a term that the law does not know', async () => {
    const refused = await act('banPlaces', { institutionIds: idsOf('H-1'), banYears: 6 });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'BAN_TERM_OUT_OF_RANGE' } });
    expect(await listed({ state: 'OPEN' })).toEqual(['H-1', 'H-7']);
  });

  it('handled by two officers at once is handled once', async () => {
    const results = await Promise.all([
      act('guideToApply', { institutionIds: idsOf('H-1') }),
      act('banPlaces', { institutionIds: idsOf('H-1') }),
      act('guideToApply', { institutionIds: idsOf('H-1') }),
    ]);
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const standing = await asAdmin(service.database.adminUrl, [
      `select 1 from certificate_handling where institution_id = '${ids.get('H-1')}' and state <> 'WITHDRAWN'`,
    ]);
    expect(standing).toHaveLength(1);
  });

  it('merged into another is counted once, with the later handling', async () => {
    const before = await figures();
    const { data } = await service.graphql(
      officer,
      '{ duplicateCandidates(state: OPEN) { edges { node { id institutions { id ledgerNo } } } } }',
    );
    const [{ node }] = data.duplicateCandidates.edges;
    const input = {
      idempotencyKey: randomUUID(),
      candidateId: node.id,
      survivingId: ids.get('H-5'),
      reason: '一校多址',
    };
    const merged = await service.graphql(
      officer,
      'mutation ($input: MergeInstitutionsInput!) { mergeInstitutions(input: $input) { ok refusal { code } } }',
      { input },
    );
    expect(merged.data.mergeInstitutions.ok).toBe(true);
    const total = (parts: Record<string, number>) => Object.values(parts).reduce((sum, count) => sum + count, 0);
    expect(total(await figures())).toBe(total(before) - 1);
    expect(await act('guideToApply', { institutionIds: idsOf('H-1') })).toMatchObject({
      refusal: { code: 'PLACE_UNKNOWN' },
    });
  });
});

describe('a township', () => {
  const township = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'], division: '341203001' });

  async function keep(mutation: string, type: string, input: object) {
    const { data, errors } = await service.graphql(
      officer,
      `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } delegation { id state revokedOn } } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    expect(errors).toBeUndefined();
    return data.act;
  }
  const actionsOf = async (): Promise<string[]> => {
    const { data } = await service.graphql(township, '{ handlingFiles { edges { node { availableActions } } } }');
    return data.handlingFiles.edges.flatMap(
      ({ node }: { node: { availableActions: string[] } }) => node.availableActions,
    );
  };
  const LETTER = {
    townshipCode: '341203001',
    items: ['ORDER_TO_RECTIFY'],
    documentNo: '示政规〔2026〕3号',
    publishedOn: '2026-03-02',
    validFrom: '2026-03-03',
  };

  it('acts on its own places, on the days and in the items of its confirmation letter', async () => {
    const order = () => act('orderToRectify', { institutionIds: idsOf('H-7') }, township);
    expect(await order()).toMatchObject({ refusal: { code: 'NOT_DELEGATED' } });
    const { delegation } = await keep('recordPowerDelegation', 'RecordPowerDelegationInput', LETTER);
    // The day before it takes effect.
    expect(await order()).toMatchObject({ refusal: { code: 'NOT_DELEGATED' } });
    clock.turnTo(new Date('2026-03-03T01:00:00Z'));
    expect(await actionsOf()).toEqual(['orderToRectify']);
    expect(await act('guideToApply', { institutionIds: idsOf('H-7') }, township)).toMatchObject({
      refusal: { code: 'NOT_DELEGATED' },
    });
    expect(await act('orderToRectify', { institutionIds: idsOf('H-2') }, township)).toMatchObject({
      refusal: { code: 'PLACE_UNKNOWN' },
    });
    expect((await order()).ok).toBe(true);

    const revoked = await keep('revokePowerDelegation', 'RevokePowerDelegationInput', {
      delegationId: delegation.id,
      reason: '职权调整',
    });
    expect(revoked).toMatchObject({ ok: true, delegation: { state: 'REVOKED', revokedOn: '2026-03-03' } });
    expect(await act('orderToRectify', { institutionIds: idsOf('H-7') }, township)).toMatchObject({
      refusal: { code: 'NOT_DELEGATED' },
    });
    expect(await actionsOf()).toEqual([]);
  });
});

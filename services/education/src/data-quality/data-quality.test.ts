import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  calendarDay,
  makeCitizenNumber,
  makeCreditCode,
  makeSchoolLicenseNumber,
  parseCreditCode,
  type Caller,
} from '@lianguan/kernel';
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

const code = (serial: string) => makeCreditCode({ holder: '91', division: '341203', organisation: `MA0Q000${serial}` });
const license = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: 1 });
const person = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay('1873-09-25'), serial });

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号,联系电话,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const LEDGER = [
  HEADER,
  // Nothing is wrong with the first; its double at another address waits to be looked at.
  `Q-1,示例甲培训学校,341203,示例区文化路1号,学科类,${code('1')},甲举办,${person(1)},19900000001,${license},示例区教育局,2020-01-01,2026-06-30`,
  `Q-2,示例甲培训学校,341203,示例区文化路2号,学科类,,甲举办,${person(1)},19900000001,,,,`,
  `Q-3,示例乙画室,341203001,文化路3号,艺术类,,乙举办,,,,,,`,
];

const clock = new TurningClock();
const officer = testCaller();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ duplicateCandidates(state: OPEN) { totalCount } }');
    expect(data.duplicateCandidates.totalCount).toBe(1);
  });
});
afterAll(() => service?.stop());

interface Line {
  readonly owner: string;
  readonly county: string;
  readonly records: number;
  readonly figures: readonly { readonly problem: string; readonly count: number }[];
}

async function board(caller: Caller = officer): Promise<readonly Line[]> {
  const { data } = await service.graphql(
    caller,
    '{ dataQuality { asOf recordTermMonths lines { owner county records figures { problem count } } } }',
  );
  return data.dataQuality.lines;
}
const figuresOf = async (owner: string, caller = officer): Promise<Record<string, number>> => {
  const line = (await board(caller)).find((candidate) => candidate.owner === owner);
  return Object.fromEntries((line?.figures ?? []).map(({ problem, count }) => [problem, count]));
};

async function recordsOf(problem: string, owner: string, caller = officer) {
  const { data, errors } = await service.graphql(
    caller,
    `{ dataQualityRecords(problem: ${problem}, owner: ${owner}) { totalCount edges { node { ledgerNo } } } }`,
  );
  if (errors) return errors[0]!.extensions.code;
  const { totalCount, edges } = data.dataQualityRecords;
  return { totalCount, numbers: edges.map(({ node }: { node: { ledgerNo: string } }) => node.ledgerNo) };
}

describe('the data quality board', () => {
  it('counts what is wrong by owner and county', async () => {
    expect(await board()).toEqual([
      {
        owner: 'CULTURE_TOURISM',
        county: '341203',
        records: 1,
        figures: expect.arrayContaining([
          { problem: 'OPERATOR_NUMBER_MISSING', count: 1 },
          { problem: 'OPERATOR_MOBILE_MISSING', count: 1 },
          { problem: 'ADDRESS_WITHOUT_DISTRICT', count: 1 },
        ]),
      },
      { owner: 'EDUCATION', county: '341203', records: 2, figures: [{ problem: 'DUPLICATE_OPEN', count: 2 }] },
    ]);
  });

  it('calls a record stale on the day after its term, until a ledger says it again', async () => {
    clock.turnTo(new Date('2027-03-02T09:00:00+08:00'));
    expect(await figuresOf('CULTURE_TOURISM')).not.toHaveProperty('RECORD_STALE');
    clock.turnTo(new Date('2027-03-03T09:00:00+08:00'));
    expect(await recordsOf('RECORD_STALE', 'CULTURE_TOURISM')).toEqual({ totalCount: 1, numbers: ['Q-3'] });
    expect(await figuresOf('EDUCATION')).toMatchObject({ RECORD_STALE: 2 });
    await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, LEDGER[3]!] });
    await eventually(async () =>
      expect(await recordsOf('RECORD_STALE', 'CULTURE_TOURISM')).toEqual({ totalCount: 0, numbers: [] }),
    );
  });

  it('finds what no rule would let in: each figure opens its records', async () => {
    await eventually(async () => {
      const [expired] = await asAdmin(service.database.adminUrl, ['select state from license']);
      expect(expired).toEqual({ state: 'EXPIRED' });
    });
    await asAdmin(service.database.adminUrl, [
      `update license set state = 'ACTIVE', recorded_state = 'ACTIVE'`,
      `update training_institution set uscc_code = '91341203MA0Q000119' where ledger_no = 'Q-2'`,
      `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version) select id, 'BUSINESS_LICENSE', '${randomUUID()}', '${code('1')}', true, division_code, 1
         from training_institution where ledger_no in ('Q-2', 'Q-3')`,
      `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version) select id, 'NON_PROFIT_REGISTRATION', '${randomUUID()}', '52', true, division_code, 1
         from training_institution where ledger_no = 'Q-3'`,
    ]);
    const expected = [
      ['EXPIRED_YET_ACTIVE', 'EDUCATION', 'Q-1'],
      ['CODE_INVALID', 'EDUCATION', 'Q-2'],
      ['CODE_DIFFERS', 'EDUCATION', 'Q-2'],
      ['CODE_MISSING', 'CULTURE_TOURISM', 'Q-3'],
      ['REGISTER_CODE_INVALID', 'CIVIL_AFFAIRS', 'Q-3'],
    ] as const;
    for (const [problem, owner, ledgerNo] of expected) {
      expect([problem, await recordsOf(problem, owner)]).toEqual([problem, { totalCount: 1, numbers: [ledgerNo] }]);
      expect(await figuresOf(owner)).toMatchObject({ [problem]: 1 });
    }
  });

  it('has as many records behind each figure as it says', async () => {
    for (const { owner, figures } of await board())
      for (const { problem, count } of figures)
        expect([problem, await recordsOf(problem, owner)]).toEqual([
          problem,
          { totalCount: count, numbers: expect.any(Array) },
        ]);
  });

  it('shows each office its own alone', async () => {
    const registrar = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
    expect((await board(registrar)).map(({ owner, records }) => [owner, records])).toEqual([['CIVIL_AFFAIRS', 1]]);
    expect(await recordsOf('DUPLICATE_OPEN', 'EDUCATION', registrar)).toBe('FORBIDDEN');
    expect(await board(testCaller({ division: '341202' }))).toEqual([]);
    const { errors } = await service.graphql(testCaller({ roles: ['DISCIPLINE'] }), '{ dataQuality { asOf } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('checks credit codes as GB 32100 has it', async () => {
    const good = Array.from({ length: 10 }, (_, index) => code(String(index)));
    const codes = [
      ...good,
      ...good.map((text) => text.replace(/.$/u, (last) => (last === '0' ? '1' : '0'))),
      '52',
      'I'.repeat(18),
    ];
    const rows = await asAdmin(service.database.adminUrl, [
      `select credit_code_valid(code) as valid from unnest(array['${codes.join("','")}']) with ordinality as c(code, place) order by place`,
    ]);
    expect(rows.map(({ valid }) => valid)).toEqual(codes.map((text) => parseCreditCode(text).ok));
  });
});

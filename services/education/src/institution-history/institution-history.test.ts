import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, toBinary } from '@bufbuild/protobuf';
import { BusinessRegistrationRecordedSchema, BusinessRegistrationState } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { calendarDay } from '@lianguan/kernel';
import { recordLineage, type LineageLink } from '../file-record/index.js';
import { migrations, name, slices } from '../slices.js';

const HEADER = '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名';
const clock = new TurningClock(new Date('2026-03-01T09:00:00+08:00'));
const officer = testCaller();
let service: TestService;
let ids: Record<string, string>;

const importRows = (...rows: string[]) =>
  handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...rows] });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await importRows(
    'H-1,示例甲培训学校,341203,文化路1号,学科类,甲举办',
    'H-2,示例乙培训学校,341203,文化路2号,学科类,乙举办',
  );
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    ids = Object.fromEntries(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
});
afterAll(() => service?.stop());

interface Fact {
  readonly kind: string;
  readonly text: string | null;
  readonly persons: readonly { readonly name: string | null }[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

async function historyOf(ledgerNo: string, args = '', caller = officer): Promise<readonly Fact[]> {
  const { data } = await service.graphql(
    caller,
    `query ($id: ID!) { institution(id: $id) { history${args} { kind text persons { name } validFrom validTo source } } }`,
    { id: ids[ledgerNo] },
  );
  return data.institution.history;
}
const line = ({ kind, text, persons, validFrom, validTo, source }: Fact) =>
  `${kind} ${text ?? persons.map((person) => person.name).join('、')} ${validFrom}–${validTo ?? ''} ${source}`;

const RECORD = `mutation ($input: RecordFileFactInput!) { recordFileFact(input: $input) { ok refusal { code }
  institution { history(kinds: [LEGAL_REPRESENTATIVE]) { documentNo persons { name } } } } }`;
const representative = {
  kind: 'LEGAL_REPRESENTATIVE',
  personNames: ['丙法人'],
  validFrom: '2026-02-01',
  documentNo: '示登〔2026〕1号',
};

describe('the history of a file', () => {
  it('begins with what the ledger says', async () => {
    expect((await historyOf('H-1')).map(line)).toEqual([
      'NAME 示例甲培训学校 2026-03-01– LEDGER',
      'ADDRESS 文化路1号 2026-03-01– LEDGER',
      'OPERATOR 甲举办 2026-03-01– LEDGER',
    ]);
  });

  it('goes on with what another ledger changes, and says how the file looked on a day', async () => {
    clock.turnTo(new Date('2026-05-01T09:00:00+08:00'));
    await importRows('H-1,示例新甲培训学校,341203,文化路1号,学科类,丁举办');
    await eventually(async () => expect(await historyOf('H-1', '(kinds: [NAME])')).toHaveLength(2));
    expect((await historyOf('H-1', '(asOf: "2026-04-30")')).map(line)).toEqual([
      'NAME 示例甲培训学校 2026-03-01–2026-04-30 LEDGER',
      'ADDRESS 文化路1号 2026-03-01– LEDGER',
      'OPERATOR 甲举办 2026-03-01–2026-04-30 LEDGER',
    ]);
    expect((await historyOf('H-1', '(asOf: "2026-05-01", kinds: [NAME, OPERATOR])')).map(line)).toEqual([
      'NAME 示例新甲培训学校 2026-05-01– LEDGER',
      'OPERATOR 丁举办 2026-05-01– LEDGER',
    ]);
  });

  it('takes what an officer adds, once, and shows what was known before', async () => {
    const input = { ...representative, institutionId: ids['H-1'], idempotencyKey: randomUUID() };
    const first = await service.graphql(officer, RECORD, { input });
    expect(first.data.recordFileFact).toEqual({
      ok: true,
      refusal: null,
      institution: { history: [{ documentNo: '示登〔2026〕1号', persons: [{ name: '丙法人' }] }] },
    });
    expect((await service.graphql(officer, RECORD, { input })).data).toEqual(first.data);
    const again = await service.graphql(officer, RECORD, { input: { ...input, idempotencyKey: randomUUID() } });
    expect(again.data.recordFileFact).toMatchObject({ ok: false, refusal: { code: 'FACT_KNOWN' } });
    const before = '(asOf: "2026-03-01", knownAt: "2026-04-01T00:00:00+08:00", kinds: [LEGAL_REPRESENTATIVE])';
    expect(await historyOf('H-1', before)).toEqual([]);
    expect(
      await asAdmin(service.database.adminUrl, [`select document_no from act_record where command = 'recordFileFact'`]),
    ).toEqual([{ document_no: '示登〔2026〕1号' }]);
  });

  it('masks persons, and names them only for a purpose', async () => {
    const registrar = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
    const [fact] = await historyOf('H-1', '(kinds: [LEGAL_REPRESENTATIVE])', registrar);
    expect(fact!.persons).toEqual([{ name: '丙*' }]);
    const { purpose: _purpose, ...purposeless } = officer;
    const [hidden] = await historyOf('H-1', '(kinds: [LEGAL_REPRESENTATIVE])', purposeless);
    expect(hidden!.persons).toEqual([{ name: null }]);
  });

  it('has what the registers say, from the day of their act, and once', async () => {
    const tell = (state: keyof typeof BusinessRegistrationState, version: number, day: string) =>
      service.runtime.bus.publish([
        {
          id: randomUUID(),
          topic: 'market-regulation.registration.v1',
          key: ids['H-2']!,
          type: BusinessRegistrationRecordedSchema.typeName,
          source: 'market-regulation',
          time: new Date(`${day}T08:00:00+08:00`),
          data: toBinary(
            BusinessRegistrationRecordedSchema,
            create(BusinessRegistrationRecordedSchema, {
              registrationId: '5f0c1a52-6f7e-4d8a-9a0e-3b7f9d1c2e44',
              institutionId: ids['H-2']!,
              usccCode: '91341203MA0BAD0151',
              state: BusinessRegistrationState[state],
              version: BigInt(version),
            }),
          ),
          headers: {},
        },
      ]);
    await tell('REGISTERED', 1, '2026-03-10');
    await tell('ABNORMAL', 2, '2026-03-20');
    await tell('CANCELLED', 3, '2026-04-10');
    await eventually(async () =>
      expect((await historyOf('H-2', '(kinds: [BUSINESS_LICENSE])')).map(line)).toEqual([
        'BUSINESS_LICENSE 91341203MA0BAD0151 2026-03-10–2026-04-09 REGISTER',
      ]),
    );
  });
});

describe('the lineage of an institution', () => {
  it('says what came of what, once, and shares the lineage of the file before', async () => {
    const link: LineageLink = {
      kind: 'RE_REGISTRATION',
      predecessor: { institutionId: ids['H-1']!, usccCode: '91341203MA0BAD0151' },
      successor: { institutionId: ids['H-2']!, usccCode: null },
      validFrom: calendarDay('2026-05-01'),
      source: 'APPLICATION',
      documentNo: '示民登〔2026〕1号',
    };
    const facts = { caller: officer, now: clock.now() };
    for (let time = 0; time < 2; time += 1)
      await service.runtime.inTransaction(officer, (tx) => recordLineage(tx, [link], facts));
    const { data } = await service.graphql(
      officer,
      `query ($id: ID!) { institution(id: $id) { lineageId lineage {
         kind predecessorCode documentNo predecessor { ledgerNo lineageId } successor { ledgerNo } } } }`,
      { id: ids['H-2'] },
    );
    expect(data.institution).toEqual({
      lineageId: ids['H-1'],
      lineage: [
        {
          kind: 'RE_REGISTRATION',
          predecessorCode: '91341203MA0BAD0151',
          documentNo: '示民登〔2026〕1号',
          predecessor: { ledgerNo: 'H-1', lineageId: ids['H-1'] },
          successor: { ledgerNo: 'H-2' },
        },
      ],
    });
  });
});

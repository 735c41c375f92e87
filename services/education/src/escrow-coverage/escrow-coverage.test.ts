import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import { EscrowAccountRecordedSchema, EscrowAccountState, EscrowMode } from '@lianguan/proto-events';
import {
  eventually,
  handIn,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const SUBJECTS = 154;
const OTHERS = 3;
const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = Array.from({ length: SUBJECTS + OTHERS }, (_, at) => {
  const kind = at < SUBJECTS ? '学科类' : '体育类';
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: at + 1 });
  return `C-${String(at).padStart(3, '0')},覆盖${at}号学校,341203,文化路${at}号,${kind},甲举办${at},${number},示例区教育局,2024-01-01,2028-12-31`;
});

const officer = testCaller();
let service: TestService;
let ids: readonly string[];
const accounts = ROWS.map(() => randomUUID());

const tell = (places: readonly number[], state: EscrowAccountState, version: bigint) =>
  publishEvents(
    service.eventLog,
    places.map((at) => ({
      key: ids[at]!,
      schema: EscrowAccountRecordedSchema,
      message: create(EscrowAccountRecordedSchema, {
        accountId: accounts[at]!,
        institutionId: ids[at]!,
        state,
        mode: EscrowMode.BANK_CUSTODY,
        version,
      }),
    })),
  );

async function coverage() {
  const { data } = await service.graphql(
    officer,
    `{ escrowCoverage { trainingClass active withAccount } escrowGaps { totalCount edges { node { ledgerNo } } } }`,
  );
  const [subject, others] = data.escrowCoverage;
  return {
    subject: `${subject.withAccount}/${subject.active}`,
    others: `${others.withAccount}/${others.active}`,
    gaps: data.escrowGaps.edges.map(({ node }: { node: { ledgerNo: string } }) => node.ledgerNo),
  };
}

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock: new TurningClock() });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions(first: 200) { edges { node { id ledgerNo } } } }');
    const nodes = data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => node);
    expect(nodes).toHaveLength(ROWS.length);
    ids = ROWS.map((row) => nodes.find((node: { ledgerNo: string }) => row.startsWith(`${node.ledgerNo},`)).id);
  });
  // Of the others one has an account; that changes nothing for the subjects.
  await tell([...Array(SUBJECTS + 1).keys()], EscrowAccountState.ACTIVE, 1n);
}, 60_000);
afterAll(() => service?.stop());

it('154 of 154; when one is closed 153 of 154 and a row of the gap; the others are counted apart', async () => {
  await eventually(async () => expect(await coverage()).toEqual({ subject: '154/154', others: '1/3', gaps: [] }));
  await tell([7], EscrowAccountState.CLOSED, 2n);
  await eventually(async () =>
    expect(await coverage()).toEqual({ subject: '153/154', others: '1/3', gaps: ['C-007'] }),
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  EscrowMode,
  LicenseState,
  LicenseStateChangedSchema,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const licenseNumber = (serial: number) => makeSchoolLicenseNumber({ division: '341203', level: 7, serial });
const ROWS = [1, 2, 3].map(
  (school) =>
    `C-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school},${licenseNumber(school)},示例区教育局,2018-03-01,2027-03-31`,
);

const officer = testCaller({ roles: ['EDU_LIC'] });
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const clock = new TurningClock();
let service: TestService;
let schools: readonly {
  readonly id: string;
  readonly license: { readonly id: string; readonly certificateCode: string };
}[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, testCaller(), { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  schools = await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      '{ institutions(first: 5) { edges { node { id license { id certificateCode } } } } }',
    );
    expect(data.institutions.edges).toHaveLength(3);
    return data.institutions.edges.map(({ node }: { node: (typeof schools)[number] }) => node);
  });
}, 60_000);
afterAll(() => service?.stop());

const school = (number: number) => schools[number - 1]!;
const holder = (number: number): Caller =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: school(number).id, purpose: undefined });

const INPUTS = {
  withdrawLicense: 'WithdrawLicenseInput',
  cancelLicense: 'CancelLicenseInput',
  giveTerminationNotice: 'GiveTerminationNoticeInput',
  recallTerminationNotice: 'LicenseActInput',
} as const;

async function act(caller: Caller, mutation: keyof typeof INPUTS, of: number, given: Record<string, unknown>) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${INPUTS[mutation]}!) { act: ${mutation}(input: $input) { ok refusal { code basis }
       license { state availableActions ending { act ground documentNo plan { organ } } terminationNotice { terminatesOn state } } } }`,
    { input: { idempotencyKey: randomUUID(), licenseId: school(of).license.id, reason: '依法办理', ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function verified(of: number): Promise<string> {
  const { data } = await service.graphql(
    nobody,
    'query ($c: String!) { verifyCertificate(code: $c) { license { state } } }',
    {
      c: school(of).license.certificateCode,
    },
  );
  return data.verifyCertificate.license.state;
}

async function told(of: number): Promise<string[]> {
  const messages = await readAll(service.runtime.bus, 'education.license.v1');
  return messages
    .filter(({ key }) => key === school(of).id)
    .map(({ data }) => LicenseState[fromBinary(LicenseStateChangedSchema, data).state]!);
}

async function account(of: number, state: EscrowAccountState, version: bigint): Promise<void> {
  const message = create(EscrowAccountRecordedSchema, {
    accountId: school(of).id,
    institutionId: school(of).id,
    state,
    mode: EscrowMode.BANK_CUSTODY,
    version,
  });
  await publishEvents(service.eventLog, [{ schema: EscrowAccountRecordedSchema, key: school(of).id, message }]);
  await eventually(async () => {
    const rows = await asAdmin(service.database.adminUrl, [
      `select 1 from escrow_standing where institution_id = '${school(of).id}' and version = ${version}`,
    ]);
    expect(rows).toHaveLength(1);
  });
}

describe('a withdrawal', () => {
  it('ends the license, is told to the others and to anyone, and happens once', async () => {
    const input = { ground: 'FRAUD', documentNo: '示教撤〔2026〕1号', idempotencyKey: randomUUID() };
    const first = await act(officer, 'withdrawLicense', 1, input);
    expect(first).toMatchObject({
      ok: true,
      license: {
        state: 'WITHDRAWN',
        availableActions: ['cancelLicense'],
        ending: { act: 'WITHDRAWN', ground: 'FRAUD', documentNo: '示教撤〔2026〕1号', plan: null },
      },
    });
    expect(await act(officer, 'withdrawLicense', 1, input)).toEqual(first);
    expect(await verified(1)).toBe('WITHDRAWN');
    await eventually(async () => expect(await told(1)).toEqual(['ACTIVE', 'WITHDRAWN']));
    const acts = await asAdmin(service.database.adminUrl, [
      `select basis, transition from act_record where subject_id = '${school(1).license.id}' and command = 'withdrawLicense'`,
    ]);
    expect(acts).toEqual([{ basis: '行政许可法 第六十九条', transition: 'ACTIVE -withdraw-> WITHDRAWN' }]);
  });

  it('is not seen by an office of another county', async () => {
    const elsewhere = testCaller({ roles: ['EDU_LIC'], division: '330282' });
    const answer = await act(elsewhere, 'withdrawLicense', 2, { ground: 'FRAUD', documentNo: '1' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'LICENSE_UNKNOWN' } });
  });
});

describe('a cancellation', () => {
  it('waits until finance tells that the account is closed', async () => {
    await account(1, EscrowAccountState.REFUND_ONLY, 1n);
    const given = { documentNo: '示教注〔2026〕1号' };
    expect((await act(officer, 'cancelLicense', 1, given)).refusal).toEqual({
      code: 'ACCOUNTS_OPEN',
      basis: '民办教育促进法 第五十八条、第五十九条',
    });
    await account(1, EscrowAccountState.CLOSED, 2n);
    expect(await act(officer, 'cancelLicense', 1, given)).toMatchObject({
      ok: true,
      license: { state: 'CANCELLED', availableActions: [], ending: { act: 'CANCELLED' } },
    });
    expect(await verified(1)).toBe('CANCELLED');
  });

  it('of a school that ends by itself follows its notice of half a year, and a plan settles what is owed', async () => {
    await account(2, EscrowAccountState.ACTIVE, 1n);
    const given = {
      documentNo: '示教注〔2026〕2号',
      plan: { organ: '示例区人民法院', documentNo: '清1号', approvedOn: '2026-03-01' },
    };
    expect((await act(officer, 'cancelLicense', 2, given)).refusal.code).toBe('NOTICE_MISSING');
    const early = { terminatesOn: '2026-09-01' };
    expect((await act(holder(2), 'giveTerminationNotice', 2, early)).refusal.code).toBe('NOTICE_TOO_SHORT');
    const notice = { terminatesOn: '2026-09-02' };
    expect(await act(holder(2), 'giveTerminationNotice', 2, notice)).toMatchObject({
      ok: true,
      license: {
        state: 'ACTIVE',
        availableActions: ['recallTerminationNotice'],
        terminationNotice: { state: 'GIVEN' },
      },
    });
    expect((await act(holder(2), 'recallTerminationNotice', 2, {})).license.terminationNotice).toBeNull();
    expect((await act(holder(2), 'giveTerminationNotice', 2, notice)).ok).toBe(true);
    expect((await act(officer, 'cancelLicense', 2, given)).refusal.code).toBe('NOTICE_RUNNING');
    clock.turnTo(new Date('2026-09-02T01:00:00Z'));
    expect(await act(officer, 'cancelLicense', 2, given)).toMatchObject({
      ok: true,
      license: {
        state: 'CANCELLED',
        ending: { plan: { organ: '示例区人民法院' } },
        terminationNotice: { state: 'CARRIED_OUT' },
      },
    });
  });

  it('is not undone by a ledger, whatever license it names', async () => {
    const file = async () => {
      const { data } = await service.graphql(
        officer,
        `{ institution(id: "${school(2).id}") { address license { number state } } }`,
      );
      return data.institution;
    };
    const { license } = await file();
    const [still, another] = [ROWS[1]!, ROWS[1]!.replace(license.number, licenseNumber(9))];
    for (const [address, row] of Object.entries({ 文化路22号: still, 文化路222号: another })) {
      await handIn(service, testCaller(), {
        mutation: 'importInstitutions',
        rows: [HEADER, row.replace('文化路2号', address)],
      });
      await eventually(async () =>
        expect(await file()).toEqual({ address, license: { number: license.number, state: 'CANCELLED' } }),
      );
    }
  });
});

it('a notice is over with a license that ends otherwise', async () => {
  const notice = { terminatesOn: '2027-03-02' };
  expect((await act(holder(3), 'giveTerminationNotice', 3, notice)).license.terminationNotice.state).toBe('GIVEN');
  const withdrawn = await act(officer, 'withdrawLicense', 3, { ground: 'FRAUD', documentNo: '示教撤〔2026〕3号' });
  expect(withdrawn.license).toMatchObject({ state: 'WITHDRAWN', terminationNotice: { state: 'LAPSED' } });
});

it('nobody announces the end of another school', async () => {
  const answer = await act(holder(1), 'giveTerminationNotice', 3, { terminatesOn: '2027-03-31' });
  expect(answer.refusal.code).toBe('LICENSE_UNKNOWN');
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { FinanceMeasureAnsweredSchema, LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import { rebuildProjection } from '@lianguan/service-kit';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  instruct,
  madeInstitutions,
  MeasureOffice,
  publishEvents,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type AskedMeasure,
  type TestService,
  type ToldInstitution,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const institutions = madeInstitutions(12);
const [CLAUSE, PLAIN, BARE, OVERLAP, LICENSED, SHUT, MERGED, EXPIRING, RELEDGER, UNLICENSED, SPLIT, RECALL] =
  institutions as unknown as readonly Required<ToldInstitution>[] & { readonly [index: number]: ToldInstitution };
let service: TestService;
let office: MeasureOffice;

const HEADER =
  '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码,协议止付条款';
const line = (institution: ToldInstitution, { state = '正常', clause = '是' } = {}): string => {
  const index = institutions.indexOf(institution);
  const { name: named, usccCode, divisionCode } = institution;
  return `9900000000${1000 + index},${named},${usccCode},示例银行,DEMO01,银行托管,${state},1000.00,500.00,2026-02-28,${divisionCode},${clause}`;
};
const ledger = (rows: readonly string[]) =>
  handIn(service, officer, { mutation: 'importEscrowAccounts', rows: [HEADER, ...rows] });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  office = new MeasureOffice(service, FinanceMeasureAnsweredSchema, officer);
  await tellInstitutions(service.eventLog, institutions);
  await ledger(
    institutions
      .filter((institution) => institution !== BARE)
      .map((institution) => line(institution, { clause: institution === PLAIN ? '否' : '是' })),
  );
  await eventually(async () => {
    const [counted] = await asAdmin<{ known: string }>(service.database.adminUrl, [
      `select (select count(*) from escrow_account)::text || '/' || (select count(*) from institution_directory) as known`,
    ]);
    expect(counted!.known).toBe('11/12');
  });
}, 60_000);
afterAll(() => service?.stop());

interface ShownAccount {
  readonly id: string;
  readonly state: string;
  readonly measuresInForce: readonly { readonly kind: string; readonly decisionNumber: string }[];
  readonly paymentHold: Record<string, string> | null;
}

async function accountOf({ usccCode }: ToldInstitution): Promise<ShownAccount> {
  const { data } = await service.graphql(
    officer,
    `query ($code: String!) { escrowAccounts(filter: { search: $code }) { edges { node { id state measuresInForce { kind decisionNumber }
       paymentHold { firstSignature secondSignature expiresAt } } } } }`,
    { code: usccCode },
  );
  return data.escrowAccounts.edges[0].node;
}

const stateOf = async (institution: ToldInstitution): Promise<string> => (await accountOf(institution)).state;
const eventsAbout = async (accountId: string): Promise<number> => {
  const [row] = await asAdmin<{ count: string }>(service.eventLog.adminUrl, [
    `select count(*) from message where topic = 'finance.escrow-account.v1' and position('${accountId}' in encode(data, 'escape')) > 0`,
  ]);
  return Number(row!.count);
};

const license = (institutionId: string, state: keyof typeof LicenseState, version: number) => ({
  key: institutionId,
  schema: LicenseStateChangedSchema,
  message: create(LicenseStateChangedSchema, {
    licenseId: LICENSE,
    institutionId,
    state: LicenseState[state],
    version: BigInt(version),
  }),
});
const LICENSE = randomUUID();

describe('PAYMENT_HOLD', () => {
  it('by the clause is done at once, once, however often and in what order it is asked; annulled, it is undone at once', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', CLAUSE!.id);
    const before = await accountOf(CLAUSE!);
    const order = { instruction: 'ORDER', version: 1 } as const;
    await office.tell(hold, order, order, { instruction: 'REMIND', version: 2 }, order);
    await office.hears(hold, 'EXECUTED', 'EXECUTED');
    expect(await accountOf(CLAUSE!)).toMatchObject({
      state: 'HELD',
      measuresInForce: [{ kind: 'PAYMENT_HOLD', decisionNumber: '示教决〔2026〕1号' }],
      paymentHold: { firstSignature: hold.jointActionId, secondSignature: 'BY_CLAUSE' },
    });
    expect((await office.answers(hold))[0]).toMatchObject({ evidence: [`account:${before.id}`], receiptNo: 1 });
    await eventually(async () => expect(await eventsAbout(before.id)).toBe(2));

    const compensate = { instruction: 'COMPENSATE', version: 3, liftCause: 'ANNULLED' } as const;
    await office.tell(hold, compensate, compensate, order);
    await office.hears(hold, 'EXECUTED', 'EXECUTED', 'COMPENSATED');
    expect(await accountOf(CLAUSE!)).toMatchObject({ state: 'ACTIVE', measuresInForce: [], paymentHold: null });
    await eventually(async () => expect(await eventsAbout(before.id)).toBe(3));
    const acts = await asAdmin<{ transition: string }>(service.database.adminUrl, [
      `select transition from act_record where subject_id = '${hold.measureId}' order by seq`,
    ]);
    expect(acts.map(({ transition }) => transition)).toEqual([
      '- -> EXECUTED',
      'EXECUTED -> EXECUTED',
      'EXECUTED -> COMPENSATED',
    ]);
  });

  it('without a clause waits for the officer, whose key does it once; repaired, it waits for the officer again', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', PLAIN!.id);
    await office.tell(hold, { instruction: 'ORDER', version: 1 });
    await office.stands(hold, 'RECEIVED');
    expect(await stateOf(PLAIN!)).toBe('ACTIVE');
    const key = randomUUID();
    const done = await office.act('executeFinanceMeasure', hold, { idempotencyKey: key });
    expect(done).toEqual({ ok: true, refusal: null, measureOrder: { state: 'EXECUTED', code: null } });
    expect(await office.act('executeFinanceMeasure', hold, { idempotencyKey: key })).toEqual(done);
    expect(await office.act('executeFinanceMeasure', hold)).toMatchObject({
      refusal: { code: 'ACTION_NOT_AVAILABLE' },
    });
    await office.hears(hold, 'EXECUTED');
    expect(await accountOf(PLAIN!)).toMatchObject({ state: 'HELD', paymentHold: { secondSignature: officer.subject } });

    await office.tell(hold, { instruction: 'COMPENSATE', version: 2, liftCause: 'REPAIRED' });
    await office.stands(hold, 'COMPENSATION_DUE');
    expect(await stateOf(PLAIN!)).toBe('HELD');
    expect(await office.act('compensateFinanceMeasure', hold)).toMatchObject({
      measureOrder: { state: 'COMPENSATED' },
    });
    await office.hears(hold, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(PLAIN!)).toBe('ACTIVE');
  });

  it('is refused to the officer where there is no account', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', BARE!.id);
    await office.tell(hold, { instruction: 'ORDER', version: 1 });
    await office.stands(hold, 'RECEIVED');
    expect(await office.act('executeFinanceMeasure', hold)).toMatchObject({
      ok: false,
      refusal: { code: 'NO_ACCOUNT' },
    });
  });

  it('ends by itself after its term; released later, it had ended already', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', EXPIRING!.id);
    await office.tell(hold, { instruction: 'ORDER', version: 1 });
    await office.hears(hold, 'EXECUTED');
    const started = clock.now();
    clock.turnTo(new Date('2026-09-02T15:59:59.998Z'));
    expect(await stateOf(EXPIRING!)).toBe('HELD');
    clock.turnTo(new Date('2026-09-02T16:00:00Z'));
    await eventually(async () => expect(await stateOf(EXPIRING!)).toBe('ACTIVE'));
    clock.turnTo(started);
    const kept = await asAdmin(service.database.adminUrl, [
      `select release_reason as reason, (select count(*)::int from act_record where command = 'expirePaymentHold' and subject_id = measure_id::text) as acts
       from payment_hold where measure_id = '${hold.measureId}'`,
    ]);
    expect(kept).toEqual([{ reason: 'EXPIRED', acts: 1 }]);
    await office.tell(hold, { instruction: 'COMPENSATE', version: 2, liftCause: 'ANNULLED' });
    await office.hears(hold, 'EXECUTED', 'COMPENSATED ALREADY_ENDED');
  });

  it('recalled before it was executed, or undone before it was known, leaves nothing', async () => {
    const [recalled, undone] = [askedMeasure('REFUND_ONLY', RECALL!.id), askedMeasure('PAYMENT_HOLD', RECALL!.id)];
    await office.tell(
      recalled,
      { instruction: 'ORDER', version: 1 },
      { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' },
    );
    await office.hears(recalled, 'RECALLED');
    expect(await office.act('executeFinanceMeasure', recalled)).toMatchObject({
      refusal: { code: 'ACTION_NOT_AVAILABLE' },
    });
    await office.tell(
      undone,
      { instruction: 'COMPENSATE', version: 2, liftCause: 'ANNULLED' },
      { instruction: 'ORDER', version: 1 },
    );
    await office.hears(undone, 'COMPENSATED NOTHING_DONE');
    expect(await stateOf(RECALL!)).toBe('ACTIVE');
  });

  it('recalled after it was executed says so', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', RECALL!.id);
    await office.tell(hold, { instruction: 'ORDER', version: 1 });
    await office.hears(hold, 'EXECUTED');
    await office.tell(hold, { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' });
    await office.hears(hold, 'EXECUTED', 'EXECUTED');
    expect(await stateOf(RECALL!)).toBe('HELD');
  });
});

describe('measures that overlap', () => {
  it.each([[0, 1] as const, [1, 0] as const])(
    'are undone in the order %i, %i: the other one holds on',
    async (...order) => {
      const holds = [askedMeasure('PAYMENT_HOLD', OVERLAP!.id), askedMeasure('PAYMENT_HOLD', OVERLAP!.id)];
      await instruct(
        service.eventLog,
        holds.map((hold) => [hold, { instruction: 'ORDER', version: 1 }] as const),
      );
      for (const hold of holds) await office.hears(hold, 'EXECUTED');
      const states: string[] = [];
      for (const index of order) {
        await office.tell(holds[index]!, { instruction: 'COMPENSATE', version: 2, liftCause: 'ANNULLED' });
        await office.hears(holds[index]!, 'EXECUTED', 'COMPENSATED');
        states.push(await stateOf(OVERLAP!));
      }
      expect(states).toEqual(['HELD', 'ACTIVE']);
    },
  );

  it('of two institutions that were merged act on one account, and are found when they are two again', async () => {
    const { InstitutionsMergedSchema, InstitutionsUnmergedSchema } = await import('@lianguan/proto-events');
    const moved = (schema: typeof InstitutionsMergedSchema | typeof InstitutionsUnmergedSchema) =>
      publishEvents(service.eventLog, [
        {
          key: MERGED!.id,
          schema,
          message: create(schema, { mergedId: MERGED!.id, survivingId: SPLIT!.id }),
        },
      ]);
    const rootIs = (id: string) =>
      eventually(async () => {
        const rows = await asAdmin(service.database.adminUrl, [
          `select root_id from institution_directory where id = '${MERGED!.id}'`,
        ]);
        expect(rows).toEqual([{ root_id: id }]);
      });
    await moved(InstitutionsMergedSchema);
    await rootIs(SPLIT!.id);
    const holds = [askedMeasure('PAYMENT_HOLD', MERGED!.id), askedMeasure('PAYMENT_HOLD', SPLIT!.id)];
    await instruct(
      service.eventLog,
      holds.map((hold) => [hold, { instruction: 'ORDER', version: 1 }] as const),
    );
    for (const hold of holds) await office.hears(hold, 'EXECUTED');
    for (const one of [MERGED!, SPLIT!]) expect((await accountOf(one)).measuresInForce).toHaveLength(2);
    await moved(InstitutionsUnmergedSchema);
    await rootIs(MERGED!.id);
    await instruct(
      service.eventLog,
      holds.map((hold) => [hold, { instruction: 'COMPENSATE', version: 2, liftCause: 'ANNULLED' }] as const),
    );
    for (const hold of holds) await office.hears(hold, 'EXECUTED', 'COMPENSATED');
    for (const one of [MERGED!, SPLIT!])
      expect(await accountOf(one)).toMatchObject({ state: 'ACTIVE', measuresInForce: [] });
  });

  it('are not ended by a ledger that comes in, and what it says is there when they are undone', async () => {
    const hold = askedMeasure('PAYMENT_HOLD', RELEDGER!.id);
    await office.tell(hold, { instruction: 'ORDER', version: 1 });
    await office.hears(hold, 'EXECUTED');
    await ledger([line(RELEDGER!, { state: '黄色预警' })]);
    await eventually(async () => {
      const rows = await asAdmin(service.database.adminUrl, [
        `select recorded_state, state from escrow_account where uscc_code = '${RELEDGER!.usccCode}'`,
      ]);
      expect(rows).toEqual([{ recorded_state: 'YELLOW', state: 'HELD' }]);
    });
    await office.tell(hold, { instruction: 'COMPENSATE', version: 2, liftCause: 'ANNULLED' });
    await office.hears(hold, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(RELEDGER!)).toBe('YELLOW');
  });
});

describe('REFUND_ONLY', () => {
  const limit = async (institution: ToldInstitution): Promise<AskedMeasure> => {
    const refund = askedMeasure('REFUND_ONLY', institution.id);
    await office.tell(refund, { instruction: 'ORDER', version: 1 });
    await office.stands(refund, 'RECEIVED');
    expect(await office.act('executeFinanceMeasure', refund)).toMatchObject({ ok: true });
    expect(await stateOf(institution)).toBe('REFUND_ONLY');
    return refund;
  };
  const last = async (measure: AskedMeasure) => (await office.answers(measure)).at(-1)!;

  it('is undone only if the license stands: a retry succeeds when it does', async () => {
    const standing = async () =>
      asAdmin(service.database.adminUrl, [
        `select state, version from license_standing where license_id = '${LICENSE}'`,
      ]);
    await publishEvents(service.eventLog, [license(LICENSED!.id, 'REVOKED', 2), license(LICENSED!.id, 'ACTIVE', 1)]);
    await eventually(async () => expect(await standing()).toEqual([{ state: 'REVOKED', version: 2 }]));
    const refund = await limit(LICENSED!);
    await office.annul(refund, 2);
    await office.hears(refund, 'EXECUTED', 'COMPENSATION_FAILED LICENSE_NOT_STANDING');
    expect(await last(refund)).toMatchObject({ reason: expect.stringContaining('办学许可证') });
    expect(await stateOf(LICENSED!)).toBe('REFUND_ONLY');

    await publishEvents(service.eventLog, [license(LICENSED!.id, 'ACTIVE', 3)]);
    await eventually(async () => expect(await standing()).toEqual([{ state: 'ACTIVE', version: 3 }]));
    await office.annul(refund, 3);
    await office.hears(refund, 'EXECUTED', 'COMPENSATION_FAILED LICENSE_NOT_STANDING', 'COMPENSATED');
    expect(await last(refund)).toMatchObject({ code: '', reason: '' });
    expect(await stateOf(LICENSED!)).toBe('ACTIVE');

    await rebuildProjection(service.runtime, { slice: 'license-standing', tables: ['license_standing'] });
    expect(await standing()).toEqual([{ state: 'ACTIVE', version: 3 }]);
  });

  it('is undone where no license was ever known', async () => {
    const refund = await limit(UNLICENSED!);
    await office.annul(refund, 2);
    await office.hears(refund, 'EXECUTED', 'COMPENSATED');
    expect(await stateOf(UNLICENSED!)).toBe('ACTIVE');
  });

  it('cannot be undone over a closed account; the officer completes it when one is open again', async () => {
    const refund = await limit(SHUT!);
    await ledger([line(SHUT!, { state: '销户' })]);
    await eventually(async () => expect(await stateOf(SHUT!)).toBe('CLOSED'));
    await office.annul(refund, 2);
    await office.hears(refund, 'EXECUTED', 'COMPENSATION_FAILED ACCOUNT_CLOSED');
    expect(await office.act('compensateFinanceMeasure', refund)).toMatchObject({ refusal: { code: 'ACCOUNT_CLOSED' } });
    await ledger([line(SHUT!)]);
    await eventually(async () => expect(await stateOf(SHUT!)).toBe('REFUND_ONLY'));
    expect(await office.act('compensateFinanceMeasure', refund)).toMatchObject({
      measureOrder: { state: 'COMPENSATED' },
    });
    await office.hears(refund, 'EXECUTED', 'COMPENSATION_FAILED ACCOUNT_CLOSED', 'COMPENSATED');
    expect(await stateOf(SHUT!)).toBe('ACTIVE');
  });
});

it('shows an office without that duty neither the measures nor the hold', async () => {
  const other = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'] });
  const { data, errors } = await service.graphql(
    other,
    `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on TrainingInstitution { escrowAccount { state paymentHold { id } } } } }`,
    { refs: [{ __typename: 'TrainingInstitution', id: RECALL!.id }] },
  );
  expect(data._entities[0].escrowAccount).toEqual({ state: 'HELD', paymentHold: null });
  expect(errors?.[0]?.extensions.code).toBe('FIELD_FORBIDDEN');
});

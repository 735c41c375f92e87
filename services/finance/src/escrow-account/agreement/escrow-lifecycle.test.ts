import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
  type ToldInstitution,
} from '@lianguan/testing';
import { migrations, name, slices } from '../../slices.js';

const clock = new TurningClock();
const [OWN, LISTED, RACING, MADE] = madeInstitutions(4) as [
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
];
/** M47: of the same name as its company, which has its account at its seat. */
const BRANCH: ToldInstitution = { ...MADE, name: OWN.name, divisionCode: '320102' };
const school = (of: ToldInstitution) => testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: of.id });
const institution = school(OWN);
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01' });
const otherBank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO02' });
const supervisor = testCaller({ subject: 'first' });
const second = testCaller({ subject: 'second' });
const office = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const police = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'] });
let service: TestService;

const HEADER =
  '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码,协议止付条款';
const NUMBERS = { [OWN.id]: '99000000001001', [LISTED.id]: '99000000001002' };
const handInBalance = (of: ToldInstitution, balance: string, state = '正常') =>
  handIn(service, office, {
    mutation: 'importEscrowAccounts',
    rows: [
      HEADER,
      `${NUMBERS[of.id]},${of.name},${of.usccCode},示例银行,DEMO01,银行托管,${state},${balance},500.00,2026-03-02,341203,是`,
    ],
  });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [OWN, LISTED, RACING, BRANCH]);
  await eventually(async () => {
    const known = await asAdmin(service.database.adminUrl, ['select 1 from institution_directory']);
    expect(known).toHaveLength(4);
  });
  await handInBalance(LISTED, '1000.00');
}, 60_000);
afterAll(() => service?.stop());

async function send(caller: typeof bank, [act, type]: readonly [string, string], input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code } escrowAccount { id state } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act.ok ? (data.act.escrowAccount.state as string) : (data.act.refusal.code as string);
}

const AGREEMENT = {
  agreementNo: '示监协〔2026〕1号',
  bankName: '示例银行',
  bankCode: 'DEMO01',
  mode: 'BANK_CUSTODY',
  periodFees: '2500.00',
  minimumBalance: '500.00',
  holdClause: true,
  beginsOn: '2026-03-02',
  endsOn: '2029-03-01',
};
const propose = (caller = institution, given: object = {}) =>
  send(caller, ['proposeEscrowAgreement', 'ProposeEscrowAgreementInput'], { ...AGREEMENT, ...given });
const sign = (caller: typeof bank, accountId: string) =>
  send(caller, ['signEscrowAgreement', 'SignEscrowAgreementInput'], { accountId });
const withdraw = (caller: typeof bank, accountId: string) =>
  send(caller, ['withdrawEscrowAgreement', 'WithdrawEscrowAgreementInput'], { accountId, reason: '重新签订' });

async function shown(caller: typeof bank, id: string, fields: string) {
  const { data, errors } = await service.graphql(caller, `{ escrowAccount(id: "${id}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.escrowAccount;
}
const accountOf = async ({ name: named }: ToldInstitution): Promise<string> => {
  const [row] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from escrow_account where name = '${named}' and division_code = '341203' and state <> 'CLOSED'`,
  ]);
  return row!.id;
};
const stateOf = async (of: ToldInstitution): Promise<string> =>
  (await shown(supervisor, await accountOf(of), 'state')).state;
const obstacles = async (of: ToldInstitution): Promise<string[]> => {
  const { data } = await service.graphql(office, `{ mayCharge(institutionId: "${of.id}") { obstacles { code } } }`);
  return data.mayCharge.obstacles.map(({ code }: { code: string }) => code);
};
const tasks = async (caller: typeof bank): Promise<string[]> => {
  const { data } = await service.graphql(caller, '{ escrowTasks { kind account { name } due } }');
  return data.escrowTasks.map(
    ({ kind, account }: { kind: string; account: { name: string } }) => `${kind} ${account.name}`,
  );
};
const eventsAbout = (accountId: string): Promise<readonly object[]> =>
  asAdmin(service.eventLog.adminUrl, [
    `select 1 from message where topic = 'finance.escrow-account.v1' and position('${accountId}' in encode(data, 'escape')) > 0`,
  ]);
const due = (deadline: string) =>
  asAdmin<{ due: Date }>(service.database.adminUrl, [`select due from deadline where name = '${deadline}'`]);

describe('from the proposal to the account in use', () => {
  it('each party signs, the bank opens, education files; the others hear of it when it is opened', async () => {
    expect(await propose(institution, { minimumBalance: '499.99' })).toBe('AGREEMENT_MINIMUM_TOO_LOW');
    expect(await propose(testCaller({ agency: 'INSTITUTION', roles: ['INST'] }))).toBe('AGREEMENT_INSTITUTION_UNKNOWN');
    expect(await propose()).toBe('PROPOSED');
    expect(await propose()).toBe('AGREEMENT_ACCOUNT_EXISTS');
    const id = await accountOf(OWN);
    expect(await propose(school(BRANCH), { bankCode: 'DEMO09' })).toBe('PROPOSED');
    const local = testCaller({ division: '320102' });
    expect(await tasks(local)).toEqual([`SIGN ${OWN.name}`]);
    expect(await shown(local, id, 'state')).toBeNull();
    expect(await tasks(bank)).toEqual([`SIGN ${OWN.name}`]);
    expect(await tasks(otherBank)).toEqual([]);
    expect(await sign(otherBank, id)).toBe('AGREEMENT_UNKNOWN');
    expect(await sign(school(LISTED), id)).toBe('AGREEMENT_UNKNOWN');
    expect(await sign(bank, id)).toBe('PROPOSED');
    expect(await sign(institution, id)).toBe('PROPOSED');
    expect(await sign(supervisor, id)).toBe('AGREED');
    expect(await obstacles(OWN)).toContain('NO_ACTIVE_ACCOUNT');
    const open = (accountNo: string) =>
      send(bank, ['openEscrowAccount', 'OpenEscrowAccountInput'], { accountId: id, accountNo });
    expect(await open(NUMBERS[LISTED.id]!)).toBe('AGREEMENT_ACCOUNT_NUMBER_TAKEN');
    expect(await eventsAbout(id)).toHaveLength(0);
    expect(await open(NUMBERS[OWN.id]!)).toBe('OPENED');
    expect(await tasks(supervisor)).toEqual([`FILE ${OWN.name}`]);
    const filing = { accountId: id, filingNo: '示备〔2026〕1号' };
    expect(await send(supervisor, ['fileEscrowAccount', 'FileEscrowAccountInput'], filing)).toBe('ACTIVE');
    expect(await obstacles(OWN)).not.toContain('NO_ACTIVE_ACCOUNT');
    await eventually(async () => expect(await eventsAbout(id)).toHaveLength(2));
    const seen = await shown(bank, id, 'agreement { filingNo signatures { party } } minimumBalance payments');
    expect(seen.agreement.signatures.map(({ party }: { party: string }) => party)).toEqual([
      'BANK',
      'INSTITUTION',
      'EDUCATION',
    ]);
    expect(seen).toMatchObject({
      agreement: { filingNo: '示备〔2026〕1号' },
      minimumBalance: '500.00',
      payments: ['REFUND', 'RELEASE', 'ADVANCE'],
    });
  });

  it('one account that is not closed: the database lets no second one through, however they race', async () => {
    const racing = school(RACING);
    const both = await Promise.all([propose(racing), propose(racing)]);
    expect(both.sort()).toEqual(['AGREEMENT_ACCOUNT_EXISTS', 'PROPOSED']);
    const id = await accountOf(RACING);
    await expect(
      asAdmin(service.database.adminUrl, [
        `with second as (
           insert into escrow_account (id, version, name, name_key, uscc_code, bank_name, bank_code, mode, stage, state, recorded_state,
             balance_fen, minimum_fen, division_code)
           select gen_random_uuid(), 1, name, name_key, uscc_code, bank_name, bank_code, mode, stage, state, recorded_state, 0, 0, division_code
           from escrow_account where id = '${id}' returning id
         )
         insert into escrow_agreement select second.id, g.institution_id, g.agreement_no, g.bank_name, g.bank_code, g.mode, 0, 0, true,
           g.begins_on, g.ends_on, '[]', null, null, now(), g.division_code
         from escrow_agreement g, second where g.id = '${id}'`,
      ]),
    ).rejects.toThrow('has an account that is not closed');
    expect(await withdraw(racing, id)).toBe('CLOSED');
    expect(await propose(racing)).toBe('PROPOSED');
    expect(await withdraw(bank, await accountOf(RACING))).toBe('CLOSED');
    expect(await propose(school(LISTED))).toBe('AGREEMENT_ACCOUNT_EXISTS');
  });
});

const answerAlarm = (alarmId: string) =>
  send(supervisor, ['answerEscrowAlarm', 'AnswerEscrowAlarmInput'], {
    alarmId,
    finding: '核对流水',
    deed: '约谈，已补足',
    documentNo: '示教复〔2026〕1号',
  });

describe('alarms', () => {
  it('rise by a balance that comes in, wait for an answer, and end with it', async () => {
    await handInBalance(OWN, '400.00');
    await eventually(async () => expect(await stateOf(OWN)).toBe('RED'));
    const id = await accountOf(OWN);
    const [alarm] = (await shown(supervisor, id, 'alarms { id level kind state preset answerDue }')).alarms;
    expect(alarm).toMatchObject({ level: 'RED', kind: 'BELOW_MINIMUM', state: 'OPEN', preset: '500.00' });
    expect(alarm.answerDue).toBe('2026-03-05T15:59:59.999Z');
    expect(await obstacles(OWN)).toContain('ACCOUNT_UNDER_ALARM');
    expect(await tasks(supervisor)).toEqual([`ANSWER_ALARM ${OWN.name}`]);
    expect(await answerAlarm(alarm.id)).toBe('ALARM_BALANCE_STILL_LOW');
    await handInBalance(OWN, '1000.00');
    await eventually(async () => expect((await shown(bank, id, 'balance')).balance).toBe('1000.00'));
    expect(await stateOf(OWN)).toBe('RED');
    expect(await answerAlarm(alarm.id)).toBe('ACTIVE');
    expect(await due('escrowAlarm.answer')).toEqual([]);
  });

  it('that nobody answers are overdue, and told to the office', async () => {
    const report = {
      accountId: await accountOf(OWN),
      level: 'YELLOW',
      note: '频繁转出',
      documentNo: '示银报〔2026〕1号',
    };
    expect(await send(bank, ['reportEscrowAlarm', 'ReportEscrowAlarmInput'], report)).toBe('YELLOW');
    clock.turnTo(new Date('2026-03-05T16:00:00Z'));
    service.runtime.deadlineSignal.wake();
    const overdue = async () => {
      const { data } = await service.graphql(supervisor, '{ escrowAlarms(state: OVERDUE) { edges { node { id } } } }');
      return data.escrowAlarms.edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    await eventually(async () => expect(await overdue()).toHaveLength(1));
    await eventually(async () => {
      const told = await asAdmin(service.eventLog.adminUrl, [
        `select 1 from message where topic = 'finance.escrow-alarm.v1'`,
      ]);
      expect(told).toHaveLength(4);
    });
    const [id] = await overdue();
    expect(await answerAlarm(id)).toBe('ACTIVE');
  });

  it('that the list alone knows wait for an answer, and are over with it', async () => {
    const id = await accountOf(LISTED);
    await handInBalance(LISTED, '1000.00', '黄色预警');
    const open = async () => {
      const { alarms } = await shown(supervisor, id, 'alarms { id kind level state }');
      expect(alarms).toMatchObject([{ kind: 'REPORTED', level: 'YELLOW', state: 'OPEN' }]);
      return alarms[0].id;
    };
    expect(await answerAlarm(await eventually(open))).toBe('ACTIVE');
    await handInBalance(LISTED, '1001.00', '黄色预警');
    await eventually(async () => expect((await shown(bank, id, 'balance')).balance).toBe('1001.00'));
    expect(await stateOf(LISTED)).toBe('ACTIVE');
  });
});

const paper = { reason: '流水异常', documentNo: '示教止〔2026〕1号' };
const holdsOf = async (id: string) =>
  shown(supervisor, id, 'holds { secondSignature expiresAt releasedAt } agreementHolds { id state availableActions }');

describe('holds and freezes', () => {
  it('payments are held by two persons and by the clause, until the term ends', async () => {
    const id = await accountOf(OWN);
    const proposal = { accountId: id, ...paper };
    expect(await send(supervisor, ['proposePaymentHold', 'ProposePaymentHoldInput'], proposal)).toBe('ACTIVE');
    const [hold] = (await holdsOf(id)).agreementHolds;
    expect(hold).toMatchObject({ state: 'PROPOSED', availableActions: ['refuse'] });
    expect(await tasks(second)).toEqual([`APPROVE_HOLD ${OWN.name}`]);
    const approve = (caller: typeof bank) =>
      send(caller, ['approvePaymentHold', 'ApprovePaymentHoldInput'], { holdId: hold.id });
    expect(await approve(supervisor)).toBe('HOLD_SAME_PERSON');
    expect(await approve(second)).toBe('HELD');
    expect(await shown(bank, id, 'state payments')).toEqual({ state: 'HELD', payments: ['REFUND'] });
    expect((await holdsOf(id)).holds).toMatchObject([{ secondSignature: 'second', releasedAt: null }]);
    expect(await obstacles(OWN)).toContain('PAYMENTS_HELD');
    const [{ due: end }] = (await due('agreementHold.expire')) as [{ due: Date }];
    clock.turnTo(new Date(end.getTime() + 1));
    service.runtime.deadlineSignal.wake();
    await eventually(async () => expect(await stateOf(OWN)).toBe('ACTIVE'));
    const after = await holdsOf(id);
    expect(after.holds[0].releasedAt).not.toBeNull();
    expect(after.agreementHolds[0].state).toBe('EXPIRED');
  });

  it('a freeze outlasts the list, and leaves the account as it was', async () => {
    const id = await accountOf(LISTED);
    const freeze = {
      accountId: id,
      authority: 'POLICE',
      organ: '示例公安局',
      instrumentNo: '示公冻〔2026〕1号',
      expiresOn: '2026-12-31',
    };
    const impose = (caller: typeof bank) => send(caller, ['imposeJudicialFreeze', 'ImposeJudicialFreezeInput'], freeze);
    expect(await impose(office)).toBe('FREEZE_NO_AUTHORITY');
    expect(await impose(police)).toBe('FROZEN');
    await handInBalance(LISTED, '1100.00', '销户');
    const frozen = { state: 'FROZEN', balance: '1100.00', payments: [] };
    await eventually(async () => expect(await shown(bank, id, 'state balance payments')).toEqual(frozen));
    await handInBalance(LISTED, '1200.00');
    await eventually(async () => expect((await shown(bank, id, 'balance')).balance).toBe('1200.00'));
    const { freezes } = await shown(bank, id, 'freezes { id state availableActions }');
    expect(freezes).toMatchObject([{ state: 'IN_FORCE', availableActions: [] }]);
    const own = (caller: typeof bank) =>
      service.graphql(caller, `{ policeFreezes(accountId: "${id}") { id availableActions } }`);
    expect((await own(bank)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const [imposed] = (await own(police)).data.policeFreezes;
    expect(imposed).toEqual({ id: freezes[0].id, availableActions: ['lift'] });
    const lift = (caller: typeof bank) =>
      send(caller, ['liftJudicialFreeze', 'LiftJudicialFreezeInput'], {
        freezeId: imposed.id,
        documentNo: '示公解〔2026〕1号',
      });
    expect(await lift(bank)).toBe('FREEZE_OF_OTHER_AUTHORITY');
    expect(await lift(police)).toBe('ACTIVE');
  });
});

describe('the end', () => {
  it('comes at liability zero, and then the institution may have another account', async () => {
    const id = await accountOf(OWN);
    const report = (liability: string, reportNo: string) =>
      send(bank, ['recordEscrowLiability', 'RecordEscrowLiabilityInput'], {
        accountId: id,
        liability,
        reportNo,
        reportedOn: '2026-09-07',
      });
    const change = { accountId: id, mode: 'RISK_DEPOSIT', minimumBalance: '800.00', documentNo: '示补协〔2026〕1号' };
    const mode = () => send(supervisor, ['changeEscrowMode', 'ChangeEscrowModeInput'], change);
    expect(await report('800.01', '示银〔2026〕1号')).toBe('ACTIVE');
    expect(await mode()).toBe('MODE_PROTECTS_TOO_LITTLE');
    expect(await report('800.00', '示银〔2026〕2号')).toBe('ACTIVE');
    // What parents have paid in is no deposit.
    expect(await mode()).toBe('MODE_PROTECTS_TOO_LITTLE');
    const deposit = { accountId: id, amount: '800.00', paidOn: '2026-09-07', documentNo: '缴存1号' };
    expect(await send(bank, ['recordRiskDeposit', 'RecordRiskDepositInput'], deposit)).toBe('ACTIVE');
    expect(await mode()).toBe('ACTIVE');
    const close = () =>
      send(bank, ['closeEscrowAccount', 'CloseEscrowAccountInput'], { accountId: id, documentNo: '示销〔2026〕1号' });
    expect(await close()).toBe('ACTION_NOT_AVAILABLE');
    const restrict = { accountId: id, ...paper };
    expect(await send(office, ['restrictEscrowToRefunds', 'RestrictEscrowToRefundsInput'], restrict)).toBe(
      'REFUND_ONLY',
    );
    expect(await close()).toBe('CLOSING_LIABILITY_REMAINS');
    expect(await report('0.00', '示银〔2026〕3号')).toBe('REFUND_ONLY');
    expect(await close()).toBe('CLOSING_DEPOSIT_REMAINS');
    const [booked] = await asAdmin<{ id: string }>(service.database.adminUrl, [
      `select id from transfer where code = 'RISK_DEPOSIT'`,
    ]);
    const back = { transferId: booked!.id, reason: '缴存误记', documentNo: '示更〔2026〕1号' };
    const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
    expect(await send(finance, ['reverseEscrowTransfer', 'ReverseEscrowTransferInput'], back)).toBe('REFUND_ONLY');
    expect(await tasks(bank)).toEqual([`CLOSE ${OWN.name}`]);
    expect(await close()).toBe('CLOSED');
    await handInBalance(OWN, '0.00');
    await eventually(async () => expect((await shown(bank, id, 'balance')).balance).toBe('0.00'));
    expect(await shown(office, id, 'state mode minimumBalance')).toEqual({
      state: 'CLOSED',
      mode: 'RISK_DEPOSIT',
      minimumBalance: '800.00',
    });
    expect(await propose(institution, { beginsOn: '2026-09-07' })).toBe('PROPOSED');
  });
});

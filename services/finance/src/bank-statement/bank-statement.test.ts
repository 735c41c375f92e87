import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { calendarDay, type Caller } from '@lianguan/kernel';
import { endOperation } from '@lianguan/service-kit';
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
} from '@lianguan/testing';
import { openAccounts, postAll } from '../../test/ledger-world.js';
import type { Movement, TransferCode } from '../escrow-ledger/index.js';
import { migrations, name, slices } from '../slices.js';

const bank = (bankId: string, subject = bankId) =>
  testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId, subject });
const [own, other] = [bank('DEMO01'), bank('DEMO02')];
const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'], subject: 'officer-1' });
const second = testCaller({ agency: 'FINANCE', roles: ['FIN'], subject: 'officer-2' });
const supervisor = testCaller();
const guardian = (person: string) =>
  testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], division: '', person, subject: person, purpose: 'OWN_DATA' });
const [school, neighbour] = madeInstitutions(2);
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!, neighbour!]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select from institution_directory'])).toHaveLength(2),
  );
  await handIn(service, officer, {
    mutation: 'importEscrowAccounts',
    rows: [
      '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
      ...[school!, neighbour!].map(
        ({ usccCode, name: holder, divisionCode }, at) =>
          `9900000000100${at + 1},${holder},${usccCode},示例银行,DEMO0${at + 1},银行托管,正常,100.00,50.00,2026-02-27,${divisionCode}`,
      ),
    ],
  });
  await eventually(async () =>
    expect(await graph(officer, '{ escrowAccounts { totalCount } }')).toEqual({ escrowAccounts: { totalCount: 2 } }),
  );
}, 60_000);
afterAll(() => service?.stop());

async function graph(caller: Caller, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await service.graphql(caller, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function send(caller: Caller, [act, type, shown]: readonly [string, string, string], input: object) {
  const query = `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code message basis } ${shown} } }`;
  return (await graph(caller, query, { input: { idempotencyKey: randomUUID(), ...input } })).act;
}

const told = (topic: string) => asAdmin(service.eventLog.adminUrl, [`select from message where topic = '${topic}'`]);

/** Hands a file in and waits for its job. */
async function upload(caller: Caller, body: string) {
  const headers = { 'x-import-kind': 'BANK_STATEMENT', 'x-file-name': 's', 'idempotency-key': randomUUID() };
  const response = await service.fetch('/imports', caller, { method: 'POST', headers, body });
  expect(response.status).toBe(202);
  const { jobId } = (await response.json()) as { jobId: string };
  return eventually(async () => {
    const shown = 'state result { created unchanged rejected } failure { code message }';
    const { financeJob: job } = await graph(caller, `{ financeJob(id: "${jobId}") { ${shown} } }`);
    expect(['SUCCEEDED', 'FAILED']).toContain(job.state);
    return job;
  });
}

const HEADERS =
  '记录类型,监管账户账号,对账单编号,起始日期,截止日期,期初余额（元）,期末余额（元）,明细笔数,银行流水号,起息日,金额（元）,借贷方向,端到端参考号,对方类型,对方户名,对方账号';
const csv = (...rows: string[]) => [HEADERS, ...rows].join('\n');
const ACCOUNT = '99000000001001';
const HEAD = `对账单,${ACCOUNT},S-0228,2026-02-28,2026-02-28,100.00,250.00,2,,,,,,,,`;
const FIRST = `明细,${ACCOUNT},S-0228,,,,,,R-1,2026-02-28,200.00,贷,E-1,个人,示例甲,6200000000001234`;
const SECOND = `明细,${ACCOUNT},S-0228,,,,,,R-2,2026-02-28,50.00,借,,单位,示例乙,`;

const STATEMENT = 'statementNo standing recordedCount opening closing account { balance balanceAsOf }';
const statements = async (caller: Caller) =>
  (await graph(caller, `{ bankStatements { edges { node { ${STATEMENT} } } } }`)).bankStatements.edges.map(
    (edge: { node: object }) => edge.node,
  );
const BREAK = 'id kind state bankAmount otherAmount entryRef ageWorkingDays holder accountTail availableActions';
interface Break {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly entryRef: string | null;
}
const OF_LEDGER = ['IN_BANK_NOT_LEDGER', 'IN_LEDGER_NOT_BANK', 'AMOUNT_DIFFERS', 'BALANCE_DIFFERS'];
/** Those within the bank's own word, or those between it and the ledger. */
async function breaks(caller: Caller, ofLedger = false): Promise<Break[]> {
  const { bankBreaks } = await graph(caller, `{ bankBreaks(first: 50) { edges { node { ${BREAK} } } } }`);
  const found = bankBreaks.edges.map((edge: { node: Break }) => edge.node) as Break[];
  return found.filter(({ kind }) => OF_LEDGER.includes(kind) === ofLedger);
}

it('a bank files a statement of its own customer, its balance follows, and the same file again changes nothing', async () => {
  const result = { created: 3, unchanged: 0, rejected: 0 };
  expect(await upload(own, csv(HEAD, FIRST, SECOND))).toEqual({ state: 'SUCCEEDED', result, failure: null });
  const expected = {
    statementNo: 'S-0228',
    standing: 'BALANCED',
    recordedCount: 2,
    opening: '100.00',
    closing: '250.00',
    account: { balance: '250.00', balanceAsOf: '2026-02-28' },
  };
  expect(await statements(officer)).toEqual([expected]);
  expect((await upload(own, csv(HEAD, FIRST, SECOND))).result).toEqual({ created: 0, unchanged: 3, rejected: 0 });
  expect(await statements(own)).toEqual([expected]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select document_no from act_record where command = 'recordStatementRows'`,
  ]);
  expect(acts).toEqual([{ document_no: 'S-0228' }, { document_no: 'S-0228' }]);
  await eventually(async () => expect(await told('finance.escrow-account.v1')).toHaveLength(3));
});

it('another bank neither sees nor files it', async () => {
  expect(await statements(other)).toEqual([]);
  expect((await upload(other, csv(HEAD))).result).toEqual({ created: 0, unchanged: 0, rejected: 1 });
  const { financeJobs: jobs } = await graph(other, '{ financeJobs { edges { node { title result { rejected } } } } }');
  expect(jobs.edges).toEqual([{ node: { title: '监管账户银行对账单', result: { rejected: 1 } } }]);
});

it('education sees the flow without the other side', async () => {
  const [{ id }] = (await asAdmin<{ id: string }>(service.database.adminUrl, ['select id from bank_statement'])) as [
    { id: string },
  ];
  const query = `{ bankEntries(statementId: "${id}") { edges { node { amount direction counterpartyName counterpartyAccount } } } }`;
  const { data, errors } = await service.graphql(supervisor, query);
  expect(data.bankEntries.edges[0].node).toEqual({
    amount: '200.00',
    direction: 'CREDIT',
    counterpartyName: null,
    counterpartyAccount: null,
  });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(4).fill('FIELD_FORBIDDEN'));
  const seen = await graph(officer, query);
  expect(seen.bankEntries.edges[0].node).toMatchObject({
    counterpartyName: '示例甲',
    counterpartyAccount: '6200000000001234',
  });
});

const FILE = ['fileBankStatement', 'FileBankStatementInput', `statement { ${STATEMENT} }`] as const;
const given = (day: string, opening: string, closing: string) => ({
  accountNo: ACCOUNT,
  statementNo: `S-${day.slice(5).replace('-', '')}`,
  fromDay: day,
  toDay: day,
  opening,
  closing,
  entryCount: 0,
  entries: [],
});

it('what does not agree is on the list by age, settles when late statements come, or takes two officers', async () => {
  clock.turnTo(new Date('2026-03-04T01:00:00Z'));
  expect((await send(own, FILE, given('2026-03-05', '250.00', '250.00'))).refusal).toEqual({
    code: 'STATEMENT_IN_FUTURE',
    message: '对账单截止日期2026-03-05晚于今日，只能报送已结束的期间',
    basis: null,
  });
  // 300 where the day before ended with 250: the statement between is missing.
  expect((await send(own, FILE, given('2026-03-03', '300.00', '300.00'))).statement).toMatchObject({
    standing: 'BALANCED',
  });
  expect(await breaks(own)).toMatchObject([
    { kind: 'STATEMENT_GAP', state: 'OPEN', bankAmount: '300.00', otherAmount: '250.00' },
  ]);
  const late = { ...given('2026-03-02', '250.00', '300.00'), entryCount: 1 };
  const entry = { entryRef: 'R-3', valueDay: '2026-03-02', amount: '50.00', direction: 'CREDIT', endToEndRef: 'E-3' };
  expect((await send(own, FILE, late)).statement).toMatchObject({ standing: 'INCOMPLETE' });
  expect((await send(own, FILE, { ...late, entries: [entry] })).statement).toMatchObject({
    standing: 'BALANCED',
    account: { balance: '300.00', balanceAsOf: '2026-03-03' },
  });
  expect(await breaks(own)).toMatchObject([{ kind: 'STATEMENT_GAP', state: 'SETTLED' }]);
  // The same line with another amount, and the same payment under another reference.
  const again = {
    ...late,
    entries: [
      { ...entry, amount: '60.00' },
      { ...entry, entryRef: 'R-4' },
    ],
  };
  await send(own, FILE, again);
  await send(own, FILE, again);
  const found = (await breaks(officer)).filter(({ state }) => state === 'OPEN');
  expect(found.map(({ kind }) => kind).sort()).toEqual(['ENTRY_CONTRADICTED', 'ENTRY_TWICE', 'STATEMENT_UNBALANCED']);
  const contradicted = found.find(({ kind }) => kind === 'ENTRY_CONTRADICTED');
  expect(contradicted).toMatchObject({
    bankAmount: '60.00',
    otherAmount: '50.00',
    entryRef: 'R-3',
    holder: school!.name,
    accountTail: '1001',
    ageWorkingDays: 0,
    availableActions: ['proposeBreakResolution'],
  });
  expect(await breaks(other)).toEqual([]);
  const act = (by: Caller, event: string) =>
    send(by, [event, 'BankBreakActInput', `break { ${BREAK} }`], {
      breakId: contradicted!.id,
      reason: '银行更正了金额',
      documentNo: '示银函〔2026〕1号',
    });
  expect((await act(officer, 'proposeBreakResolution')).break).toMatchObject({
    state: 'PROPOSED',
    availableActions: [],
  });
  expect((await act(officer, 'confirmBreakResolution')).refusal.code).toBe('BREAK_SAME_OFFICER');
  clock.turnTo(new Date('2026-03-09T01:00:00Z'));
  expect((await act(second, 'confirmBreakResolution')).break).toMatchObject({ state: 'RESOLVED', ageWorkingDays: 3 });
});

const camt = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
   <GrpHdr><MsgId>M</MsgId><CreDtTm>2026-03-04T18:00:00</CreDtTm></GrpHdr>${inner}</BkToCstmrStmt></Document>`;
const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-04</Dt></Dt></Bal>`;
const message = (amount: string) =>
  camt(`<Stmt><Id>S-0304</Id><Acct><Id><Othr><Id>${ACCOUNT}</Id></Othr></Id></Acct>${balance('OPBD', '300.00')}${balance('CLBD', '420.00')}
   <Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><ValDt><Dt>2026-03-04</Dt></ValDt>
   <AcctSvcrRef>R-5</AcctSvcrRef><BkTxCd><Prtry><Cd>TRF</Cd></Prtry></BkTxCd></Ntry></Stmt>`);

it('a camt.053 message comes in by the same door; one against its schema or with entities changes nothing', async () => {
  expect((await upload(own, message('a'))).failure).toMatchObject({
    code: 'XML_INVALID',
    message: expect.stringContaining('Amt') as unknown,
  });
  const bomb = message('120').replace('<Document', '<!DOCTYPE Document [<!ENTITY a "b">]><Document');
  expect((await upload(own, bomb)).failure).toMatchObject({ code: 'XML_UNSAFE' });
  expect(await upload(own, message('120'))).toMatchObject({ state: 'SUCCEEDED', result: { created: 2, rejected: 0 } });
  expect((await statements(officer)).at(-1)).toMatchObject({
    statementNo: 'S-0304',
    standing: 'BALANCED',
    account: { balance: '420.00', balanceAsOf: '2026-03-04' },
  });
});

const RECONCILE = ['reconcileBankAccount', 'ReconcileBankAccountInput', 'escrowAccount { id }'] as const;

it('the ledger is held against the bank’s lines every night, and on demand', async () => {
  const { escrowAccounts } = await graph(own, '{ escrowAccounts { edges { node { id } } } }');
  const accountId: string = escrowAccounts.edges[0].node.id;
  const system = service.runtime.systemOperation();
  await openAccounts(service, system, accountId, ['A']);
  const moving = (code: TransferCode, amount: bigint, on: string, documentNo: string | null = null): Movement => ({
    id: randomUUID(),
    day: calendarDay(on),
    cause: '示例依据',
    code,
    escrowAccountId: accountId,
    orderNo: 'A',
    amount,
    documentNo,
  });
  const missing = moving('COLLECTION', 7_700n, '2026-03-03');
  const posted = await postAll(
    system,
    [
      moving('COLLECTION', 20_000n, '2026-02-28', 'e1'),
      moving('CONSUMPTION', 5_000n, '2026-02-28'),
      moving('PAYOUT', 5_000n, '2026-02-28'),
      moving('COLLECTION', 4_000n, '2026-03-02', 'E-3'),
      missing,
    ],
    clock.now(),
  );
  expect(posted).toEqual(Array(5).fill(null));
  const told = async () =>
    (await breaks(own, true))
      .filter(({ state }) => state === 'OPEN')
      .map(({ kind, entryRef }) => `${kind} ${entryRef ?? ''}`)
      .sort();
  const differing = ['AMOUNT_DIFFERS R-3', 'BALANCE_DIFFERS ', 'IN_BANK_NOT_LEDGER R-4', 'IN_BANK_NOT_LEDGER R-5'];
  clock.turnTo(new Date('2026-03-10T01:00:00Z'));
  await eventually(async () => expect(await told()).toEqual([...differing, 'IN_LEDGER_NOT_BANK ']));
  const reversal = { id: randomUUID(), day: calendarDay('2026-03-10'), cause: '误记', reverses: missing.id };
  expect(await postAll(system, [reversal], clock.now())).toEqual([null]);
  expect((await send(other, RECONCILE, { accountId })).refusal.code).toBe('RECONCILIATION_ACCOUNT_UNKNOWN');
  expect((await send(own, RECONCILE, { accountId })).ok).toBe(true);
  expect(await told()).toEqual(differing);
  const matched = await asAdmin(service.database.adminUrl, [
    'select e.entry_ref from bank_match join bank_entry e on e.id = entry_id order by 1',
  ]);
  expect(matched).toEqual([{ entry_ref: 'R-1' }, { entry_ref: 'R-2' }]);

  // M29: the hundred yuan that lay there before are nobody's, until they are recorded as what they are.
  const balance = async () => (await breaks(own, true)).find(({ kind }) => kind === 'BALANCE_DIFFERS');
  const found = await balance();
  expect(found).toMatchObject({ state: 'OPEN', bankAmount: '100.00', otherAmount: '0.00' });
  expect(await postAll(system, [moving('OPENING_BALANCE', 10_001n, '2026-02-28')], clock.now())).toEqual([null]);
  await endOperation(system);
  await send(own, RECONCILE, { accountId });
  expect(await balance()).toMatchObject({ id: found!.id, state: 'OPEN', bankAmount: '-0.01' });
});

it('a statement whose lines do not come by the end of the day is on the list until they do', async () => {
  const statement = { ...given('2026-03-05', '420.00', '421.00'), entryCount: 1 };
  await send(own, FILE, statement);
  const found = async () => (await breaks(own)).filter(({ kind }) => kind === 'STATEMENT_INCOMPLETE');
  clock.turnTo(new Date('2026-03-11T01:00:00Z'));
  await eventually(async () =>
    expect(await found()).toMatchObject([{ state: 'OPEN', bankAmount: '421.00', otherAmount: '420.00' }]),
  );
  const entry = { entryRef: 'R-6', valueDay: '2026-03-05', amount: '1.00', direction: 'CREDIT' };
  const { account } = (await send(own, FILE, { ...statement, entries: [entry] })).statement;
  expect(account.balance).toBe('421.00');
  const { escrowAccounts } = await graph(own, '{ escrowAccounts { edges { node { id } } } }');
  await send(own, RECONCILE, { accountId: escrowAccounts.edges[0].node.id });
  expect(await found()).toMatchObject([{ state: 'SETTLED' }]);
});

const RECEIPT = 'receipt { id state finding payeeAccount availableActions institution { id } }';
const REPORT = ['reportOffAccountReceipt', 'ReportOffAccountReceiptInput', RECEIPT] as const;

it('a parent’s receipt of a payment beside the account is verified by finance and told to the office', async () => {
  const receipt = (payeeAccount: string | null, sha256: string) => ({
    institutionId: school!.id,
    paidOn: '2026-03-02',
    amount: '12000.00',
    course: '美术',
    payeeName: '示例丙',
    payeeAccount,
    sha256: sha256.repeat(64),
  });
  const parent = guardian('person-1');
  expect((await send(parent, REPORT, receipt(ACCOUNT, 'a'))).receipt).toMatchObject({ finding: 'SUPERVISED_ACCOUNT' });
  const reported = await send(parent, REPORT, receipt('6200000000009999', 'b'));
  expect(reported.receipt).toMatchObject({
    finding: 'OFF_ACCOUNT',
    state: 'RECEIVED',
    payeeAccount: '6200000000009999',
  });
  expect((await send(parent, REPORT, receipt(null, 'b'))).refusal.code).toBe('RECEIPT_REPEATED');
  const count = async (caller: Caller) =>
    (await graph(caller, '{ offAccountReceipts { totalCount } }')).offAccountReceipts.totalCount;
  expect([await count(parent), await count(guardian('person-2')), await count(officer)]).toEqual([2, 0, 2]);
  const confirmed = await send(officer, ['confirmOffAccountReceipt', 'OffAccountReceiptActInput', RECEIPT], {
    receiptId: reported.receipt.id,
    reason: '原件与银行流水核对属实',
    documentNo: '示核〔2026〕1号',
  });
  expect(confirmed.receipt).toMatchObject({
    state: 'CONFIRMED',
    availableActions: [],
    institution: { id: school!.id },
  });
  await eventually(async () => expect(await told('finance.off-account-receipt.v1')).toHaveLength(2));
});

it('cash is confirmed to be beside the account once the institution’s term to pay it in is over', async () => {
  const cash = 'receipt { id finding cashDue }';
  const given = {
    institutionId: school!.id,
    amount: '50.00',
    course: '美术',
    payeeName: '现金',
    sha256: 'c'.repeat(64),
  };
  const reported = await send(guardian('person-5'), ['reportOffAccountReceipt', REPORT[1], cash], {
    ...given,
    paidOn: '2026-03-10',
  });
  expect(reported.receipt).toMatchObject({ finding: 'OFF_ACCOUNT', cashDue: '2026-03-13T15:59:59.999Z' });
  const act = { receiptId: reported.receipt.id, reason: '银行对账单没有这笔缴存', documentNo: '示核〔2026〕2号' };
  const confirm = () => send(officer, ['confirmOffAccountReceipt', 'OffAccountReceiptActInput', RECEIPT], act);
  const offered = async () => {
    const { offAccountReceipts } = await graph(
      officer,
      '{ offAccountReceipts { edges { node { id availableActions } } } }',
    );
    return offAccountReceipts.edges.find(({ node }: { node: { id: string } }) => node.id === act.receiptId).node;
  };
  expect((await offered()).availableActions).toEqual(['dismissOffAccountReceipt']);
  expect((await confirm()).refusal.code).toBe('RECEIPT_CASH_TERM_RUNS');
  clock.turnTo(new Date('2026-03-13T16:00:00Z'));
  expect((await offered()).availableActions).toContain('confirmOffAccountReceipt');
  expect((await confirm()).receipt).toMatchObject({ state: 'CONFIRMED' });
});

it('the receipt itself may be handed in: read by its parent and by finance, with a purpose and on record', async () => {
  const parent = guardian('person-3');
  const content = `%PDF-1.7 ${randomUUID()}`;
  const post = { method: 'POST', headers: { 'x-file-name': 'a.pdf' }, body: content };
  const { id: fileId, sha256 } = (await (await service.fetch('/files', parent, post)).json()) as Record<string, string>;
  const given = {
    institutionId: school!.id,
    paidOn: '2026-03-02',
    amount: '300.00',
    course: '美术',
    payeeName: '现金',
    fileId,
  };
  const shown = ['reportOffAccountReceipt', 'ReportOffAccountReceiptInput', 'receipt { sha256 file { url } }'] as const;
  expect((await send(guardian('person-4'), shown, given)).refusal.code).toBe('EVIDENCE_FILE_GONE');
  expect((await send(parent, shown, given)).receipt).toEqual({ sha256, file: { url: `/files/finance/${fileId}` } });
  const read = async (caller: Caller) => {
    const response = await service.fetch(`/files/${fileId}`, caller);
    return response.ok ? response.text() : response.status;
  };
  const others = [guardian('person-4'), own, supervisor, { ...officer, purpose: undefined }];
  expect(await Promise.all([parent, officer].map(read))).toEqual([content, content]);
  expect(await Promise.all(others.map(read))).toEqual([404, 404, 404, 403]);
  const recorded = await asAdmin(service.database.adminUrl, [
    `select persons from access_record where agency = 'FINANCE' and operation_name = 'GET /files/${fileId}' and purpose is not null`,
  ]);
  expect(recorded).toEqual([{ persons: { RECEIPT_FILE: ['person-3'] } }]);
});

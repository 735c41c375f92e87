import { fromBinary } from '@bufbuild/protobuf';
import type { EventBus } from '@lianguan/platform';
import { TrainingOrderPaidSchema, topicOf } from '@lianguan/proto-events';
import { readAll } from '@lianguan/testing';
import type { System } from '../harness.js';
import { auditRest } from '../joint-action-audit.js';
import { auditChain, says } from '../ledger-chain-audit.js';
import { rowsOf } from '../own-databases.js';
import type { Answered, Batch } from './bank.js';
import { DAYS, type Life } from './lives.js';
import type { MoneyPeople } from './money-people.js';

/** What people were told that is done. */
export interface Told {
  readonly people: MoneyPeople;
  readonly lives: readonly Life[];
  readonly answered: readonly Answered[];
  readonly batches: readonly Batch[];
  readonly accountIds: readonly string[];
  readonly openingFen: number;
}

interface Line {
  readonly line: string;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** Which lines are missing, and which are there that should not be; each as often as it stands. */
function differences(what: string, is: readonly string[], should: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of is) left.set(line, (left.get(line) ?? 0) + 1);
  for (const line of should) left.set(line, (left.get(line) ?? 0) - 1);
  return [...left].flatMap(([line, times]) =>
    times === 0 ? [] : [`${what} ${times > 0 ? '+' : ''}${times}: ${line}`],
  );
}

/** Where acts, books, rows and the other departments do not say what people were told, in words; none when all is as it should be. */
export async function auditMoneyOf(system: System, bus: EventBus, told: Told): Promise<string[]> {
  const lines = async (database: string, sql: string): Promise<string[]> =>
    (await rowsOf<Line>(system, database, sql)).map(({ line }) => line);
  return [
    ...(await auditActs(lines, told)),
    ...(await auditOrders(lines, told)),
    ...(await auditBooks(lines, told)),
    ...(await auditBank(lines, told)),
    ...(await auditLedger(lines, told)),
    ...(await auditOthers(lines, told)),
    ...(await auditTopic(bus, told)),
    ...(await auditRest(system)),
  ];
}

type Lines = (database: string, sql: string) => Promise<string[]>;

const MADE_BY_PEOPLE = `('offerTrainingOrder', 'withdrawTrainingOrder', 'signTrainingOrder', 'recordOrderPayment', 'deliverLesson', 'confirmLesson',
  'disputeLesson', 'ruleLessonDispute', 'terminateTrainingOrder', 'requestRefund', 'acceptRefund', 'refuseRefund', 'cancelRefund',
  'concludeRefundMediation', 'issuePaymentBatch', 'acknowledgePaymentBatch', 'returnPaymentBatch', 'answerPaymentInstruction',
  'requestCostAdvance', 'approveCostAdvance', 'recordRefundRate', 'recordOpeningBalance', 'proposePaymentHold', 'approvePaymentHold', 'liftPaymentHold',
  'reportEscrowAlarm', 'reverseEscrowTransfer')`;

/** Each acknowledged act has its one key and its one record; there is no other. */
async function auditActs(lines: Lines, { people }: Told): Promise<string[]> {
  const acted = people.acted.filter(({ command }) => MADE_BY_PEOPLE.includes(`'${command}'`));
  const keys = await lines(
    'finance',
    `select command || ' ' || key as line from command_log where command in ${MADE_BY_PEOPLE}`,
  );
  const records = await lines(
    'finance',
    `select command as line from act_record where command in ${MADE_BY_PEOPLE} and agency <> 'SYSTEM'`,
  );
  return [
    ...differences(
      'key',
      keys,
      acted.map(({ command, key }) => `${command} ${key}`),
    ),
    ...differences(
      'act on record',
      records,
      acted.map(({ command }) => command),
    ),
  ];
}

/** Orders, lessons and refunds stand as their people left them. */
async function auditOrders(lines: Lines, { lives }: Told): Promise<string[]> {
  const orders = await lines(
    'finance',
    `select concat_ws(' ', o.id, o.paid_on is not null, l.given, l.voided, l.consumed, r.refunded)as line from training_order o
       cross join lateral (select count(*) filter (where day is not null) as given, count(*) filter (where state = 'VOID') as voided,
         coalesce(sum(amount_fen) filter (where state = 'RELEASED'), 0) as consumed from order_lesson where order_id = o.id) l
       cross join lateral (select coalesce(sum(principal_fen) filter (where state = 'PAID'), 0) as refunded from refund where order_id = o.id) r`,
  );
  const expected = lives.map(({ id, paidFen, given, voided, consumedFen, refundFen }) =>
    [id, paidFen > 0 ? 't' : 'f', given.length, voided.length, consumedFen, refundFen].join(' '),
  );
  return differences('order (paid, given, void, released, refunded)', orders, expected);
}

/** What has been booked, of each code, for each order: nothing twice, nothing else. */
async function auditBooks(lines: Lines, { lives, accountIds, openingFen }: Told): Promise<string[]> {
  const booked = await lines(
    'finance',
    `select concat_ws(' ', t.code, a.order_no, sum(case t.phase when 'REVERSE' then -t.amount_fen else t.amount_fen end)) as line
     from transfer t join ledger_account a on a.id in (t.debit_account_id, t.credit_account_id) and a.kind = 'ORDER'
     where t.phase in ('SINGLE', 'POST', 'REVERSE') group by t.code, a.order_no
     having sum(case t.phase when 'REVERSE' then -t.amount_fen else t.amount_fen end) <> 0`,
  );
  const of = (code: string, fen: (life: Life) => number): string[] =>
    lives.flatMap((life) => (fen(life) > 0 ? [`${code} ${life.id} ${fen(life)}`] : []));
  const balances = await lines(
    'finance',
    `select concat_ws(' ', order_no, balance_fen) as line from ledger_account where kind = 'ORDER'`,
  );
  const left = lives.filter(({ paidFen }) => paidFen > 0);
  return [
    ...differences('booked', booked, [
      ...accountIds.map((id) => `OPENING_BALANCE ${openingNo(id)} ${openingFen}`),
      ...of('COLLECTION', ({ paidFen }) => paidFen),
      ...of('CONSUMPTION', ({ consumedFen }) => consumedFen),
      ...of('REFUND', ({ refundFen }) => refundFen),
    ]),
    ...differences('balance of the order', balances, [
      ...accountIds.map((id) => `${openingNo(id)} ${openingFen}`),
      ...left.map(({ id, paidFen, consumedFen, refundFen }) => `${id} ${paidFen - consumedFen - refundFen}`),
    ]),
  ];
}

/** The number under which an account's money from before supervision is entered. */
export const openingNo = (accountId: string): string => `期初-${accountId}`;

/** The bank has paid what it said it has paid, each once; in sum, what was consumed and refunded. */
async function auditBank(lines: Lines, told: Told): Promise<string[]> {
  const { lives, answered, batches, accountIds, openingFen } = told;
  const instructions = await lines(
    'finance',
    `select concat_ws(' ', replace(id::text, '-', ''), amount_fen, state, batch_id) as line from payment_instruction`,
  );
  const sent = await lines('finance', `select concat_ws(' ', id, state) as line from payment_batch`);
  const advances = await lines(
    'finance',
    `select concat_ws(' ', amount_fen, repaid_fen, state) as line from cost_advance`,
  );
  const others = await lines(
    'finance',
    `select concat_ws(' ', a.kind, sum(a.balance_fen)) as line from ledger_account a where a.kind <> 'ORDER' group by a.kind having sum(a.balance_fen) <> 0`,
  );
  const rows = await lines(
    'finance',
    `select concat_ws(' ', 'payout', state, sum(amount_fen)) as line from next_day_transfer where state = 'PAID' group by state
     union all select concat_ws(' ', 'early', consumed_on, ordered_on) from next_day_transfer where ordered_on <= consumed_on
     union all select concat_ws(' ', 'break', kind) from bank_break
     union all select concat_ws(' ', 'interest', sum(case phase when 'REVERSE' then -amount_fen else amount_fen end)) from transfer where code = 'REFUND_INTEREST'`,
  );
  const fen = (amount: string): number => Math.round(Number(amount) * 100);
  const paid = (purpose: string): number =>
    sum(answered.filter((one) => one.paid && one.purpose === purpose).map(({ amount }) => fen(amount)));
  const consumed = sum(lives.map(({ consumedFen }) => consumedFen));
  const refunded = sum(lives.map(({ refundFen }) => refundFen));
  const interest = sum(lives.map(({ interestFen }) => interestFen));
  const cameBack = sum(lives.map(({ cameBackFen }) => cameBackFen));
  const advanced = paid('COST_ADVANCE');
  const held = openingFen * accountIds.length + sum(lives.map(({ paidFen }) => paidFen)) - consumed - refunded;
  return [
    ...differences(
      'instruction',
      instructions,
      answered.map(
        ({ endToEndId, amount, paid: yes, batchId }) =>
          `${endToEndId} ${fen(amount)} ${yes ? 'PAID' : 'REFUSED'} ${batchId}`,
      ),
    ),
    ...differences(
      'batch',
      sent,
      batches.map(({ id, state }) => `${id} ${state}`),
    ),
    ...differences(
      'advance (amount, repaid)',
      advances,
      answered
        .filter(({ purpose }) => purpose === 'COST_ADVANCE')
        .map(({ amount, paid: yes }) => `${fen(amount)} ${yes ? `${fen(amount)} REPAID` : '0 UNPAID'}`),
    ),
    ...differences('ledger beside the orders', others, [`SUPERVISED_BANK ${held}`]),
    ...differences('payouts', rows, [`payout PAID ${consumed - advanced}`, `interest ${interest}`]),
    ...says('paid out by the bank', paid('PAYOUT') + advanced, consumed),
    ...says('refunded by the bank', paid('REFUND_PAYMENT'), refunded + interest + cameBack),
  ];
}

const SUMS = `select concat_ws(' ', a.id, a.kind, a.balance_fen) as line from ledger_account a
  left join (select account_id, sum(delta_fen) as delta, max(version) as versions, count(*) as postings from posting group by 1) p on p.account_id = a.id
  where a.debits_fen - a.credits_fen <> coalesce(p.delta, 0) or coalesce(p.versions, 0) <> coalesce(p.postings, 0) or a.debits_pending_fen <> 0 or a.credits_pending_fen <> 0`;

/** Balances are the sums of postings, each account is solvent, and the chain is the one that joint enforcement witnesses. */
async function auditLedger(lines: Lines, { people, accountIds }: Told): Promise<string[]> {
  const findings = (await lines('finance', SUMS)).map((line) => `account is not the sum of its postings: ${line}`);
  for (const id of accountIds) {
    const { escrowTrialBalance: balance } = await people.ask(
      'finance',
      'query ($id: ID!) { escrowTrialBalance(accountId: $id) { balanced solvent } }',
      { id },
    );
    findings.push(...says(`trial balance of ${id}`, `${balance.balanced} ${balance.solvent}`, 'true true'));
  }
  const [transfers] = await lines('finance', 'select count(*)::text as line from transfer');
  const chain = await auditChain((query, variables) => people.ask('finance', query, variables), Number(transfers));
  return [...findings, ...chain];
}

/** What the other departments know of it. */
async function auditOthers(lines: Lines, { lives }: Told): Promise<string[]> {
  const paid = lives.filter(({ paidFen }) => paidFen > 0);
  const alarms = (table: string): string => `select concat_ws(' ', id, state, version) as line from ${table}`;
  return [
    ...differences(
      'order known to market regulation',
      await lines('market_regulation', `select concat_ws(' ', id, amount_fen) as line from charged_order`),
      paid.map(({ id, paidFen }) => `${id} ${paidFen}`),
    ),
    ...differences(
      'lesson known to education',
      await lines('education', `select concat_ws(' ', id, voided) as line from charged_lesson`),
      paid.flatMap(({ given, voided }) => given.map((id) => `${id} ${voided.includes(id) ? 't' : 'f'}`)),
    ),
    ...differences(
      'alarm known to joint enforcement',
      await lines('joint_enforcement', alarms('escrow_escalation')),
      await lines('finance', alarms('escrow_alarm')),
    ),
  ];
}

/** Each payment of an order was told under one number; the same message may stand there again. */
async function auditTopic(bus: EventBus, { lives }: Told): Promise<string[]> {
  const messages = await readAll(bus, topicOf(TrainingOrderPaidSchema).name);
  const told = new Map(messages.map(({ id, data }) => [id, fromBinary(TrainingOrderPaidSchema, data).orderId]));
  return differences(
    'order told on the bus',
    [...told.values()],
    lives.flatMap(({ id, timesPaid }) => Array<string>(timesPaid).fill(id)),
  );
}

/** The account that was held: none of its lessons of that day left before it was free again. */
export const heldBack = (accountId: string): string =>
  `select concat_ws(' ', consumed_on, ordered_on) as line from next_day_transfer
   where account_id = '${accountId}' and consumed_on = '${DAYS[0]}' and ordered_on <= '${DAYS[1]}'`;

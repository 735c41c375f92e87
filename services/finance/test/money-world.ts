import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { calendarDay, dayOf, type Caller } from '@lianguan/kernel';
import { runCommands, type AnyCommand, type LawClock, type Operation, type Tx } from '@lianguan/service-kit';
import { asAdmin, testCaller, type TestService } from '@lianguan/testing';
import { advanceOwner } from '../src/cost-advance/index.js';
import { payoutOwner } from '../src/next-day-transfer/index.js';
import { refundOwner } from '../src/refund/index.js';
import { slices } from '../src/slices.js';
import { CALLS, type Called, type CalledAct, type Place, type Scene } from './money-calls.js';
import { RATE_PPM, START, STOCK_PAID_ON, type Act } from './money-model.js';
import type { OpenedMoney } from './money-laws.js';
import { readMoney, type Ids, type Snapshot } from './money-rows.js';

const DAY = calendarDay('2026-03-02');
const SLOTS = 12;
const SOURCES = [
  'bank-break/break.commands',
  'training-order/order.commands',
  'training-order/payment.commands',
  'training-order/lesson.commands',
  'training-order/reversal.commands',
  'stock-order/offer.commands',
  'stock-order/stock-order.commands',
  'escrow-ledger-desk/opening.commands',
  'next-day-transfer/payout-order.commands',
  'next-day-transfer/payout-answer.commands',
  'next-day-transfer/payout-reversal.commands',
  'next-day-transfer/settlement.commands',
  'cost-advance/advance.commands',
  'cost-advance/advance-payment.commands',
  'cost-advance/advance-return.commands',
  'cost-advance/claimed-advance.commands',
  'refund/refund-opening.commands',
  'refund/refund.commands',
  'refund/requested-refund.commands',
  'refund/refund-payment.commands',
  'refund/refund-reversal.commands',
  'mass-refund/mass-refund.commands',
  'mass-refund/approval.commands',
  'mass-refund/distribution.commands',
  'mass-refund/share-payment.commands',
  'payment-instruction/answer.commands',
  'escrow-ledger/expiry.commands',
  'escrow-ledger-desk/reversal.commands',
  'risk-deposit/deposit.commands',
  'escrow-liability/escrow-liability.commands',
];

const REVERSALS = ['orderReversal', 'payoutReversal', 'refundReversal'];

export type Exports = Readonly<Record<string, unknown>>;
export type MoneyCommands = ReadonlyMap<string, AnyCommand>;

/** Commands by name; those of `changed` take the place of the house's own. */
export async function moneyCommands(changed: Exports = {}): Promise<MoneyCommands> {
  const own = await Promise.all(
    SOURCES.map((path) => import(new URL(`../src/${path}.ts`, import.meta.url).href) as Promise<Exports>),
  );
  const exported = Object.assign({}, ...own, changed) as Exports;
  const commands = new Map(
    Object.values(exported)
      .flatMap((one) => (isCommand(one) ? [one] : Object.values(one ?? {}).filter(isCommand)))
      .map((command) => [command.name, command]),
  );
  const owners = [payoutOwner, advanceOwner, refundOwner].map((owner) => {
    const command = commands.get(owner.command.name)!;
    return [owner.code, { ...owner, command }] as const;
  });
  const answering = exported['paymentAnswerCommand'] as (owners: ReadonlyMap<string, unknown>) => AnyCommand;
  const reversing = exported['reversalCommand'] as (owners: readonly unknown[]) => AnyCommand;
  const reversed = REVERSALS.map((name) => exported[name]);
  return commands
    .set('answerPaymentInstruction', answering(new Map(owners)))
    .set('reverseEscrowTransfer', reversing(reversed));
}

const isCommand = (one: unknown): one is AnyCommand =>
  typeof one === 'object' && one !== null && 'decide' in one && 'load' in one && 'apply' in one;

const RULES = new Map(slices.flatMap(({ deadlines = [] }) => deadlines.map((rule) => [rule.name, rule] as const)));

/** The deadline that it takes out. */
interface Fired {
  readonly name: string;
  readonly subjectId: string;
}

class DeadlineGone extends Error {}

interface Held {
  /** Runs behind the locks, before anything is decided. */
  readonly behindLocks: () => Promise<void>;
}

/** One institution's money in the running service, by its commands and deadlines; the model's acts name rows by their place. */
export class MoneyWorld {
  private ids!: Ids;
  private now = START;
  private readonly clock: LawClock = { now: () => this.now };
  private readonly callers: Scene['callers'];

  private constructor(
    private readonly service: TestService,
    private readonly commands: MoneyCommands,
    private readonly place: Place,
  ) {
    const outside = { division: '', purpose: undefined } as const;
    const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
    const { institutionId } = place;
    this.callers = {
      finance,
      system: service.runtime.systemOperation().caller,
      second: { ...finance, subject: 'test-finance-2' },
      education: testCaller(),
      bank: testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01', ...outside }),
      institution: testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId, ...outside }),
      guardian: testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: institutionId, ...outside }),
    };
  }

  static async open(
    service: TestService,
    commands: MoneyCommands,
    { price, counts, stock }: OpenedMoney,
  ): Promise<MoneyWorld> {
    const place = { institutionId: randomUUID(), accountId: randomUUID(), courseId: randomUUID() };
    await asAdmin(service.database.adminUrl, factsOf(place, price));
    const world = new MoneyWorld(service, commands, place);
    const offers = counts.map((lessons, at) => ({
      institutionId: place.institutionId,
      courseId: place.courseId,
      guardianId: place.institutionId,
      traineeName: `学员${at}`,
      lessons,
      amount: price * BigInt(lessons),
      startsOn: DAY,
    }));
    const { institution, guardian } = world.callers;
    const orders = await world.run(institution, 'offerTrainingOrder', offers);
    await world.run(guardian, 'signTrainingOrder', orders);
    await world.adopt(stock, price * BigInt(stock));
    await world.snapshot();
    return world;
  }

  /** An order of before supervision, with so many lessons left. */
  private async adopt(lessons: number, amount: bigint): Promise<void> {
    const { accountId, courseId, institutionId: guardianId } = this.place;
    const { finance, institution, guardian } = this.callers;
    const paper = { asOf: calendarDay('2026-03-01'), documentNo: '清单1' };
    await this.run(finance, 'recordOpeningBalance', [{ accountId, orderNo: '旧单1', amount, ...paper }]);
    const [lot] = await asAdmin<{ id: string }>(this.service.database.adminUrl, [
      `select id from ledger_account where escrow_account_id = '${accountId}' and kind = 'ORDER'`,
    ]);
    const left = { lotId: lot!.id, courseId, guardianId, traineeName: '学员', lessons, startsOn: DAY, documentNo: '' };
    const offer = { ...left, signedOn: STOCK_PAID_ON, paidOn: STOCK_PAID_ON };
    const [offered] = await this.run(institution, 'offerStockOrder', [offer]);
    await this.run(guardian, 'confirmStockOrder', [{ ...offered, act: 'confirmStockOrder', reason: '' }]);
  }

  async snapshot(): Promise<Snapshot> {
    const { snapshot, ids } = await readMoney(this.service, this.place.accountId, this.place.institutionId);
    this.ids = ids;
    return snapshot;
  }

  /** The refusal's code, null where it is accepted. */
  async act(act: Act, held?: Held): Promise<string | null> {
    if (act.do === 'TIME') this.now = act.to;
    else if (act.do === 'STATE') await this.set('state', act.state);
    else if (act.do === 'MINIMUM') await this.set('minimum_fen', String(act.minimum));
    else if (act.do !== 'FIRE') return this.call(this.called(act), held);
    else return this.ids.subjects.has(act.key) ? this.call(this.firing(act.key), held) : 'DEADLINE_GONE';
    return null;
  }

  /** Both are in the database at once: the first stands behind its locks until the second waits for them, or is through. */
  async race(one: Act, other: Act): Promise<readonly [string | null, string | null]> {
    let locked: () => void = () => undefined;
    let go: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const gate = new Promise<void>((resolve) => (go = resolve));
    const behindLocks = () => {
      locked();
      return gate;
    };
    const first = this.act(one, { behindLocks });
    await Promise.race([isLocked, first]);
    let through = false;
    const second = this.act(other).finally(() => (through = true));
    // Should the look fail, neither stays behind the other's locks, and it is the look's fault that is told.
    for (const act of [first, second]) act.catch(() => undefined);
    try {
      while (!through && !(await this.isWaiting())) await pause(2);
    } finally {
      go();
    }
    return Promise.all([first, second]);
  }

  private async isWaiting(): Promise<boolean> {
    const rows = await this.service.runtime.inTransaction(this.callers.system, (tx) =>
      tx.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
    );
    return rows.length > 0;
  }

  private set(column: string, value: string): Promise<unknown> {
    const sql = `update escrow_account set ${column} = '${value}' where id = '${this.place.accountId}'`;
    return asAdmin(this.service.database.adminUrl, [sql]);
  }

  private async run(caller: Caller, name: string, inputs: readonly object[]): Promise<object[]> {
    const verdicts = await runCommands(this.operation(caller), this.commands.get(name)!, inputs);
    return verdicts.map((verdict) => {
      if (!verdict.ok) throw new Error(`${name}: ${JSON.stringify(verdict.refusal)}`);
      return verdict.value as object;
    });
  }

  private operation(caller: Caller): Operation {
    const given = { caller: { value: caller }, clock: { value: this.clock } };
    return Object.create(this.service.runtime.systemOperation(), given) as Operation;
  }

  private called(act: CalledAct): Called {
    const { ids, place, callers } = this;
    const call = CALLS[act.do] as (act: CalledAct, scene: Scene) => Called;
    return call(act, { ids, place, callers, today: dayOf(this.now), firstDay: DAY });
  }

  private async call(
    { command: name, caller, input, fired }: Called & { readonly fired?: Fired },
    held?: Held,
  ): Promise<string | null> {
    const own = this.commands.get(name)!;
    const command: AnyCommand = held
      ? {
          ...own,
          load: async (tx, inputs) => {
            const loaded: unknown = await own.load(tx, inputs);
            await held.behindLocks();
            return loaded;
          },
        }
      : own;
    try {
      const [verdict] = await runCommands(this.operation(caller), command, [input], {
        ...(fired && { beforeDeadlines: (tx) => this.takeOut(tx, fired) }),
      });
      return verdict!.ok ? null : verdict!.refusal.code;
    } catch (fault) {
      if (fault instanceof DeadlineGone) return 'DEADLINE_GONE';
      throw fault;
    }
  }

  /** As the sweeper does: somebody else may have fired it, or set it anew. */
  private async takeOut(tx: Tx, { name, subjectId }: Fired): Promise<void> {
    const gone = await tx.query(
      'with gone as (delete from deadline where name = $1 and subject_id = $2 and due <= $3 returning 1) select * from gone',
      [name, subjectId, this.now.toISOString()],
    );
    if (gone.length === 0) throw new DeadlineGone();
  }

  private firing(key: string): Called & { readonly fired: Fired } {
    const [name = ''] = key.split(' ');
    const subjectId = this.ids.subjects.get(key)!;
    const rule = RULES.get(name)!;
    const input = rule.input(subjectId) as object;
    return { command: rule.command.name, caller: this.callers.system, input, fired: { name, subjectId } };
  }
}

/** What other departments and the bank say of one institution: it may charge, and has the risk code of the most trusted. */
function factsOf({ institutionId, accountId, courseId }: Place, price: bigint): string[] {
  const name = `示例${institutionId}`;
  const slots = Array.from({ length: SLOTS }, (_, at) => ({ day: DAY, from: at * 60, to: at * 60 + 45 }));
  const posted = [{ course: '数学', priceFen: String(price), minutes: 45, lessons: SLOTS, months: 3 }];
  return [
    `insert into institution_directory (id, root_id, division_code, name, name_key, uscc_code, version)
     values ('${institutionId}', '${institutionId}', '341203', '${name}', '${name}', null, 1)`,
    `insert into license_standing (license_id, institution_id, state, version) values ('${randomUUID()}', '${institutionId}', 'ACTIVE', 1)`,
    `insert into risk_standing (id, institution_id, value, since, until, version)
     values ('${randomUUID()}', '${institutionId}', 'GREEN', '2026-01-01', '2027-01-01', 1)`,
    `insert into filed_course (course_id, institution_id, state, title, academic, compulsory, mode, pupils, slots, version)
     values ('${courseId}', '${institutionId}', 'PUBLISHED', '数学', true, false, 'OFFLINE', 9, '${JSON.stringify(slots)}', 1)`,
    `insert into posted_prices (posted_price_id, institution_id, version, effective_from, courses)
     values ('${randomUUID()}', '${institutionId}', 1, '2026-01-01', '${JSON.stringify(posted)}')`,
    `insert into model_contract (model_contract_id, division_code, kind, version, effective_from, number)
     select '${randomUUID()}', '341200', 'ACADEMIC', 1, '2026-01-01', 'GF-2021-2604' where not exists (select from model_contract)`,
    `insert into escrow_account (id, version, account_no, name, name_key, bank_name, bank_code, mode, state, recorded_state, listed_state, balance_fen,
       minimum_fen, balance_as_of, division_code)
     values ('${accountId}', 1, '99${accountId.replaceAll(/\D/gu, '').slice(0, 18)}', '${name}', '${name}', '示例银行', 'DEMO01', 'BANK_CUSTODY',
       'ACTIVE', 'ACTIVE', 'ACTIVE', 0, 0, '2026-03-01', '341203')`,
    `insert into refund_rate (id, kind, subject_id, rate_ppm, effective_from, source, recorded_on, division_code)
     values ('${randomUUID()}', 'ACCOUNT', '${accountId}', ${RATE_PPM}, '2026-01-01', '公告', '2026-01-01', '341203')`,
  ];
}

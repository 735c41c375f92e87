import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
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
import { migrations, name, slices } from '../src/slices.js';
import { accountList, courseTold, tellOrderFacts } from './order-world.js';

const [school] = madeInstitutions(1);
const INSTITUTION = school!.id;
const COURSE = randomUUID();
const outside = { division: '', purpose: undefined } as const;
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });

/** Everybody who has to do with the school's orders. */
export const CHARGING = {
  finance,
  second: { ...finance, subject: 'test-finance-2' },
  bank: testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01', ...outside }),
  institution: testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: INSTITUTION, ...outside }),
  guardian: testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: 'person-1', ...outside }),
} as const;
const { bank, institution, guardian } = CHARGING;

/** Where a mutation's input is not named after it. */
const INPUTS: Readonly<Record<string, string>> = {
  signTrainingOrder: 'TrainingOrderInput',
  confirmStockOrder: 'StockOrderInput',
  withdrawStockOrder: 'StockOrderInput',
  confirmLesson: 'OrderLessonInput',
  acceptRefund: 'RefundInput',
  cancelRefund: 'RefundInput',
  approveCostAdvance: 'CostAdvanceInput',
  proposeBreakResolution: 'BankBreakActInput',
  confirmBreakResolution: 'BankBreakActInput',
};

const READY = `select a.id from escrow_account a, license_standing, filed_course, posted_prices, guide_price, model_contract, institution_directory`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what its query asked for
type Shown = any;

/** A school that may charge 33 yuan for a lesson, from 2 March 2026 on, in a service of its own. */
export class ChargingSchool {
  readonly institutionId = INSTITUTION;
  readonly courseId = COURSE;
  accountId = '';

  private constructor(
    readonly service: TestService,
    readonly clock: TurningClock,
  ) {}

  static async open(): Promise<ChargingSchool> {
    const clock = new TurningClock();
    const own = new ChargingSchool(await startTestService({ name, slices, migrations, clock }), clock);
    const { service, institutionId, courseId } = own;
    await tellInstitutions(service.eventLog, [school!]);
    await handIn(service, finance, { mutation: 'importEscrowAccounts', rows: accountList(school!, '0.00') });
    const course = { courseId, institutionId, state: CourseState.PUBLISHED, version: 1n };
    await tellOrderFacts(service, school!, courseTold(course));
    own.accountId = await eventually(async () => {
      const [known] = await own.sql<{ id: string }>(READY);
      return known!.id;
    });
    return own;
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  sql<Row extends object>(statement: string): Promise<Row[]> {
    return asAdmin<Row>(this.service.database.adminUrl, [statement]);
  }

  /** Deadlines are looked at when the clock turns, not at the sweeper's next look. */
  turnTo(instant: string): void {
    this.clock.turnTo(new Date(instant));
    this.service.runtime.deadlineSignal.wake();
  }

  /** What a query shows to somebody who may ask it. */
  async ask(caller: Caller, query: string, variables: object = {}): Promise<Shown> {
    const { data, errors } = await this.service.graphql(caller, query, { ...variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async act(caller: Caller, mutation: string, input: object, shown = ''): Promise<Shown> {
    const type = INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`;
    return (await this.ask(caller, query, { input: { idempotencyKey: randomUUID(), ...input } })).act;
  }

  /** An act that the law allows. */
  async done(caller: Caller, mutation: string, input: object, shown = ''): Promise<Shown> {
    const answer = await this.act(caller, mutation, input, shown);
    if (!answer.ok) throw new Error(`${mutation}: ${JSON.stringify(answer.refusal)}`);
    return answer;
  }

  /** The refusal's code, undefined where it is accepted. */
  async refused(caller: Caller, mutation: string, input: object): Promise<string | undefined> {
    return (await this.act(caller, mutation, input)).refusal?.code;
  }

  /** What lies on its accounts, in fen by kind. */
  async balances(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.sql<{ kind: string; balance: string }>(
      'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
    );
    return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
  }

  async offered(given: Partial<Offer> = {}): Promise<string> {
    const offer = { traineeName: '学员甲', startsOn: '2026-03-02', lessons: 3, ...given };
    const input = { courseId: this.courseId, guardianId: 'person-1', amount: `${33 * offer.lessons}.00`, ...offer };
    return (await this.done(institution, 'offerTrainingOrder', input, 'order { id }')).order.id;
  }

  async signed(given: Partial<Offer> = {}): Promise<string> {
    const orderId = await this.offered(given);
    await this.done(guardian, 'signTrainingOrder', { orderId });
    return orderId;
  }

  /** The whole fee; the order's id is the bank's reference where none is given. */
  async pay(
    orderId: string,
    given: { readonly paidOn?: string; readonly bankReference?: string } = {},
  ): Promise<Shown> {
    const [order] = await this.sql<{ amount: string }>(
      `select (amount_fen / 100)::text || '.00' as amount from training_order where id = '${orderId}'`,
    );
    const payment = {
      paidOn: '2026-03-02',
      bankReference: orderId,
      payerKind: 'GUARDIAN',
      payerName: '家长甲',
      ...given,
    };
    return this.act(bank, 'recordOrderPayment', { orderId, amount: order!.amount, ...payment }, 'order { state }');
  }

  async paidOrder({
    paidOn = '2026-03-02',
    ...given
  }: Partial<Offer> & { readonly paidOn?: string } = {}): Promise<string> {
    const orderId = await this.signed({ startsOn: paidOn, ...given });
    const { refusal } = await this.pay(orderId, { paidOn });
    if (refusal) throw new Error(refusal.code);
    return orderId;
  }

  /** The lesson that is recorded as given on the day. */
  async taught(orderId: string, day: string): Promise<string> {
    const given = { orderId, day, from: '18:00', attendanceNo: '签到1' };
    return (await this.done(institution, 'deliverLesson', given, 'lesson { id }')).lesson.id;
  }
}

interface Offer {
  readonly traineeName: string;
  readonly startsOn: string;
  readonly lessons: number;
}

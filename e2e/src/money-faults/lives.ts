import { GUARDIAN, type MoneyPeople, type Person } from './money-people.js';
import { bookBack } from './reversals.js';

const PRICE_FEN = 3_300;
const LESSONS = 3;
const MEDIATED_FEN = 5_000;
const SLOT = { from: '18:00', to: '18:45' };
/** The lessons of the course; between the second and the third the days of cooling off are over. */
export const DAYS = ['2031-09-24', '2031-09-25', '2031-10-08'] as const;
export const SLOTS = DAYS.map((day) => ({ day, ...SLOT }));
export const SIGNED_ON = '2031-09-23';
/** A year's, in millionths: what the schools' accounts bear. */
export const RATE_PPM = 240_000;
const DAYS_OF_INTEREST = (Date.parse(DAYS[2]) - Date.parse(SIGNED_ON)) / 86_400_000;

/** What becomes of an order. */
export const FATES = [
  'TAUGHT',
  'COOLED_OFF',
  'AGREED',
  'DISPUTED',
  'MEDIATED',
  'ENDED_BY_SCHOOL',
  'WITHDRAWN',
  'CANCELLED',
] as const;
type Fate = (typeof FATES)[number];

/** An order as those know it who were told that their acts are done. */
export interface Life {
  readonly serial: number;
  readonly fate: Fate;
  readonly school: Charging;
  id: string;
  paidFen: number;
  /** How often it was paid: once more where a payment was booked back. */
  timesPaid: number;
  /** Lessons recorded as given, and those that were ruled void. */
  readonly given: string[];
  readonly voided: string[];
  consumedFen: number;
  /** Agreed to go back to the guardian; what the institution keeps beside it is consumed. */
  refundFen: number;
  /** What it bears beside, by days since the payment. */
  interestFen: number;
  refundId: string | null;
  /** Of its refund, what the bank paid and had back, before it paid again. */
  cameBackFen: number;
}

export interface Charging {
  readonly institutionId: string;
  readonly accountId: string;
  readonly courseId: string;
}

export const newLife = (serial: number, schools: readonly Charging[]): Life => ({
  serial,
  fate: FATES[serial % FATES.length]!,
  school: schools[Math.floor(serial / FATES.length) % schools.length]!,
  id: '',
  paidFen: 0,
  timesPaid: 0,
  given: [],
  voided: [],
  consumedFen: 0,
  refundFen: 0,
  interestFen: 0,
  refundId: null,
  cameBackFen: 0,
});

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const interestOf = (fen: number): number => Math.round((fen * RATE_PPM * DAYS_OF_INTEREST) / 365_000_000);
const restOf = ({ paidFen, consumedFen }: Life): number => paidFen - consumedFen;
const schoolOf = ({ school: { institutionId } }: Life): Person => ({ institutionId });

/** What parents, schools and offices do with an order, day by day. */
export class Lives {
  constructor(private readonly people: MoneyPeople) {}

  /** Offered, signed and paid; some are withdrawn, of some the payment is booked back and comes again. */
  async begin(life: Life): Promise<void> {
    const offer = {
      courseId: life.school.courseId,
      guardianId: GUARDIAN,
      traineeName: `学员${life.serial}`,
      lessons: LESSONS,
      startsOn: DAYS[0],
      amount: yuan(PRICE_FEN * LESSONS),
    };
    const { id } = await this.people.do(schoolOf(life), {
      mutation: 'offerTrainingOrder',
      input: offer,
      shown: 'order { id }',
    });
    life.id = id;
    if (life.fate === 'WITHDRAWN') return this.onOrder(schoolOf(life), 'withdrawTrainingOrder', life);
    await this.onOrder('guardian', 'signTrainingOrder', life);
    await this.pay(life);
    if (life.fate !== 'TAUGHT') return;
    const { accountId } = life.school;
    await bookBack(this.people, { accountId, kind: 'ORDER', orderNo: life.id, code: 'COLLECTION' });
    await this.pay(life);
  }

  private async pay(life: Life): Promise<void> {
    life.paidFen = PRICE_FEN * LESSONS;
    life.timesPaid += 1;
    await this.people.do('bank', {
      mutation: 'recordOrderPayment',
      input: {
        orderId: life.id,
        amount: yuan(life.paidFen),
        bankReference: `B-${life.serial}-${life.timesPaid}`,
        paidOn: SIGNED_ON,
        payerKind: 'GUARDIAN',
        payerName: '家长甲',
      },
      shown: 'order { id }',
    });
  }

  /** All have the first lesson; one has the money back, one says that there was none, one is asked about it twice. */
  async firstDay(life: Life): Promise<void> {
    if (life.fate === 'WITHDRAWN') return;
    const lessonId = await this.deliver(life, DAYS[0]);
    if (life.fate !== 'DISPUTED') await this.confirm(life, lessonId);
    else {
      await this.people.do('guardian', {
        mutation: 'disputeLesson',
        input: { lessonId, reason: '没有上课' },
        shown: 'lesson { id }',
      });
      const ruling = { lessonId, ruling: 'VOID', reason: '没有签到', documentNo: '示裁1号' };
      await this.people.do('education', { mutation: 'ruleLessonDispute', input: ruling, shown: 'lesson { id }' });
      life.voided.push(lessonId);
    }
    if (life.fate === 'COOLED_OFF') await this.askBack(life);
    if (life.fate !== 'AGREED') return;
    const { accountId } = life.school;
    await bookBack(this.people, { accountId, kind: 'ORDER', orderNo: life.id, code: 'CONSUMPTION' });
    life.consumedFen -= PRICE_FEN;
    await this.confirm(life, lessonId);
  }

  /** What the bank has paid to a guardian comes back, and is paid again. */
  async comeBack(life: Life): Promise<void> {
    if (life.fate !== 'COOLED_OFF') return;
    const { refund } = await this.people.ask(
      'guardian',
      'query ($id: ID!) { refund(id: $id) { state bankReference } }',
      {
        id: life.refundId,
      },
    );
    if (refund.state !== 'PAID') throw new Error(`refund ${life.refundId} is ${refund.state}`);
    const { accountId } = life.school;
    const { bankReference: documentNo } = refund;
    await bookBack(this.people, { accountId, kind: 'REFUND_CLEARING', code: 'REFUND_PAYMENT', documentNo });
    life.cameBackFen = life.refundFen + life.interestFen;
  }

  async secondDay(life: Life): Promise<void> {
    if (life.fate === 'TAUGHT' || life.fate === 'DISPUTED' || life.fate === 'MEDIATED')
      await this.confirm(life, await this.deliver(life, DAYS[1]));
  }

  /** The last lesson, or the end that comes before it. */
  async lastDay(life: Life): Promise<void> {
    const ends: Readonly<Partial<Record<Fate, () => Promise<void>>>> = {
      TAUGHT: async () => this.confirm(life, await this.deliver(life, DAYS[2])),
      DISPUTED: async () => this.confirm(life, await this.deliver(life, DAYS[2])),
      AGREED: async () => {
        await this.askBack(life);
        await this.onRefund(schoolOf(life), 'acceptRefund', life);
        life.interestFen = interestOf(life.refundFen);
      },
      MEDIATED: () => this.mediate(life),
      CANCELLED: async () => {
        await this.askBack(life);
        await this.onRefund('guardian', 'cancelRefund', life);
        Object.assign(life, { refundFen: 0, refundId: null });
      },
      ENDED_BY_SCHOOL: async () => {
        await this.people.do(schoolOf(life), {
          mutation: 'terminateTrainingOrder',
          input: { orderId: life.id, reason: '停课' },
          shown: 'order { id }',
        });
        // The refund is opened by the timer, and silence of the school is consent.
        life.refundFen = restOf(life);
        life.interestFen = interestOf(life.refundFen);
      },
    };
    await ends[life.fate]?.();
  }

  private async mediate(life: Life): Promise<void> {
    await this.askBack(life);
    await this.people.do(schoolOf(life), {
      mutation: 'refuseRefund',
      input: { refundId: life.refundId, reason: '已备课', recordsNo: '示消1号' },
      shown: 'refund { id }',
    });
    life.refundFen = Math.min(MEDIATED_FEN, restOf(life)) - life.serial;
    await this.people.do('education', {
      mutation: 'concludeRefundMediation',
      input: {
        refundId: life.refundId,
        outcome: 'AGREED',
        mediator: 'EDUCATION',
        amount: yuan(life.refundFen),
        reason: '双方同意',
        documentNo: '示调1号',
      },
      shown: 'refund { id }',
    });
    life.consumedFen = life.paidFen - life.refundFen;
  }

  private async askBack(life: Life): Promise<void> {
    const { id } = await this.people.do('guardian', {
      mutation: 'requestRefund',
      input: { orderId: life.id, fault: 'NEITHER', reason: '搬家' },
      shown: 'refund { id }',
    });
    Object.assign(life, { refundId: id, refundFen: restOf(life) });
  }

  private async deliver(life: Life, day: string): Promise<string> {
    const input = { orderId: life.id, day, from: SLOT.from, attendanceNo: `签到${life.serial}` };
    const { id } = await this.people.do(schoolOf(life), { mutation: 'deliverLesson', input, shown: 'lesson { id }' });
    life.given.push(id);
    return id as string;
  }

  private async confirm(life: Life, lessonId: string): Promise<void> {
    const deed = { mutation: 'confirmLesson', type: 'OrderLessonInput', input: { lessonId }, shown: 'lesson { id }' };
    await this.people.do('guardian', deed);
    life.consumedFen += PRICE_FEN;
  }

  private async onOrder(person: Person, mutation: string, { id: orderId }: Life): Promise<void> {
    await this.people.do(person, { mutation, type: 'TrainingOrderInput', input: { orderId }, shown: 'order { id }' });
  }

  private async onRefund(person: Person, mutation: string, { refundId }: Life): Promise<void> {
    await this.people.do(person, { mutation, type: 'RefundInput', input: { refundId }, shown: 'refund { id }' });
  }
}

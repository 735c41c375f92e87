import { create, type DescMessage, type Message } from '@bufbuild/protobuf';
import {
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  EscrowAlarmKind,
  EscrowAlarmLevel,
  EscrowAlarmState,
  EscrowAlarmSteppedSchema,
  EscrowMode,
  FundNoticeIssuedSchema,
  OffAccountReceiptRecordedSchema,
  OffAccountReceiptState,
  TrainingOrderPaidSchema,
  OrderLessonRecordedSchema,
} from '../src/index.js';

export interface Golden {
  readonly schema: DescMessage;
  readonly message: Message;
  readonly hex: string;
}

const LESSON = { lessonId: 'l-1', institutionId: 'i-1', courseId: 'c-1', day: '2026-03-03', fromMinute: 990 };
const TOLD = { noticeId: 'n-1', institutionId: 'i-1', divisionCode: '341203', kind: 1, stage: 2, day: '2026-03-12' };

/** What finance tells of accounts, orders and lessons. */
export const MONEY: readonly Golden[] = [
  {
    schema: EscrowAccountRecordedSchema,
    message: create(EscrowAccountRecordedSchema, {
      accountId: 'a-1',
      institutionId: 'i-1',
      state: EscrowAccountState.HELD,
      mode: EscrowMode.RISK_DEPOSIT,
      version: 5n,
    }),
    hex: '0a03612d311203692d31180720022805',
  },
  {
    schema: OffAccountReceiptRecordedSchema,
    message: create(OffAccountReceiptRecordedSchema, {
      receiptId: 'r-1',
      institutionId: 'i-1',
      state: OffAccountReceiptState.CONFIRMED,
      amountFen: 1_200_050n,
      paidOn: '2026-03-02',
      version: 2n,
    }),
    hex: '0a03722d311203692d31180220b29f492a0a323032362d30332d30323002',
  },
  {
    schema: EscrowAlarmSteppedSchema,
    message: create(EscrowAlarmSteppedSchema, {
      alarmId: 'm-1',
      accountId: 'a-1',
      institutionId: 'i-1',
      level: EscrowAlarmLevel.RED,
      kind: EscrowAlarmKind.BELOW_MINIMUM,
      state: EscrowAlarmState.OVERDUE,
      divisionCode: '341203',
      answerDue: '2026-03-05T15:59:59.999Z',
      version: 2n,
    }),
    hex: '0a036d2d311203612d311a03692d312002280130023a063334313230334218323032362d30332d30355431353a35393a35392e3939395a4802',
  },
  {
    schema: FundNoticeIssuedSchema,
    message: create(FundNoticeIssuedSchema, { ...TOLD, orders: 3, amountFen: 21_500n, restFen: 10_000n, version: 2n }),
    hex: '0a036e2d311203692d31180120022a06333431323033300338fca70140904e4a0a323032362d30332d31325002',
  },
  {
    schema: TrainingOrderPaidSchema,
    message: create(TrainingOrderPaidSchema, {
      orderId: 'o-1',
      institutionId: 'i-1',
      courseId: 'c-1',
      course: '舞蹈',
      postedPriceId: 'p-1',
      lessons: 20,
      amountFen: 160_000n,
      firstDay: '2026-03-03',
      lastDay: '2026-05-12',
      signedOn: '2026-03-01',
      paidOn: '2026-03-02',
    }),
    hex: '0a036f2d311203692d311a03632d312206e8889ee8b9882a03702d3130143880e209420a323032362d30332d30334a0a323032362d30352d3132520a323032362d30332d30315a0a323032362d30332d3032',
  },
  {
    schema: OrderLessonRecordedSchema,
    message: create(OrderLessonRecordedSchema, { ...LESSON, voided: true }),
    hex: '0a036c2d311203692d311a03632d31220a323032362d30332d303328de073001',
  },
];

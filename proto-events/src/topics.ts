import type { DescMessage } from '@bufbuild/protobuf';
import { CivilAffairsMeasureAnsweredSchema } from './gen/lianguan/civilaffairs/v1/measure_receipt_pb.js';
import { CivilAffairsReRegistrationAnsweredSchema } from './gen/lianguan/civilaffairs/v1/re_registration_answer_pb.js';
import { NonProfitRegistrationRecordedSchema } from './gen/lianguan/civilaffairs/v1/registration_pb.js';
import { AppraisalDecidedSchema } from './gen/lianguan/education/v1/appraisal_pb.js';
import {
  BackgroundAnswerObjectedSchema,
  BackgroundCheckRequestedSchema,
} from './gen/lianguan/education/v1/background_check_pb.js';
import { CompetentDepartmentChangedSchema } from './gen/lianguan/education/v1/competence_pb.js';
import { CourseRecordedSchema } from './gen/lianguan/education/v1/course_pb.js';
import {
  InstitutionRecordedSchema,
  InstitutionsMergedSchema,
  InstitutionsUnmergedSchema,
} from './gen/lianguan/education/v1/institution_pb.js';
import { LabourStandingChangedSchema } from './gen/lianguan/education/v1/labour_standing_pb.js';
import { LicenseStateChangedSchema } from './gen/lianguan/education/v1/license_pb.js';
import { EducationMeasureAnsweredSchema } from './gen/lianguan/education/v1/measure_receipt_pb.js';
import { ReRegistrationSteppedSchema } from './gen/lianguan/education/v1/re_registration_pb.js';
import { EscrowAccountRecordedSchema } from './gen/lianguan/finance/v1/escrow_account_pb.js';
import { EscrowLedgerSealedSchema } from './gen/lianguan/finance/v1/escrow_ledger_pb.js';
import { EscrowAlarmSteppedSchema } from './gen/lianguan/finance/v1/escrow_alarm_pb.js';
import { FundNoticeIssuedSchema } from './gen/lianguan/finance/v1/fund_notice_pb.js';
import { FinanceMeasureAnsweredSchema } from './gen/lianguan/finance/v1/measure_receipt_pb.js';
import { OffAccountReceiptRecordedSchema } from './gen/lianguan/finance/v1/off_account_receipt_pb.js';
import { FinanceReRegistrationAnsweredSchema } from './gen/lianguan/finance/v1/re_registration_answer_pb.js';
import { OrderLessonRecordedSchema } from './gen/lianguan/finance/v1/order_lesson_pb.js';
import { TrainingOrderPaidSchema } from './gen/lianguan/finance/v1/training_order_pb.js';
import { JointActionSteppedSchema } from './gen/lianguan/jointenforcement/v1/joint_action_pb.js';
import { LawClockTurnedSchema } from './gen/lianguan/jointenforcement/v1/law_clock_pb.js';
import { TokensRevokedSchema } from './gen/lianguan/jointenforcement/v1/token_revocation_pb.js';
import { MeasureInstructedSchema } from './gen/lianguan/jointenforcement/v1/measure_pb.js';
import { JointEnforcementMeasureAnsweredSchema } from './gen/lianguan/jointenforcement/v1/measure_receipt_pb.js';
import { RiskCodeRecordedSchema } from './gen/lianguan/jointenforcement/v1/risk_code_pb.js';
import { MarketRegulationMeasureAnsweredSchema } from './gen/lianguan/marketregulation/v1/measure_receipt_pb.js';
import { ModelContractPublishedSchema } from './gen/lianguan/marketregulation/v1/model_contract_pb.js';
import { GuidePriceDecidedSchema, PricesPostedSchema } from './gen/lianguan/marketregulation/v1/price_pb.js';
import { MarketRegulationReRegistrationAnsweredSchema } from './gen/lianguan/marketregulation/v1/re_registration_answer_pb.js';
import { BusinessRegistrationRecordedSchema } from './gen/lianguan/marketregulation/v1/registration_pb.js';
import { BackgroundCheckAnsweredSchema } from './gen/lianguan/publicsecurity/v1/background_answer_pb.js';
import { PublicSecurityMeasureAnsweredSchema } from './gen/lianguan/publicsecurity/v1/measure_receipt_pb.js';

export const DEPARTMENTS = [
  'education',
  'market-regulation',
  'civil-affairs',
  'finance',
  'public-security',
  'joint-enforcement',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

export interface Topic {
  readonly name: string;
  /** The only department that publishes here. */
  readonly owner: Department;
  /** What the message key is; events of one key stay in order. */
  readonly key: 'institutionId' | 'system';
  /** The messages of the topic, each with the field that holds its key; null where all messages share one key. */
  readonly messages: readonly { readonly schema: DescMessage; readonly keyField: string | null }[];
  /** Access list: which departments may read. A verdict on a person travels on a topic that only its asker reads. */
  readonly readers: readonly Department[];
}

/** The key of topics that speak to the whole system. */
export const SYSTEM_KEY = 'system';

/** Where a department answers about the measures of joint actions: to the office. */
const receipts = <D extends Department>(owner: D, schema: DescMessage) => ({
  name: `${owner}.measure-receipt.v1` as const,
  owner,
  key: 'institutionId' as const,
  messages: [{ schema, keyField: 'institution_id' }],
  readers: [...new Set<Department>([owner, 'joint-enforcement'])],
});

/** Where a department answers about its steps of re-registrations: to education. */
const reRegistrationAnswers = <D extends Department>(owner: D, schema: DescMessage) => ({
  name: `${owner}.re-registration-answer.v1` as const,
  owner,
  key: 'institutionId' as const,
  messages: [{ schema, keyField: 'institution_id' }],
  readers: [owner, 'education'] as const,
});

/** The catalogue of topics by name; `<department>.<aggregate>.v<n>`. */
export const TOPICS = {
  'education.institution.v1': {
    name: 'education.institution.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [
      { schema: InstitutionRecordedSchema, keyField: 'institution_id' },
      { schema: InstitutionsMergedSchema, keyField: 'merged_id' },
      { schema: InstitutionsUnmergedSchema, keyField: 'merged_id' },
    ],
    readers: DEPARTMENTS,
  },
  'market-regulation.registration.v1': {
    name: 'market-regulation.registration.v1',
    owner: 'market-regulation',
    key: 'institutionId',
    messages: [{ schema: BusinessRegistrationRecordedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'civil-affairs.registration.v1': {
    name: 'civil-affairs.registration.v1',
    owner: 'civil-affairs',
    key: 'institutionId',
    messages: [{ schema: NonProfitRegistrationRecordedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'finance.escrow-account.v1': {
    name: 'finance.escrow-account.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: EscrowAccountRecordedSchema, keyField: 'institution_id' }],
    readers: ['education', 'market-regulation', 'civil-affairs', 'finance', 'joint-enforcement'],
  },
  'finance.off-account-receipt.v1': {
    name: 'finance.off-account-receipt.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: OffAccountReceiptRecordedSchema, keyField: 'institution_id' }],
    readers: ['finance', 'joint-enforcement'],
  },
  'finance.escrow-ledger.v1': {
    name: 'finance.escrow-ledger.v1',
    owner: 'finance',
    key: 'system',
    messages: [{ schema: EscrowLedgerSealedSchema, keyField: null }],
    readers: ['finance', 'joint-enforcement'],
  },
  'finance.escrow-alarm.v1': {
    name: 'finance.escrow-alarm.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: EscrowAlarmSteppedSchema, keyField: 'institution_id' }],
    readers: ['finance', 'joint-enforcement'],
  },
  'finance.fund-notice.v1': {
    name: 'finance.fund-notice.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: FundNoticeIssuedSchema, keyField: 'institution_id' }],
    readers: ['finance', 'joint-enforcement'],
  },
  'finance.training-order.v1': {
    name: 'finance.training-order.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: TrainingOrderPaidSchema, keyField: 'institution_id' }],
    readers: ['finance', 'market-regulation', 'education'],
  },
  'finance.order-lesson.v1': {
    name: 'finance.order-lesson.v1',
    owner: 'finance',
    key: 'institutionId',
    messages: [{ schema: OrderLessonRecordedSchema, keyField: 'institution_id' }],
    readers: ['finance', 'education'],
  },
  'education.license.v1': {
    name: 'education.license.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: LicenseStateChangedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'education.competence.v1': {
    name: 'education.competence.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: CompetentDepartmentChangedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'education.appraisal.v1': {
    name: 'education.appraisal.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: AppraisalDecidedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'joint-enforcement.measure-order.v1': {
    name: 'joint-enforcement.measure-order.v1',
    owner: 'joint-enforcement',
    key: 'institutionId',
    messages: [{ schema: MeasureInstructedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'joint-enforcement.joint-action.v1': {
    name: 'joint-enforcement.joint-action.v1',
    owner: 'joint-enforcement',
    key: 'institutionId',
    messages: [{ schema: JointActionSteppedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'education.measure-receipt.v1': receipts('education', EducationMeasureAnsweredSchema),
  'market-regulation.measure-receipt.v1': receipts('market-regulation', MarketRegulationMeasureAnsweredSchema),
  'civil-affairs.measure-receipt.v1': receipts('civil-affairs', CivilAffairsMeasureAnsweredSchema),
  'finance.measure-receipt.v1': receipts('finance', FinanceMeasureAnsweredSchema),
  'public-security.measure-receipt.v1': receipts('public-security', PublicSecurityMeasureAnsweredSchema),
  'joint-enforcement.measure-receipt.v1': receipts('joint-enforcement', JointEnforcementMeasureAnsweredSchema),
  'education.re-registration.v1': {
    name: 'education.re-registration.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: ReRegistrationSteppedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'finance.re-registration-answer.v1': reRegistrationAnswers('finance', FinanceReRegistrationAnsweredSchema),
  'civil-affairs.re-registration-answer.v1': reRegistrationAnswers(
    'civil-affairs',
    CivilAffairsReRegistrationAnsweredSchema,
  ),
  'market-regulation.re-registration-answer.v1': reRegistrationAnswers(
    'market-regulation',
    MarketRegulationReRegistrationAnsweredSchema,
  ),
  'education.background-request.v1': {
    name: 'education.background-request.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [
      { schema: BackgroundCheckRequestedSchema, keyField: 'institution_id' },
      { schema: BackgroundAnswerObjectedSchema, keyField: 'institution_id' },
    ],
    readers: ['education', 'public-security'],
  },
  'public-security.background-answer.v1': {
    name: 'public-security.background-answer.v1',
    owner: 'public-security',
    key: 'institutionId',
    messages: [{ schema: BackgroundCheckAnsweredSchema, keyField: 'institution_id' }],
    readers: ['public-security', 'education'],
  },
  'education.course.v1': {
    name: 'education.course.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: CourseRecordedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'market-regulation.posted-price.v1': {
    name: 'market-regulation.posted-price.v1',
    owner: 'market-regulation',
    key: 'institutionId',
    messages: [{ schema: PricesPostedSchema, keyField: 'institution_id' }],
    readers: DEPARTMENTS,
  },
  'market-regulation.guide-price.v1': {
    name: 'market-regulation.guide-price.v1',
    owner: 'market-regulation',
    key: 'system',
    messages: [{ schema: GuidePriceDecidedSchema, keyField: null }],
    readers: DEPARTMENTS,
  },
  'market-regulation.model-contract.v1': {
    name: 'market-regulation.model-contract.v1',
    owner: 'market-regulation',
    key: 'system',
    messages: [{ schema: ModelContractPublishedSchema, keyField: null }],
    readers: DEPARTMENTS,
  },
  'education.labour-standing.v1': {
    name: 'education.labour-standing.v1',
    owner: 'education',
    key: 'institutionId',
    messages: [{ schema: LabourStandingChangedSchema, keyField: 'institution_id' }],
    readers: ['education', 'joint-enforcement'],
  },
  'joint-enforcement.risk-code.v1': {
    name: 'joint-enforcement.risk-code.v1',
    owner: 'joint-enforcement',
    key: 'institutionId',
    messages: [{ schema: RiskCodeRecordedSchema, keyField: 'institution_id' }],
    readers: ['joint-enforcement', 'finance', 'education'],
  },
  'joint-enforcement.law-clock.v1': {
    name: 'joint-enforcement.law-clock.v1',
    owner: 'joint-enforcement',
    key: 'system',
    messages: [{ schema: LawClockTurnedSchema, keyField: null }],
    readers: DEPARTMENTS,
  },
  // The gateway reads it, beside its owner: it alone takes tokens.
  'joint-enforcement.token-revocation.v1': {
    name: 'joint-enforcement.token-revocation.v1',
    owner: 'joint-enforcement',
    key: 'system',
    messages: [{ schema: TokensRevokedSchema, keyField: null }],
    readers: ['joint-enforcement'],
  },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicName = keyof typeof TOPICS;

/** Where a message goes that its readers cannot read or handle. */
export const dlqTopic = <T extends string>(topic: T): `${T}.dlq` => `${topic}.dlq`;

/** The topic that carries this message type; each type belongs to exactly one. */
export function topicOf(schema: DescMessage): Topic {
  const found = Object.values<Topic>(TOPICS).find((topic) =>
    topic.messages.some((message) => message.schema.typeName === schema.typeName),
  );
  if (!found) throw new Error(`no topic carries ${schema.typeName}`);
  return found;
}

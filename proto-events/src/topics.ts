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
import { EscrowLedgerWitnessedSchema } from './gen/lianguan/jointenforcement/v1/ledger_witness_pb.js';
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

/** One kind of message, each about one institution. */
const aboutInstitutions = <N extends string, D extends Department, const R extends readonly Department[]>(
  name: N,
  owner: D,
  { schema, readers }: { readonly schema: DescMessage; readonly readers: R },
) => ({
  name,
  owner,
  key: 'institutionId' as const,
  messages: [{ schema, keyField: 'institution_id' }],
  readers,
});

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
  'market-regulation.registration.v1': aboutInstitutions('market-regulation.registration.v1', 'market-regulation', {
    schema: BusinessRegistrationRecordedSchema,
    readers: DEPARTMENTS,
  }),
  'civil-affairs.registration.v1': aboutInstitutions('civil-affairs.registration.v1', 'civil-affairs', {
    schema: NonProfitRegistrationRecordedSchema,
    readers: DEPARTMENTS,
  }),
  'finance.escrow-account.v1': aboutInstitutions('finance.escrow-account.v1', 'finance', {
    schema: EscrowAccountRecordedSchema,
    readers: ['education', 'market-regulation', 'civil-affairs', 'finance', 'joint-enforcement'],
  }),
  'finance.off-account-receipt.v1': aboutInstitutions('finance.off-account-receipt.v1', 'finance', {
    schema: OffAccountReceiptRecordedSchema,
    readers: ['finance', 'joint-enforcement'],
  }),
  'finance.escrow-ledger.v1': {
    name: 'finance.escrow-ledger.v1',
    owner: 'finance',
    key: 'system',
    messages: [{ schema: EscrowLedgerSealedSchema, keyField: null }],
    readers: ['finance', 'joint-enforcement'],
  },
  'finance.escrow-alarm.v1': aboutInstitutions('finance.escrow-alarm.v1', 'finance', {
    schema: EscrowAlarmSteppedSchema,
    readers: ['finance', 'joint-enforcement'],
  }),
  'finance.fund-notice.v1': aboutInstitutions('finance.fund-notice.v1', 'finance', {
    schema: FundNoticeIssuedSchema,
    readers: ['finance', 'joint-enforcement'],
  }),
  'finance.training-order.v1': aboutInstitutions('finance.training-order.v1', 'finance', {
    schema: TrainingOrderPaidSchema,
    readers: ['finance', 'market-regulation', 'education'],
  }),
  'finance.order-lesson.v1': aboutInstitutions('finance.order-lesson.v1', 'finance', {
    schema: OrderLessonRecordedSchema,
    readers: ['finance', 'education'],
  }),
  'education.license.v1': aboutInstitutions('education.license.v1', 'education', {
    schema: LicenseStateChangedSchema,
    readers: DEPARTMENTS,
  }),
  'education.competence.v1': aboutInstitutions('education.competence.v1', 'education', {
    schema: CompetentDepartmentChangedSchema,
    readers: DEPARTMENTS,
  }),
  'education.appraisal.v1': aboutInstitutions('education.appraisal.v1', 'education', {
    schema: AppraisalDecidedSchema,
    readers: DEPARTMENTS,
  }),
  'joint-enforcement.measure-order.v1': aboutInstitutions('joint-enforcement.measure-order.v1', 'joint-enforcement', {
    schema: MeasureInstructedSchema,
    readers: DEPARTMENTS,
  }),
  'joint-enforcement.joint-action.v1': aboutInstitutions('joint-enforcement.joint-action.v1', 'joint-enforcement', {
    schema: JointActionSteppedSchema,
    readers: DEPARTMENTS,
  }),
  'education.measure-receipt.v1': receipts('education', EducationMeasureAnsweredSchema),
  'market-regulation.measure-receipt.v1': receipts('market-regulation', MarketRegulationMeasureAnsweredSchema),
  'civil-affairs.measure-receipt.v1': receipts('civil-affairs', CivilAffairsMeasureAnsweredSchema),
  'finance.measure-receipt.v1': receipts('finance', FinanceMeasureAnsweredSchema),
  'public-security.measure-receipt.v1': receipts('public-security', PublicSecurityMeasureAnsweredSchema),
  'joint-enforcement.measure-receipt.v1': receipts('joint-enforcement', JointEnforcementMeasureAnsweredSchema),
  'education.re-registration.v1': aboutInstitutions('education.re-registration.v1', 'education', {
    schema: ReRegistrationSteppedSchema,
    readers: DEPARTMENTS,
  }),
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
  'public-security.background-answer.v1': aboutInstitutions('public-security.background-answer.v1', 'public-security', {
    schema: BackgroundCheckAnsweredSchema,
    readers: ['public-security', 'education'],
  }),
  'education.course.v1': aboutInstitutions('education.course.v1', 'education', {
    schema: CourseRecordedSchema,
    readers: DEPARTMENTS,
  }),
  'market-regulation.posted-price.v1': aboutInstitutions('market-regulation.posted-price.v1', 'market-regulation', {
    schema: PricesPostedSchema,
    readers: DEPARTMENTS,
  }),
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
  'education.labour-standing.v1': aboutInstitutions('education.labour-standing.v1', 'education', {
    schema: LabourStandingChangedSchema,
    readers: ['education', 'joint-enforcement'],
  }),
  'joint-enforcement.risk-code.v1': aboutInstitutions('joint-enforcement.risk-code.v1', 'joint-enforcement', {
    schema: RiskCodeRecordedSchema,
    readers: ['joint-enforcement', 'finance', 'education'],
  }),
  'joint-enforcement.law-clock.v1': {
    name: 'joint-enforcement.law-clock.v1',
    owner: 'joint-enforcement',
    key: 'system',
    messages: [{ schema: LawClockTurnedSchema, keyField: null }],
    readers: DEPARTMENTS,
  },
  'joint-enforcement.ledger-witness.v1': {
    name: 'joint-enforcement.ledger-witness.v1',
    owner: 'joint-enforcement',
    key: 'system',
    messages: [{ schema: EscrowLedgerWitnessedSchema, keyField: null }],
    readers: ['finance', 'joint-enforcement'],
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

import type { TypedDocumentNode } from '@apollo/client';
import {
  AcceptCivilAffairsMeasureDocument,
  AcceptEducationMeasureDocument,
  AcceptFinanceMeasureDocument,
  AcceptJointEnforcementMeasureDocument,
  AcceptMarketRegulationMeasureDocument,
  AcceptPublicSecurityMeasureDocument,
  AcknowledgeCivilAffairsMeasureDocument,
  AcknowledgeEducationMeasureDocument,
  AcknowledgeFinanceMeasureDocument,
  AcknowledgeJointEnforcementMeasureDocument,
  AcknowledgeMarketRegulationMeasureDocument,
  AcknowledgePublicSecurityMeasureDocument,
  CivilAffairsMeasureOrdersDocument,
  CompensateCivilAffairsMeasureDocument,
  CompensateEducationMeasureDocument,
  CompensateFinanceMeasureDocument,
  CompensateJointEnforcementMeasureDocument,
  CompensateMarketRegulationMeasureDocument,
  CompensatePublicSecurityMeasureDocument,
  DeclineCivilAffairsMeasureDocument,
  DeclineEducationMeasureDocument,
  DeclineFinanceMeasureDocument,
  DeclineJointEnforcementMeasureDocument,
  DeclineMarketRegulationMeasureDocument,
  DeclinePublicSecurityMeasureDocument,
  EducationMeasureOrdersDocument,
  ExecuteCivilAffairsMeasureDocument,
  ExecuteEducationMeasureDocument,
  ExecuteFinanceMeasureDocument,
  ExecuteJointEnforcementMeasureDocument,
  ExecuteMarketRegulationMeasureDocument,
  ExecutePublicSecurityMeasureDocument,
  FinanceMeasureOrdersDocument,
  JointEnforcementMeasureOrdersDocument,
  MarketRegulationMeasureOrdersDocument,
  ObjectToCivilAffairsMeasureDocument,
  ObjectToEducationMeasureDocument,
  ObjectToFinanceMeasureDocument,
  ObjectToJointEnforcementMeasureDocument,
  ObjectToMarketRegulationMeasureDocument,
  ObjectToPublicSecurityMeasureDocument,
  PublicSecurityMeasureOrdersDocument,
  ReportCivilAffairsCompensationFailureDocument,
  ReportCivilAffairsMeasureFailureDocument,
  ReportEducationCompensationFailureDocument,
  ReportEducationMeasureFailureDocument,
  ReportFinanceCompensationFailureDocument,
  ReportFinanceMeasureFailureDocument,
  ReportJointEnforcementCompensationFailureDocument,
  ReportJointEnforcementMeasureFailureDocument,
  ReportMarketRegulationCompensationFailureDocument,
  ReportMarketRegulationMeasureFailureDocument,
  ReportPublicSecurityCompensationFailureDocument,
  ReportPublicSecurityMeasureFailureDocument,
  type CarryOutMeasureInput,
  type MeasureActInput,
  type MeasureReasonInput,
  type MeasureTasksFragment,
  type ObjectToMeasureInput,
} from '../gql/graphql';
import type { ActDocument, ActOutcome } from '../graph/use-act';
import type { OrderAct } from './order-acts';

interface Inputs {
  readonly acknowledge: MeasureActInput;
  readonly accept: MeasureActInput;
  readonly object: ObjectToMeasureInput;
  readonly decline: MeasureReasonInput;
  readonly execute: CarryOutMeasureInput;
  readonly reportFailure: MeasureReasonInput;
  readonly compensate: CarryOutMeasureInput;
  readonly reportCompensationFailure: MeasureReasonInput;
}

/** One department's to-do list. Departments differ in the names of their operations alone. */
export interface MeasureDesk {
  readonly agency: string;
  readonly orders: TypedDocumentNode<
    { orders: MeasureTasksFragment | null },
    { first: number; after?: string | null; toDo?: boolean | null }
  >;
  readonly acts: { readonly [Act in OrderAct]: ActDocument<ActOutcome, Inputs[Act]> };
}

const MEASURE_DESKS: readonly MeasureDesk[] = [
  {
    agency: 'EDUCATION',
    orders: EducationMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgeEducationMeasureDocument,
      accept: AcceptEducationMeasureDocument,
      object: ObjectToEducationMeasureDocument,
      decline: DeclineEducationMeasureDocument,
      execute: ExecuteEducationMeasureDocument,
      reportFailure: ReportEducationMeasureFailureDocument,
      compensate: CompensateEducationMeasureDocument,
      reportCompensationFailure: ReportEducationCompensationFailureDocument,
    },
  },
  {
    agency: 'MARKET_REGULATION',
    orders: MarketRegulationMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgeMarketRegulationMeasureDocument,
      accept: AcceptMarketRegulationMeasureDocument,
      object: ObjectToMarketRegulationMeasureDocument,
      decline: DeclineMarketRegulationMeasureDocument,
      execute: ExecuteMarketRegulationMeasureDocument,
      reportFailure: ReportMarketRegulationMeasureFailureDocument,
      compensate: CompensateMarketRegulationMeasureDocument,
      reportCompensationFailure: ReportMarketRegulationCompensationFailureDocument,
    },
  },
  {
    agency: 'CIVIL_AFFAIRS',
    orders: CivilAffairsMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgeCivilAffairsMeasureDocument,
      accept: AcceptCivilAffairsMeasureDocument,
      object: ObjectToCivilAffairsMeasureDocument,
      decline: DeclineCivilAffairsMeasureDocument,
      execute: ExecuteCivilAffairsMeasureDocument,
      reportFailure: ReportCivilAffairsMeasureFailureDocument,
      compensate: CompensateCivilAffairsMeasureDocument,
      reportCompensationFailure: ReportCivilAffairsCompensationFailureDocument,
    },
  },
  {
    agency: 'FINANCE',
    orders: FinanceMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgeFinanceMeasureDocument,
      accept: AcceptFinanceMeasureDocument,
      object: ObjectToFinanceMeasureDocument,
      decline: DeclineFinanceMeasureDocument,
      execute: ExecuteFinanceMeasureDocument,
      reportFailure: ReportFinanceMeasureFailureDocument,
      compensate: CompensateFinanceMeasureDocument,
      reportCompensationFailure: ReportFinanceCompensationFailureDocument,
    },
  },
  {
    agency: 'PUBLIC_SECURITY',
    orders: PublicSecurityMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgePublicSecurityMeasureDocument,
      accept: AcceptPublicSecurityMeasureDocument,
      object: ObjectToPublicSecurityMeasureDocument,
      decline: DeclinePublicSecurityMeasureDocument,
      execute: ExecutePublicSecurityMeasureDocument,
      reportFailure: ReportPublicSecurityMeasureFailureDocument,
      compensate: CompensatePublicSecurityMeasureDocument,
      reportCompensationFailure: ReportPublicSecurityCompensationFailureDocument,
    },
  },
  {
    agency: 'JOINT_ENFORCEMENT',
    orders: JointEnforcementMeasureOrdersDocument,
    acts: {
      acknowledge: AcknowledgeJointEnforcementMeasureDocument,
      accept: AcceptJointEnforcementMeasureDocument,
      object: ObjectToJointEnforcementMeasureDocument,
      decline: DeclineJointEnforcementMeasureDocument,
      execute: ExecuteJointEnforcementMeasureDocument,
      reportFailure: ReportJointEnforcementMeasureFailureDocument,
      compensate: CompensateJointEnforcementMeasureDocument,
      reportCompensationFailure: ReportJointEnforcementCompensationFailureDocument,
    },
  },
];

export const measureDeskOf = (agency: string): MeasureDesk | undefined =>
  MEASURE_DESKS.find((desk) => desk.agency === agency);

import type { MeasureDepartment } from '@lianguan/kernel';
import {
  CivilAffairsMeasureAnsweredSchema,
  EducationMeasureAnsweredSchema,
  FinanceMeasureAnsweredSchema,
  JointEnforcementMeasureAnsweredSchema,
  MarketRegulationMeasureAnsweredSchema,
  MeasureAnswer,
  PublicSecurityMeasureAnsweredSchema,
} from '@lianguan/proto-events';
import { attemptOf } from '@lianguan/joint-measure';
import { defineConsumer, type EventConsumer } from '@lianguan/service-kit';
import type { Answer } from '../action-process/index.js';
import { recordReceipt, type Receipt } from './process.commands.js';

// One message type per department, of one shape.
const ANSWERS = {
  EDUCATION: EducationMeasureAnsweredSchema,
  MARKET_REGULATION: MarketRegulationMeasureAnsweredSchema,
  CIVIL_AFFAIRS: CivilAffairsMeasureAnsweredSchema,
  FINANCE: FinanceMeasureAnsweredSchema,
  PUBLIC_SECURITY: PublicSecurityMeasureAnsweredSchema,
  JOINT_ENFORCEMENT: JointEnforcementMeasureAnsweredSchema,
} as const satisfies Record<MeasureDepartment, unknown>;

export const receiptConsumers: readonly EventConsumer<never>[] = Object.entries(ANSWERS).map(([department, schema]) =>
  defineConsumer({
    schema: schema as typeof EducationMeasureAnsweredSchema,
    command: recordReceipt,
    input(message): Receipt {
      const answer = MeasureAnswer[message.answer];
      if (!answer || message.answer === MeasureAnswer.UNSPECIFIED)
        throw new Error(`answer ${message.answer} is unknown`);
      return {
        measureId: message.measureId,
        department,
        attempt: attemptOf(message),
        receiptNo: Number(message.receiptNo),
        answer: answer as Answer,
        code: message.code,
        reason: message.reason,
        documentNo: message.documentNo,
        evidence: message.evidence,
      };
    },
  }),
);

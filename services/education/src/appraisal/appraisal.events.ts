import { create } from '@bufbuild/protobuf';
import { AppraisalDecidedSchema, AppraisalFinding, AppraisalStage, CompetentDepartment } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { CompetentDepartmentName } from '../classification/index.js';
import type { AppraisalChange } from './appraisal.rules.js';

const STAGES = { CONFIRMED: 'CONFIRMED', FILED: 'FILED', FINAL: 'FINAL' } as const;

/** What the others learn: a finding and how far it stands. A subject taught by a non-academic institution becomes a clue. */
export function appraisalDecided({ row, step }: AppraisalChange): EventDraft[] {
  const stage = STAGES[step.to as keyof typeof STAGES];
  const finding = row.finalFinding ?? row.finding;
  if (!stage || !finding) return [];
  return [
    {
      key: row.institutionId,
      schema: AppraisalDecidedSchema,
      message: create(AppraisalDecidedSchema, {
        appraisalId: row.id,
        institutionId: row.institutionId,
        divisionCode: row.divisionCode,
        courseName: row.courseName,
        finding: AppraisalFinding[finding],
        stage: AppraisalStage[stage],
        scopeBreach: row.competentDepartment !== 'EDUCATION' && finding !== 'NON_ACADEMIC',
        competentDepartment: CompetentDepartment[row.competentDepartment as CompetentDepartmentName],
        version: BigInt(row.version),
      }),
    },
  ];
}

import type { MeasureFacts } from '@lianguan/joint-measure';
import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

/** A paper of township and competent department that says that a place may open again. */
export interface AcceptancePaper {
  readonly documentNo: string;
  /** ISO 8601. */
  readonly appliedAt: string;
}

export type LiftingRefusal = 'ACCEPTANCE_NOT_ON_RECORD' | 'ACCEPTANCE_BEFORE_SUSPENSION';

export const LIFTING_REFUSALS = {
  ACCEPTANCE_NOT_ON_RECORD: {
    message: '没有编号为“{documentNo}”的联合验收合格文书；请乡镇（街道）和主管部门在“复课验收”中验收后再恢复',
    basis: '校外培训机构线下复课工作方案',
  },
  ACCEPTANCE_BEFORE_SUSPENSION: {
    message: '编号为“{documentNo}”的联合验收在本次停业整顿以前申请；请重新申请验收',
    basis: '校外培训机构线下复课工作方案',
  },
} satisfies RefusalCatalogue<LiftingRefusal>;

/** M46: a suspension is lifted after repair on an acceptance that was asked for under this very suspension. */
export function checkLifting(
  { liftCause, documentNo }: Pick<MeasureFacts, 'liftCause' | 'documentNo'>,
  papers: readonly AcceptancePaper[],
  since: string,
): Decision<null, LiftingRefusal> {
  // Without a number the law of the license refuses by itself.
  if (liftCause !== 'REPAIRED' || documentNo === null) return permit(null);
  const named = papers.filter((paper) => paper.documentNo === documentNo.trim());
  if (named.length === 0) return refuse('ACCEPTANCE_NOT_ON_RECORD', { documentNo });
  if (!named.some(({ appliedAt }) => appliedAt >= since)) return refuse('ACCEPTANCE_BEFORE_SUSPENSION', { documentNo });
  return permit(null);
}

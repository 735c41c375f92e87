import type { RuleConstants } from '@lianguan/service-kit';
import { checkMoratorium, checkPremises } from '../license-admission/index.js';
import { PAPER_KIND_NAMES, placePapersFor } from '../license-paper/index.js';
import type { ChangeConditions, ChangePlan, ChangingSchool } from './change.rules.js';

const KINDS = { MOVE: 'ADDRESS_CHANGE', TEACHING_POINT: 'BRANCH' } as const;

/** What other slices ask of the change. The registration stays as it is: all but its paper is asked for again. */
export function conditionsOn(
  { kind, stages, premises }: Pick<ChangePlan, 'kind' | 'stages' | 'premises'>,
  school: Pick<ChangingSchool, 'trainingClass' | 'nonAcademicKind'> | undefined,
  constants: RuleConstants,
): ChangeConditions {
  const { trainingClass = 'ACADEMIC', nonAcademicKind = null } = school ?? {};
  return {
    moratorium: checkMoratorium({ kind: KINDS[kind], trainingClass, stages }, constants),
    premises: checkPremises(premises, constants),
    papers: placePapersFor(nonAcademicKind).map((paper) => ({ kind: paper.kind, name: PAPER_KIND_NAMES[paper.kind] })),
  };
}

import type { ProposalStateName } from '@lianguan/case-proposal';
import { namesPerson, permit, refuse, type Agency, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { ContentBanLaw, PenaltyArticleLaw, PenaltyArticleName } from '../content-ban/index.js';
import { findingLifecycle, type FindingRefusal } from './finding-lifecycle.rules.js';
import { answerUntil, isBlank, type FindingChange, type FindingRow } from './finding.rules.js';

export interface GivenCase {
  readonly findingId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** The article by which to punish, out of those of the finding's code. */
  readonly penaltyCode: PenaltyArticleName | null;
  /** What the officer adds to it: further articles, and kind and range in this case. */
  readonly penalty: string | null;
  readonly fine: string | null;
}

interface CaseContext extends Pick<Facts, 'caller' | 'now'> {
  /** What the catalogue says of the finding's code. */
  readonly law: Pick<ContentBanLaw, 'title' | 'punishers' | 'penalties'>;
  readonly articles: Readonly<Record<PenaltyArticleName, PenaltyArticleLaw>>;
}

const ORGAN: Agency = 'EDUCATION';

/** What education itself may punish goes to the head of its organ; the finding stays confirmed meanwhile. */
export function decideCase(
  row: FindingRow | undefined,
  given: Omit<GivenCase, 'findingId'>,
  { caller, now, law, articles }: CaseContext,
): Decision<FindingChange, FindingRefusal> {
  if (!row) return refuse('FINDING_UNKNOWN');
  const { title: ban, punishers } = law;
  const step = findingLifecycle.step<FindingRefusal>(row.state, 'proposeFindingCase', caller, {
    punishedHere: punishers.includes(ORGAN) || { code: 'FINDING_PUNISHED_ELSEWHERE', detail: { ban } },
  });
  if (!step.ok) return step;
  const { reason, documentNo, penalty, fine } = given;
  if (isBlank(reason)) return refuse('FINDING_TEXT_MISSING');
  const fault = penaltyFault(given.penaltyCode, law, articles);
  if (fault) return { ok: false, refusal: fault };
  if (isBlank(documentNo)) return refuse('FINDING_PROPOSAL_NO_MISSING');
  if (namesPerson([reason, documentNo, penalty, fine].join(' '))) return refuse('FINDING_TEXT_NAMES_PERSON');
  // What is said to the head is not for the institution, which reads these steps.
  const proposed = { act: 'proposeFindingCase', at: now.toISOString(), said: null, documentNo: null } as const;
  return permit({ row: { ...row, state: step.value.to, steps: [...row.steps, proposed] }, step: step.value });
}

/** It has to threaten what was found, and to give this organ the power. */
function penaltyFault(
  code: PenaltyArticleName | null,
  { title: ban, penalties }: CaseContext['law'],
  articles: CaseContext['articles'],
): Refusal<FindingRefusal> | null {
  if (code === null) return { code: 'FINDING_PENALTY_MISSING' };
  const { article, punishers } = articles[code];
  if (!penalties.includes(code)) return { code: 'FINDING_PENALTY_UNFIT', detail: { ban, article } };
  return punishers.includes(ORGAN) ? null : { code: 'FINDING_PENALTY_POWERLESS', detail: { article } };
}

const joined = (...texts: readonly (string | null)[]): string => texts.flatMap((text) => text?.trim() || []).join('；');

/** The ground of the proposal: what the table has, and what the officer adds to it. */
export function caseGround(
  basis: string,
  { article, range, punishers }: PenaltyArticleLaw,
  { penalty, fine }: Pick<GivenCase, 'penalty' | 'fine'>,
) {
  return { basis, penalty: joined(article, penalty), fine: joined(range, fine) || null, punishers };
}

/** All that was established, in the words of the record, of the institution and of who decided. */
export const caseFacts = ({ facts, answer, decisionReason }: FindingRow, reason: string): string =>
  [facts, answer && `机构陈述：${answer}`, `认定：${decisionReason ?? ''}`, reason.trim()].filter(Boolean).join('\n');

export interface GivenReopening {
  readonly findingId: string;
  /** What was found since. */
  readonly facts: string;
  readonly documentNo: string;
}

export interface ReopeningContext {
  /** State of its proposal; null where it was withdrawn. */
  readonly proposal: ProposalStateName | null;
  /** The same matter was recorded anew meanwhile, and is open. */
  readonly again: boolean;
}

const notReturned = (proposal: ProposalStateName | null): true | Refusal<FindingRefusal> => {
  if (proposal === 'ACCEPTED') return { code: 'FINDING_CASE_ACCEPTED' };
  return proposal === null || proposal === 'RETURNED' || { code: 'FINDING_PROPOSAL_UNDECIDED' };
};

/** On what was found since the institution is heard anew; what was said before stays among the steps. */
export function decideReopening(
  row: FindingRow | undefined,
  { facts: found, documentNo }: Omit<GivenReopening, 'findingId'>,
  { proposal, again, ...facts }: ReopeningContext & Pick<Facts, 'caller' | 'now' | 'today' | 'constantsIn'>,
): Decision<FindingChange, FindingRefusal> {
  if (!row) return refuse('FINDING_UNKNOWN');
  const step = findingLifecycle.step<FindingRefusal>(row.state, 'reopenContentFinding', facts.caller, {
    proposalReturned: notReturned(proposal),
  });
  if (!step.ok) return step;
  if (isBlank(found)) return refuse('FINDING_FACTS_MISSING');
  if (isBlank(documentNo)) return refuse('FINDING_DOCUMENT_MISSING');
  if (namesPerson(`${found} ${documentNo}`)) return refuse('FINDING_TEXT_NAMES_PERSON');
  if (again) return refuse('FINDING_OPEN');
  const reopened = {
    act: 'reopenContentFinding',
    at: facts.now.toISOString(),
    said: found.trim(),
    documentNo: documentNo.trim(),
  } as const;
  return permit({
    row: {
      ...row,
      state: step.value.to,
      facts: `${row.facts}\n${found.trim()}`,
      answerUntil: answerUntil(row, facts),
      answer: null,
      decisionReason: null,
      referredTo: [],
      steps: [...row.steps, reopened],
    },
    step: step.value,
  });
}

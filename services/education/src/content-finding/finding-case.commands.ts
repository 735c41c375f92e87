import {
  insertCaseProposals,
  lockProposalsOf,
  newCaseProposal,
  proposalDeadline,
  saveProposals,
  withdrawnProposal,
  type CaseProposalRow,
} from '@lianguan/case-proposal';
import { permit } from '@lianguan/kernel';
import type { ActSubject, Command } from '@lianguan/service-kit';
import { CONTENT_BANS, PENALTY_ARTICLES } from '../content-ban/index.js';
import {
  caseFacts,
  caseGround,
  decideCase,
  decideReopening,
  type GivenCase,
  type GivenReopening,
} from './finding-case.rules.js';
import { FINDING_REFUSALS, OPEN_STATES, type FindingRefusal } from './finding-lifecycle.rules.js';
import { answerDeadline, findings, findingsOf, lockFindings, type FindingId } from './finding-rows.commands.js';
import { isSameMatter, type FindingChange, type FindingRow } from './finding.rules.js';

const SOURCE = 'CONTENT_FINDING';

interface Proposed extends FindingChange {
  readonly proposal: CaseProposalRow;
}

const subjectOf = ({ row: { id }, step }: FindingChange, documentNo: string, reason: string): ActSubject => ({
  type: 'ContentFinding',
  id,
  documentNo: documentNo.trim(),
  basis: step.basis ?? undefined,
  transition: step.text,
  reason: reason.trim(),
});

export const proposeFindingCase: Command<
  GivenCase,
  ReadonlyMap<string, FindingRow>,
  Proposed,
  FindingId,
  FindingRefusal
> = {
  name: 'proposeFindingCase',
  refusals: FINDING_REFUSALS,
  load: (tx, inputs) =>
    lockFindings(
      tx,
      inputs.map(({ findingId }) => findingId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.findingId);
    const law = known ? CONTENT_BANS[known.code] : { title: '', punishers: [], penalties: [] };
    const decided = decideCase(known, input, { ...facts, law, articles: PENALTY_ARTICLES });
    if (!decided.ok) return decided;
    const { id, institutionId, divisionCode, code } = known!;
    const ground = caseGround(CONTENT_BANS[code].basis, PENALTY_ARTICLES[input.penaltyCode!], input);
    const proposal = newCaseProposal(
      {
        source: SOURCE,
        sourceId: id,
        institutionId,
        divisionCode,
        facts: caseFacts(known!, input.reason),
        grounds: [ground],
        documentNo: input.documentNo.trim(),
      },
      facts,
    );
    return permit({ ...decided.value, proposal });
  },
  async apply(tx, accepted) {
    await findings.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    await insertCaseProposals(
      tx,
      accepted.map(({ outcome }) => outcome.proposal),
    );
    return accepted.map(({ input: { findingId } }) => ({ findingId }));
  },
  subject: ({ documentNo, reason }, outcome) => subjectOf(outcome, documentNo, reason),
  deadlines: (_input, { proposal }, facts) => [proposalDeadline(proposal, facts)],
};

interface Reopening {
  readonly rows: ReadonlyMap<string, FindingRow>;
  /** By finding. */
  readonly proposals: ReadonlyMap<string, CaseProposalRow>;
  readonly open: readonly FindingRow[];
}

interface Reopened extends FindingChange {
  /** With what was returned, which falls. */
  readonly proposal: CaseProposalRow | null;
}

export const reopenContentFinding: Command<GivenReopening, Reopening, Reopened, FindingId, FindingRefusal> = {
  name: 'reopenContentFinding',
  refusals: FINDING_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ findingId }) => findingId);
    const rows = await lockFindings(tx, ids);
    const institutions = [...new Set([...rows.values()].map(({ institutionId }) => institutionId))];
    // As where a finding is recorded: the same matter is open once.
    await tx.query('select id from training_institution where id = any($1::uuid[]) order by id for no key update', [
      institutions,
    ]);
    const open = (await findingsOf(tx, institutions)).filter(({ state }) => OPEN_STATES.includes(state));
    return { rows, proposals: await lockProposalsOf(tx, SOURCE, ids), open };
  },
  decide({ rows, proposals, open }, input, facts) {
    const known = rows.get(input.findingId);
    const standing = proposals.get(input.findingId);
    const again = open.some(
      (one) => known !== undefined && one.institutionId === known.institutionId && isSameMatter(one, known),
    );
    const decided = decideReopening(known, input, { ...facts, proposal: standing?.state ?? null, again });
    if (!decided.ok) return decided;
    const proposal = standing
      ? withdrawnProposal(standing, { reason: input.facts, documentNo: input.documentNo }, facts)
      : null;
    return permit({ ...decided.value, proposal });
  },
  async apply(tx, accepted) {
    await findings.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    await saveProposals(
      tx,
      accepted.flatMap(({ outcome }) => outcome.proposal ?? []),
    );
    return accepted.map(({ input: { findingId } }) => ({ findingId }));
  },
  subject: ({ documentNo, facts }, outcome) => subjectOf(outcome, documentNo, facts),
  deadlines: (_input, { row }, facts) => [answerDeadline(row, facts)],
};

import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import { CONTENT_BANS, punishersElsewhere } from '../content-ban/index.js';
import {
  FINDING_ANSWER_DUE,
  FINDING_FELL,
  FINDING_REFUSALS,
  type FindingActName,
  type FindingRefusal,
} from './finding-lifecycle.rules.js';
import { answerDeadline, findings, findingsOf, lockFindings, type FindingId } from './finding-rows.commands.js';
import {
  decideFinding,
  decideRecorded,
  type FindingChange,
  type FindingContext,
  type FindingRow,
  type GivenFinding,
} from './finding.rules.js';

interface Found {
  readonly askedId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
}

/** The institutions are locked: two findings at once would not see each other. */
async function loadContexts(
  tx: Tx,
  inputs: readonly GivenFinding[],
): Promise<ReadonlyMap<GivenFinding, FindingContext>> {
  const institutions = await tx.query<Found>(
    `select a.id as "askedId", t.id as "institutionId", t.division_code as "divisionCode"
     from training_institution a join training_institution t on t.id = a.root_id
     where a.id = any($1::uuid[]) order by t.id for no key update of t`,
    [inputs.map(({ institutionId }) => institutionId)],
  );
  const roots = institutions.map(({ institutionId }) => institutionId);
  const named = inputs.flatMap(({ subjectId }) => subjectId ?? []);
  const owned = await tx.query<{ id: string; kind: 'COURSE' | 'MATERIAL'; rootId: string }>(
    `select s.id, s.kind, t.root_id as "rootId" from (
       select id, institution_id, 'COURSE' as kind from course_filing where id = any($1::uuid[])
       union all select id, institution_id, 'MATERIAL' from teaching_material where id = any($1::uuid[])) s
     join training_institution t on t.id = s.institution_id`,
    [named],
  );
  const earlier = await findingsOf(tx, roots);
  return new Map(
    inputs.map((input) => {
      const found = institutions.find(({ askedId }) => askedId === input.institutionId);
      const institution = found && { institutionId: found.institutionId, divisionCode: found.divisionCode };
      const of = (kind: string) =>
        owned.flatMap((one) => (one.kind === kind && one.rootId === institution?.institutionId ? one.id : []));
      const own = earlier.filter(({ institutionId }) => institutionId === institution?.institutionId);
      const law = CONTENT_BANS[input.code];
      return [input, { law, institution, courses: of('COURSE'), materials: of('MATERIAL'), earlier: own }];
    }),
  );
}

export const recordContentFinding: Command<
  GivenFinding,
  ReadonlyMap<GivenFinding, FindingContext>,
  FindingRow,
  FindingId,
  FindingRefusal
> = {
  name: 'recordContentFinding',
  refusals: FINDING_REFUSALS,
  load: loadContexts,
  decide: (contexts, input, facts) => decideRecorded(input, contexts.get(input)!, facts),
  async apply(tx, accepted) {
    await findings.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ findingId: id }));
  },
  subject: ({ code }, { id, state, documentNo }) => ({
    type: 'ContentFinding',
    id,
    documentNo,
    basis: CONTENT_BANS[code].basis,
    transition: ` -recordContentFinding-> ${state}`,
  }),
  deadlines: (_input, row, facts) => [answerDeadline(row, facts)],
};

interface FindingAct extends FindingId {
  readonly text: string;
}

const findingCommand = (
  act: FindingActName,
): Command<FindingAct, ReadonlyMap<string, FindingRow>, FindingChange, FindingId, FindingRefusal> => ({
  name: act,
  refusals: FINDING_REFUSALS,
  load: (tx, inputs) =>
    lockFindings(
      tx,
      inputs.map(({ findingId }) => findingId),
    ),
  decide(rows, { findingId, text }, facts) {
    const row = rows.get(findingId);
    return decideFinding(row, { act, text, elsewhere: row ? punishersElsewhere(row.code) : [] }, facts);
  },
  async apply(tx, accepted) {
    await findings.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { findingId } }) => ({ findingId }));
  },
  subject: ({ text }, { row, step }) => ({
    type: 'ContentFinding',
    id: row.id,
    documentNo: row.documentNo,
    basis: step.basis ?? undefined,
    transition: step.text,
    reason: text.trim() || undefined,
  }),
  deadlines: (_input, { row: { id: subjectId, steps }, step }, { now }) => {
    // Also one that was taken up again since; of older findings the steps are not known.
    const wasConfirmed = step.from === 'CONFIRMED' || steps.some((one) => one.act === 'confirmContentFinding');
    const answered: DeadlineDraft[] =
      step.from === 'RECORDED' ? [{ name: FINDING_ANSWER_DUE, subjectId, due: null }] : [];
    return wasConfirmed && act === 'withdrawContentFinding'
      ? [...answered, { name: FINDING_FELL, subjectId, due: now }]
      : answered;
  },
});

export const FINDING_COMMANDS = {
  answerContentFinding: findingCommand('answerContentFinding'),
  closeFindingAnswer: findingCommand('closeFindingAnswer'),
  confirmContentFinding: findingCommand('confirmContentFinding'),
  withdrawContentFinding: findingCommand('withdrawContentFinding'),
} satisfies Record<FindingActName, unknown>;

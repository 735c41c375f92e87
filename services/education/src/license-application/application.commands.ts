import { addWorkingDays, dayOf, endOfDay, permit, type Agency, type Decision } from '@lianguan/kernel';
import { stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { ADMISSION_REFUSALS, checkAdmission, checkPremises, isRecorded } from '../license-admission/index.js';
import {
  cancellationAsked,
  checkPapers,
  PAPER_DESKS,
  papersAsked,
  papersRecalled,
  REVIEW_REFUSALS,
  savePapers,
  type PaperRow,
} from '../license-paper/index.js';
import { banDeadlines, insertBans, type UnkeyedBan } from '../operator-ban/index.js';
import { bansOf } from './application-ban.commands.js';
import type { ApplicationAct, ApplicationRow } from './application-file.rules.js';
import { CLOCKS, type ApplicationEvent } from './application-lifecycle.rules.js';
import { applications, insertActs, loadFiles, NEVER_DUE, type LoadedFile } from './application-rows.commands.js';
import {
  APPLICATION_REFUSALS,
  decideApplication,
  type ApplicationChange,
  type ApplicationRefusal,
  type ConditionAnswers,
} from './application.rules.js';
import { issueOf, NOTHING_ISSUED, saveIssues, type Issue } from './issue.commands.js';

/** The refusal is the law's no that was put on record: the act did not come about. */
export interface ApplicationResult {
  readonly applicationId: string;
  readonly refusal: ApplicationChange['refusal'];
}

interface Outcome extends ApplicationChange {
  readonly papers: readonly PaperRow[];
  readonly deadlines: readonly DeadlineDraft[];
  readonly issue: Issue;
  readonly bans: readonly UnkeyedBan[];
}

type Files = ReadonlyMap<string, LoadedFile>;

const REFUSALS = { ...ADMISSION_REFUSALS, ...REVIEW_REFUSALS, ...APPLICATION_REFUSALS };

/** An act on an application; the acts differ by what they say and what follows, not by procedure. */
export function applicationCommand(
  act: ApplicationEvent,
): Command<ApplicationAct, Files, Outcome, ApplicationResult, ApplicationRefusal> {
  return {
    name: `${act}LicenseApplication`,
    refusals: REFUSALS,
    load: loadFiles,
    decide: (files, input, facts) => decide(files.get(input.applicationId), input, facts),
    async apply(tx, accepted, facts) {
      const outcomes = accepted.map(({ outcome }) => outcome);
      await saveOutcomes(tx, outcomes, { act, facts });
      return outcomes.map(({ application, refusal }) => ({ applicationId: application.id, refusal }));
    },
    subject: (input, { step, reason, refusal, application }) => ({
      type: 'LicenseApplication',
      id: input.applicationId,
      basis: step?.basis ?? undefined,
      documentNo: application.decision?.documentNo,
      reason: refusal?.code ?? reason ?? undefined,
      transition: step?.text,
    }),
    events: (_input, { issue }) => issue.events,
    deadlines: (_input, { deadlines, issue, bans }) => [
      ...deadlines,
      ...issue.deadlines,
      ...bans.flatMap(banDeadlines),
    ],
  };
}

function decide(
  file: LoadedFile | undefined,
  input: ApplicationAct,
  facts: Facts,
): Decision<Outcome, ApplicationRefusal> {
  const decision = decideApplication(file, input, { answers: answersOn(file, input, facts), facts });
  if (file && !decision.ok && isRecorded(decision.refusal.code)) {
    const { code, detail } = decision.refusal;
    const { application } = file;
    const refused = { application, step: null, reason: null, refusal: { code, detail } };
    return permit({ ...refused, papers: [], deadlines: [], issue: NOTHING_ISSUED, bans: [] });
  }
  if (!file || !decision.ok) return decision as never;
  const change = decision.value;
  const papers = papersAfter(file, input, facts);
  const deadlines = deadlinesOf(file.application, change, facts);
  const agencies = new Set<Agency>(
    [...file.papers, ...papers]
      .map(({ owner }): Agency => PAPER_DESKS[owner].agency)
      .filter((asked) => asked !== 'EDUCATION'),
  );
  const application = {
    ...change.application,
    agencies: [...agencies],
    version: change.application.version + 1,
    nextDueMs: nextDue(file.application, change.application, deadlines),
  };
  return permit({
    ...change,
    application,
    papers,
    deadlines,
    issue: issueOf(file, input, facts),
    bans: bansOf(file, change.application, { act: input.act, facts }),
  });
}

/** What the other slices' conditions say, each where it is asked. */
function answersOn(file: LoadedFile | undefined, input: ApplicationAct, facts: Facts): ConditionAnswers {
  if (!file) return { admissible: true, premisesFit: true, papersComplete: true };
  const constants = facts.constantsIn(file.application.divisionCode);
  const answer = (decision: Decision<unknown, ApplicationRefusal>) => (decision.ok ? true : decision.refusal);
  const found = input.act === 'siteCheck' ? input.site.premises : null;
  return {
    admissible: answer(checkAdmission(file.application, file.applicant, { today: facts.today, constants })),
    premisesFit: found ? answer(checkPremises(found, constants)) : siteAnswer(file.application),
    papersComplete: answer(checkPapers(file.papers, facts.today)),
  };
}

/** Only an online school has no premises to be looked at. */
const siteAnswer = ({ mode }: ApplicationRow): ConditionAnswers['premisesFit'] =>
  mode === 'ONLINE' || { code: 'PREMISES_MISSING' };

function papersAfter({ application, papers }: LoadedFile, { act }: ApplicationAct, facts: Facts): readonly PaperRow[] {
  if (act === 'consult') return papersAsked(application, facts);
  if (act === 'withdraw') return papersRecalled(papers, facts);
  if (act !== 'refuse' && act !== 'refuseFalse') return [];
  const cancellation = application.kind === 'ONLINE_APPROVAL' ? [cancellationAsked(application, facts)] : [];
  return [...papersRecalled(papers, facts), ...cancellation];
}

function deadlinesOf(
  before: ApplicationRow,
  { step, application }: ApplicationChange,
  facts: Facts,
): readonly DeadlineDraft[] {
  if (!step) return [];
  const subject = { id: application.id, division: application.divisionCode };
  if (!application.extended || before.extended) return stepDeadlines(step, subject, facts);
  // 行政许可法 42: the ten days follow upon the twenty.
  const startedOn = dayOf(new Date(Number(before.nextDueMs)));
  const term = facts.constantsIn(application.divisionCode).get<string>('license.decisionExtension');
  const { day, provisional } = addWorkingDays(startedOn, Number.parseInt(term, 10));
  return [{ name: CLOCKS.decide, subjectId: application.id, due: endOfDay(day), provisional, term, startedOn }];
}

function nextDue(before: ApplicationRow, after: ApplicationRow, deadlines: readonly DeadlineDraft[]): number {
  if (after.overdue.length > before.overdue.length) return NEVER_DUE;
  const begun = deadlines.find(({ due }) => due !== null);
  if (begun?.due) return begun.due.getTime();
  return deadlines.length > 0 ? NEVER_DUE : Number(before.nextDueMs);
}

async function saveOutcomes(
  tx: Tx,
  outcomes: readonly Outcome[],
  { act, facts }: { readonly act: string; readonly facts: Facts },
): Promise<void> {
  await applications.save(
    tx,
    outcomes.filter(({ step }) => step !== null).map(({ application }) => application),
  );
  await savePapers(
    tx,
    outcomes.flatMap(({ papers }) => papers),
  );
  await insertBans(
    tx,
    outcomes.flatMap(({ bans }) => bans),
  );
  await saveIssues(
    tx,
    outcomes.map(({ issue }) => issue),
    facts,
  );
  await insertActs(
    tx,
    outcomes.map((outcome) => ({ ...outcome, act })),
    facts,
  );
}

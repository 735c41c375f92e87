import { permit } from '@lianguan/kernel';
import { dueOf, type Command } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  actStep,
  checkTexts,
  knownSchools,
  recordAct,
  SCHOOL_ACT_REFUSALS,
  type ActTexts,
  type KnownSchool,
  type RecordAct,
  type SchoolActRefusal,
} from '../school/index.js';
import {
  lockMatches,
  lockReferrals,
  lockReferralsOf,
  referrals,
  type ReferralRow,
  type ReferredMatch,
} from './referral-rows.commands.js';
import {
  decideReferral,
  decideReferralAct,
  decideReferralTimer,
  REFERRAL_DUE,
  REFERRAL_RECEIVERS,
  REFERRAL_REFUSALS,
  REFERRAL_TERM,
  referralLifecycle,
  type ReferralActName,
  type ReferralOutcomeName,
  type ReferralRefusal,
  type ReferralStateName,
  type ReferralTimerName,
} from './referral.rules.js';

export interface ReportedTeacher extends ActTexts {
  readonly matchId: string;
  readonly schoolId: string;
}

export interface MatchId {
  readonly matchId: string;
}

interface Known {
  readonly matches: ReadonlyMap<string, ReferredMatch>;
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly referred: Set<string>;
}

/** M20, M21: one letter to the school and one to the discipline inspection. Who the teacher is stands in the letter alone. */
export const reportInServiceTeacher: Command<
  ReportedTeacher,
  Known,
  readonly ReferralRow[],
  MatchId,
  ReferralRefusal | SchoolActRefusal
> = {
  name: 'reportInServiceTeacher',
  refusals: { ...SCHOOL_ACT_REFUSALS, ...REFERRAL_REFUSALS },
  async load(tx, inputs) {
    const matchIds = inputs.map(({ matchId }) => matchId);
    const matches = await lockMatches(tx, matchIds);
    const earlier = await lockReferralsOf(tx, matchIds);
    return {
      matches,
      schools: await knownSchools(
        tx,
        inputs.map(({ schoolId }) => schoolId),
      ),
      referred: new Set(earlier.flatMap(({ matchId, state }) => (state === 'WITHDRAWN' ? [] : matchId))),
    };
  },
  decide({ matches, schools, referred }, input, facts) {
    const { matchId, schoolId } = input;
    const texts = checkTexts(input);
    if (!texts.ok) return texts;
    const match = matches.get(matchId);
    const decided = decideReferral({ match, schoolKnown: schools.has(schoolId), referred: referred.has(matchId) });
    if (!decided.ok) return decided;
    referred.add(matchId);
    const { staffId, divisionCode } = match!;
    const { due } = dueOf(facts.today, REFERRAL_TERM, facts.constantsIn(divisionCode));
    return permit(
      REFERRAL_RECEIVERS.map((receiver) => ({
        id: facts.newId(),
        matchId,
        staffId,
        divisionCode,
        receiver,
        schoolId: receiver === 'SCHOOL' ? schoolId : null,
        documentNo: input.documentNo.trim(),
        sentOn: facts.today,
        due: due.toISOString(),
        state: referralLifecycle.initial,
        outcome: null,
        steps: [actStep({ ...input, act: 'reportInServiceTeacher' }, facts)],
      })),
    );
  },
  async apply(tx, accepted) {
    await referrals.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { matchId } }) => ({ matchId }));
  },
  subject: ({ matchId, reason, documentNo }) => ({
    type: 'InServiceMatch',
    id: matchId,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
  deadlines: (_input, rows, { today, constantsIn }) =>
    rows.map(({ id, divisionCode }) => ({
      name: REFERRAL_DUE,
      subjectId: id,
      ...dueOf(today, REFERRAL_TERM, constantsIn(divisionCode)),
      term: constantsIn(divisionCode).get<string>(REFERRAL_TERM),
      startedOn: today,
    })),
};

interface ReferralAct extends RecordAct<ReferralActName> {
  /** Of an answer. */
  readonly outcome: ReferralOutcomeName | null;
}

const referralCommand = (name: ReferralActName) =>
  recordAct(name, {
    type: 'TeacherReferral',
    refusals: REFERRAL_REFUSALS,
    lock: lockReferrals,
    save: referrals.save,
    decide: (row, input: ReferralAct, facts) => decideReferralAct(row, input, facts),
    change: ({ outcome }, _facts, input) => ({ outcome: input.outcome ?? outcome }),
    deadlines: ({ id, state }) => (state === 'RECEIVED' ? [] : [{ name: REFERRAL_DUE, subjectId: id, due: null }]),
  });

export const REFERRAL_COMMANDS = {
  receiveTeacherReferral: referralCommand('receiveTeacherReferral'),
  answerTeacherReferral: referralCommand('answerTeacherReferral'),
  withdrawTeacherReferral: referralCommand('withdrawTeacherReferral'),
} satisfies Record<ReferralActName, unknown>;

interface TimedOut {
  /** The referral's; the match's, where that fell. */
  readonly subjectId: string;
}

interface Moved {
  readonly row: ReferralRow;
  readonly step: Step<ReferralStateName>;
}

/** By deadlines, SYS only. Of a match that fell there are two referrals, or none. */
const timerCommand = (
  event: ReferralTimerName,
): Command<TimedOut, readonly ReferralRow[], readonly Moved[], null, LifecycleRefusal> => ({
  name: `${event}OfTeacherReferral`,
  refusals: LIFECYCLE_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ subjectId }) => subjectId);
    return event === 'withdrawFallen' ? lockReferralsOf(tx, ids) : [...(await lockReferrals(tx, ids)).values()];
  },
  decide(rows, { subjectId }, facts) {
    const outcome: Moved[] = [];
    for (const row of rows.filter(({ id, matchId }) => id === subjectId || matchId === subjectId)) {
      const decided = decideReferralTimer(row.state, event, facts);
      if (!decided.ok) return decided;
      if (!decided.value) continue;
      const steps = [...row.steps, actStep({ act: event }, facts)];
      outcome.push({ row: { ...row, state: decided.value.to, steps }, step: decided.value });
    }
    return permit(outcome);
  },
  async apply(tx, accepted) {
    await referrals.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.map(({ row }) => row)),
    );
    return accepted.map(() => null);
  },
  subject: ({ subjectId }, moved) => ({
    type: event === 'withdrawFallen' ? 'InServiceMatch' : 'TeacherReferral',
    id: subjectId,
    transition: moved.map(({ row: { receiver }, step: { text } }) => `${receiver}: ${text}`).join('; '),
  }),
  deadlines: (_input, moved) =>
    event === 'withdrawFallen'
      ? moved.map(({ row: { id } }) => ({ name: REFERRAL_DUE, subjectId: id, due: null }))
      : [],
  changes: (moved) => moved.length > 0,
});

export const REFERRAL_TIMERS = {
  passAnswerDue: timerCommand('passAnswerDue'),
  withdrawFallen: timerCommand('withdrawFallen'),
} satisfies Record<ReferralTimerName, unknown>;

import { permit } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import { afterEffect, deadlinesOf, effectOf, eventsOf, saveEffects, type StepEffect } from './effect.commands.js';
import { RE_REGISTRATION_REFUSALS, type ReRegistrationRefusal } from './re-registration-refusals.rules.js';
import { reRegistrationStepped } from './re-registration.events.js';
import {
  insertInterviews,
  institutionsOnFile,
  lastOfEach,
  loadFiles,
  lockReRegistrations,
  reRegistrations,
  type InterviewHeld,
  type LoadedFile,
} from './re-registration-rows.commands.js';
import {
  decideReRegistration,
  decideTransitionEnd,
  type ReRegistrationAct,
  type ReRegistrationActName,
  type ReRegistrationChange,
  type ReRegistrationRow,
} from './re-registration.rules.js';

export interface ReRegistrationId {
  readonly reRegistrationId: string;
}

type Step = ReRegistrationChange['step'];

interface Outcome extends StepEffect {
  readonly step: Step;
  readonly held: InterviewHeld | null;
}

/** An act on a record; the acts differ by what they say and what follows, not by procedure. */
export function reRegistrationCommand(
  act: ReRegistrationActName,
): Command<ReRegistrationAct, Map<string, LoadedFile>, Outcome, ReRegistrationId, ReRegistrationRefusal> {
  return {
    name: `${act}ReRegistration`,
    refusals: RE_REGISTRATION_REFUSALS,
    load: loadFiles,
    decide(files, said, facts) {
      const file = files.get(said.reRegistrationId);
      const decided = decideReRegistration(file, said, facts);
      if (!file || !decided.ok) return decided as never;
      const effect = effectOf(file, decided.value.row, { said, facts });
      files.set(said.reRegistrationId, afterEffect(file, effect));
      const held = said.act === 'interview' ? { file, interview: said } : null;
      return permit({ ...effect, step: decided.value.step, held });
    },
    async apply(tx, accepted, facts) {
      const outcomes = accepted.map(({ outcome }) => outcome);
      await saveEffects(tx, outcomes, facts);
      await insertInterviews(
        tx,
        outcomes.flatMap(({ held }) => held ?? []),
        facts,
      );
      return outcomes.map(({ row }) => ({ reRegistrationId: row.id }));
    },
    subject: (said, { row, step }) => ({
      type: 'ReRegistration',
      id: row.id,
      basis: step.basis ?? undefined,
      documentNo: documentOf(said),
      reason: reasonOf(said),
      transition: step.text,
    }),
    events: (_said, outcome, facts) => (outcome.held ? [] : eventsOf(outcome, facts)),
    deadlines: (_said, outcome) => deadlinesOf(outcome),
  };
}

function documentOf(said: ReRegistrationAct): string | undefined {
  if (said.act === 'issueLicense') return said.license.number.trim();
  if (said.act === 'appraise') return said.appraisalId;
  return ('documentNo' in said && said.documentNo?.trim()) || undefined;
}

/** What a person said in an interview stays with the interview. */
function reasonOf(said: ReRegistrationAct): string | undefined {
  if (said.act === 'choose' || said.act === 'changeChoice') return said.choice;
  return 'reason' in said ? said.reason.trim() : undefined;
}

interface EndingRecord {
  readonly row: ReRegistrationRow;
  readonly institutionId: string;
}

/** Fired by the deadline that the receiving department set; SYS only. */
export const endTransition: Command<
  ReRegistrationId,
  ReadonlyMap<string, EndingRecord>,
  EndingRecord | 'NOT_DUE',
  null,
  never
> = {
  name: 'endTransition',
  refusals: {},
  load: loadEnding,
  decide(records, { reRegistrationId }, facts: Facts) {
    const record = records.get(reRegistrationId);
    const row = decideTransitionEnd(record?.row, facts);
    return permit(row === 'NOT_DUE' ? row : { row, institutionId: record!.institutionId });
  },
  async apply(tx, accepted) {
    await reRegistrations.save(
      tx,
      lastOfEach(accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome.row))),
    );
    return accepted.map(() => null);
  },
  subject: ({ reRegistrationId: id }) => ({ type: 'ReRegistration', id }),
  events: (_input, outcome, facts) =>
    outcome === 'NOT_DUE' ? [] : [reRegistrationStepped(outcome.row, outcome.institutionId, facts)],
  changes: (outcome) => outcome !== 'NOT_DUE',
};

async function loadEnding(tx: Tx, inputs: readonly ReRegistrationId[]): Promise<ReadonlyMap<string, EndingRecord>> {
  const rows = await lockReRegistrations(
    tx,
    inputs.map(({ reRegistrationId }) => reRegistrationId),
  );
  const institutions = await institutionsOnFile(tx, rows);
  return new Map(rows.map((row) => [row.id, { row, institutionId: institutions.get(row.id)!.institution.id }]));
}

import { permit } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import {
  ANSWERED_STEPS,
  decideAnswer,
  type AnsweredFile,
  type AnswerOutcome,
  type DepartmentAnswer,
} from './answer.rules.js';
import { afterEffect, deadlinesOf, effectOf, eventsOf, saveEffects, type StepEffect } from './effect.commands.js';
import { RE_REGISTRATION_LABELS } from './re-registration-lifecycle.rules.js';
import { RE_REGISTRATION_REFUSALS, type ReRegistrationRefusal } from './re-registration-refusals.rules.js';
import {
  insertAnswers,
  institutionsOnFile,
  lockReRegistrations,
  type InstitutionOnFile,
} from './re-registration-rows.commands.js';

interface LoadedAnswerFile extends AnsweredFile, InstitutionOnFile {
  readonly registrations: readonly string[];
}

interface AnswerState {
  /** Kept up by the answers of a set, so that each sees what those before it did. */
  readonly files: Map<string, LoadedAnswerFile>;
  readonly takenCodes: ReadonlySet<string>;
}

interface Outcome {
  readonly decided: AnswerOutcome;
  readonly file: LoadedAnswerFile;
  readonly effect: StepEffect | null;
}

/** A department's answer moves the process in the transaction of its inbox row. */
export const applyReRegistrationAnswer: Command<DepartmentAnswer, AnswerState, Outcome, null, ReRegistrationRefusal> = {
  name: 'applyReRegistrationAnswer',
  refusals: RE_REGISTRATION_REFUSALS,
  load: loadAnswered,
  decide({ files, takenCodes }, answer, facts) {
    const file = files.get(answer.reRegistrationId);
    const codeTaken = takenCodes.has(answer.answerId);
    const decided = decideAnswer(file && { ...file, codeTaken }, answer, facts);
    if (!file || !decided.ok) return decided as never;
    const outcome = decided.value;
    const applied = outcome.kind === 'APPLIED' ? outcome : null;
    const effect = applied && effectOf(file, applied.row, { answer, facts });
    const answers = new Set([...file.answers, answer.answerId]);
    files.set(answer.reRegistrationId, { ...(effect ? afterEffect(file, effect) : file), answers });
    return permit({ decided: outcome, file, effect });
  },
  async apply(tx, accepted, facts) {
    await saveEffects(
      tx,
      accepted.flatMap(({ outcome: { effect } }) => effect ?? []),
      facts,
    );
    await insertAnswers(
      tx,
      accepted.flatMap(({ input, outcome: { decided, file } }) =>
        decided.kind === 'KNOWN' ? [] : [{ row: file.row, answer: input, kind: decided.kind }],
      ),
      facts,
    );
    return accepted.map(() => null);
  },
  subject: (answer, { decided }) => ({
    type: 'ReRegistration',
    id: answer.reRegistrationId,
    documentNo: answer.documentNumber.trim(),
    ...(decided.kind === 'APPLIED'
      ? { basis: decided.step.basis ?? undefined, transition: decided.step.text }
      : { reason: notedText(answer, decided) }),
  }),
  events: (_answer, { effect }, facts) => (effect ? eventsOf(effect, facts) : []),
  deadlines: (_answer, { effect }) => (effect ? deadlinesOf(effect) : []),
  changes: ({ decided }) => decided.kind !== 'KNOWN',
};

/** Why an answer that came is only kept. */
function notedText({ step }: DepartmentAnswer, decided: AnswerOutcome): string {
  const because = decided.kind === 'NOTED' && decided.because;
  const reason = because ? RE_REGISTRATION_REFUSALS[because].message : '收到时该步骤已办结或转登记已终止';
  return `${RE_REGISTRATION_LABELS[ANSWERED_STEPS[step].event]}：${reason}，记录在案`;
}

async function loadAnswered(tx: Tx, answers: readonly DepartmentAnswer[]): Promise<AnswerState> {
  const rows = await lockReRegistrations(
    tx,
    answers.map(({ reRegistrationId }) => reRegistrationId),
  );
  const institutions = await institutionsOnFile(tx, rows);
  const known = await tx.query<{ id: string; reRegistrationId: string }>(
    `select id, re_registration_id as "reRegistrationId" from re_registration_answer
     where re_registration_id = any($1::uuid[])`,
    [rows.map(({ id }) => id)],
  );
  const taken = await tx.query<{ id: string }>(
    `select a.id from jsonb_to_recordset($1::jsonb) as a(id uuid, "reRegistrationId" uuid, code text)
       join re_registration r on r.id = a."reRegistrationId"
       join training_institution named on named.id = r.institution_id
     where exists (select 1 from training_institution t where t.uscc_code = upper(trim(a.code)) and t.root_id <> named.root_id)`,
    [
      JSON.stringify(
        answers.map(({ answerId, reRegistrationId, newCode }) => ({ id: answerId, reRegistrationId, code: newCode })),
      ),
    ],
  );
  const files = rows.map((row): [string, LoadedAnswerFile] => {
    const given = known.filter(({ reRegistrationId }) => reRegistrationId === row.id).map(({ id }) => id);
    return [row.id, { ...institutions.get(row.id)!, row, codeTaken: false, answers: new Set(given) }];
  });
  return { files: new Map(files), takenCodes: new Set(taken.map(({ id }) => id)) };
}

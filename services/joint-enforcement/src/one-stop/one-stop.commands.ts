import { permit, type Agency } from '@lianguan/kernel';
import type { Accepted, Command, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { knownInstitutions, type KnownInstitution } from '../served-decision/index.js';
import { type OneStopPartEvent, type OneStopStateName } from './one-stop-lifecycle.rules.js';
import {
  decideOpening,
  decidePartAct,
  decideWithdrawal,
  institutionOf,
  ONE_STOP_REFUSALS,
  reportedPart,
  type OneStopFile,
  type OneStopPart,
  type OneStopPartAct,
  type OneStopRefusal,
  type OpenedCase,
  type OpenOneStopCase,
  type PartStep,
  type WithdrawOneStopCase,
} from './one-stop.rules.js';

const COUNTY_DIGITS = 6;
const SERIAL_DIGITS = 6;

interface CaseId {
  readonly id: string;
}

interface Counter {
  readonly institutions: ReadonlyMap<string, KnownInstitution>;
  /** The last number of each county; grows with the set. */
  readonly serials: Map<string, number>;
  /** Numbers of open cases by institution and matter. */
  readonly open: Map<string, string>;
}

interface Numbered extends OpenedCase {
  readonly id: string;
  readonly county: string;
  readonly serial: number;
  readonly partIds: readonly string[];
}

const countyOf = ({ divisionCode }: OpenOneStopCase): string => divisionCode.slice(0, COUNTY_DIGITS);
const numberOf = (county: string, serial: number): string => county + String(serial).padStart(SERIAL_DIGITS, '0');
const matterKey = (institutionId: string, matter: string): string => `${institutionId} ${matter}`;

/** A matter is taken in under one number; `institutionId` of an institution's own account is the token's. */
export const openOneStopCase: Command<OpenOneStopCase, Counter, Numbered, CaseId, OneStopRefusal> = {
  name: 'openOneStopCase',
  refusals: ONE_STOP_REFUSALS,
  async load(tx, inputs) {
    const counties = [...new Set(inputs.map(countyOf))].sort();
    await tx.query(
      `select pg_advisory_xact_lock(hashtext('one-stop-number'), hashtext(county)) from unnest($1::text[]) as given(county)`,
      [counties],
    );
    const serials = await tx.query<{ county: string; serial: number }>(
      'select county, one_stop_last_serial(county) as serial from unnest($1::text[]) as given(county)',
      [counties],
    );
    const given = inputs.flatMap(({ institutionId }) => institutionId ?? []);
    const institutions = await knownInstitutions(tx, given);
    // An institution itself names none, and sees none but its own.
    const open = await tx.query<{ number: string; matter: string; institution: string }>(
      `select number, matter, institution_id as institution from one_stop_case where state = 'OPEN'
         and (institution_id = any($1::uuid[]) or current_setting('app.agency', true) = 'INSTITUTION')`,
      [[...given, ...[...institutions.values()].map(({ rootId }) => rootId)]],
    );
    return {
      institutions,
      serials: new Map(serials.map(({ county, serial }) => [county, serial])),
      open: new Map(open.map(({ number, matter, institution }) => [matterKey(institution, matter), number])),
    };
  },
  decide({ institutions, serials, open }, input, { caller, newId }) {
    const named = institutionOf(input, caller);
    const institution = named ? institutions.get(named) : undefined;
    const key = matterKey(institution?.rootId ?? named ?? '', input.matter);
    const opened = decideOpening(input, { caller, institution, openNumber: open.get(key) });
    if (!opened.ok) return opened;
    const county = countyOf(input);
    const serial = (serials.get(county) ?? 0) + 1;
    serials.set(county, serial);
    if (opened.value.institutionId) open.set(key, numberOf(county, serial));
    return permit({ ...opened.value, id: newId(), county, serial, partIds: opened.value.parts.map(newId) });
  },
  async apply(tx, accepted, { now }) {
    const cases = accepted.map(({ input, outcome: { id, county, serial, level, institutionId, parts } }) => ({
      id,
      number: numberOf(county, serial),
      county,
      serial,
      matter: input.matter,
      registrar: input.registrar,
      level,
      institution_id: institutionId,
      institution_name: input.institutionName.trim(),
      division_code: input.divisionCode,
      agencies: parts.map(({ agency }) => agency),
      state: 'OPEN',
      opened_at: now,
    }));
    await tx.query(
      'insert into one_stop_case select r.* from jsonb_populate_recordset(null::one_stop_case, $1::jsonb) r',
      [JSON.stringify(cases)],
    );
    const parts = accepted.flatMap(({ input, outcome }) =>
      outcome.parts.map(({ part, agency }, place) => ({
        id: outcome.partIds[place],
        case_id: outcome.id,
        institution_id: outcome.institutionId,
        division_code: input.divisionCode,
        agencies: outcome.parts.map((each) => each.agency),
        part,
        agency,
        state: 'WAITING',
        changed_at: now,
      })),
    );
    await tx.query(
      'insert into one_stop_part select r.* from jsonb_populate_recordset(null::one_stop_part, $1::jsonb) r',
      [JSON.stringify(parts)],
    );
    return accepted.map(({ outcome: { id } }) => ({ id }));
  },
  subject: (_input, { id, county, serial }) => ({
    type: 'OneStopCase',
    id,
    documentNo: numberOf(county, serial),
    basis: '行政许可法 26',
  }),
};

type Files = Map<string, OneStopFile>;

/** Locked in the order of their ids; by the id of each of their parts too. */
async function lockFiles(tx: Tx, condition: string, values: readonly unknown[]): Promise<Files> {
  const cases = await tx.query<Omit<OneStopFile, 'parts'>>(
    `select id, institution_id as "institutionId", matter, state, opened_at as "openedAt"
     from one_stop_case where ${condition} order by id for update`,
    values,
  );
  const parts = await tx.query<OneStopPart>(
    `select id, case_id as "caseId", part, agency, state, reason, document_no as "documentNo"
     from one_stop_part where case_id = any($1::uuid[]) order by id`,
    [cases.map(({ id }) => id)],
  );
  return new Map(cases.map((file) => [file.id, { ...file, parts: parts.filter(({ caseId }) => caseId === file.id) }]));
}

/** What a later one of the same set has to know. */
function remember(files: Files, { file, part, step, completes }: PartStep): void {
  const parts = file.parts.map((each) => (each.id === part.id ? { ...each, state: step.to } : each));
  files.set(file.id, { ...file, parts, state: completes ? 'DONE' : file.state });
}

interface PartWords {
  readonly documentNo: string;
  readonly reason: string;
}

async function writeSteps(tx: Tx, steps: readonly Accepted<PartWords, PartStep>[], now: Date): Promise<void> {
  const rows = steps.map(({ input, outcome: { part, step } }) => ({
    id: part.id,
    state: step.to,
    reason: step.to === 'RETURNED' ? input.reason.trim() : null,
    document_no: step.to === 'DONE' ? input.documentNo.trim() || null : null,
  }));
  await tx.query(
    `update one_stop_part p set state = r.state, reason = r.reason, document_no = r.document_no, changed_at = $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, reason text, document_no text) where p.id = r.id`,
    [JSON.stringify(rows), now],
  );
  const done = steps.filter(({ outcome }) => outcome.completes).map(({ outcome }) => outcome.file.id);
  if (done.length > 0)
    await tx.query(`update one_stop_case set state = 'DONE', ended_at = $2 where id = any($1::uuid[])`, [done, now]);
}

/** Taking, returning, supplying anew and finishing differ by name and guard, not by procedure. */
export const partCommand = (
  name: OneStopPartEvent,
): Command<OneStopPartAct, Files, PartStep, CaseId, OneStopRefusal> => ({
  name,
  refusals: ONE_STOP_REFUSALS,
  load: (tx, inputs) =>
    lockFiles(tx, 'id in (select case_id from one_stop_part where id = any($1::uuid[]))', [
      inputs.map(({ partId }) => partId),
    ]),
  decide(files, input, { caller }) {
    const file = [...files.values()].find(({ parts }) => parts.some(({ id }) => id === input.partId));
    const decided = decidePartAct(file, input, caller);
    if (decided.ok) remember(files, decided.value);
    return decided;
  },
  async apply(tx, accepted, { now }) {
    await writeSteps(tx, accepted, now);
    return accepted.map(({ outcome: { file } }) => ({ id: file.id }));
  },
  subject: ({ documentNo, reason }, { file, part, step }) => ({
    type: 'OneStopCase',
    id: file.id,
    transition: `${part.part} ${step.text}`,
    ...(step.basis ? { basis: step.basis } : {}),
    ...(documentNo.trim() ? { documentNo: documentNo.trim() } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  }),
});

export const withdrawOneStopCase: Command<
  WithdrawOneStopCase,
  Files,
  Step<OneStopStateName>,
  CaseId,
  OneStopRefusal
> = {
  name: 'withdrawOneStopCase',
  refusals: ONE_STOP_REFUSALS,
  load: (tx, inputs) => lockFiles(tx, 'id = any($1::uuid[])', [inputs.map(({ caseId }) => caseId)]),
  decide: (files, input, { caller }) => decideWithdrawal(files.get(input.caseId), input, caller),
  async apply(tx, accepted, { now }) {
    await tx.query(
      `update one_stop_case c set state = 'WITHDRAWN', ended_at = $2, withdrawal_reason = r.reason
       from jsonb_to_recordset($1::jsonb) as r(id uuid, reason text) where c.id = r.id`,
      [JSON.stringify(accepted.map(({ input }) => ({ id: input.caseId, reason: input.reason.trim() }))), now],
    );
    return accepted.map(({ input: { caseId } }) => ({ id: caseId }));
  },
  subject: ({ caseId, reason }, { text }) => ({
    type: 'OneStopCase',
    id: caseId,
    transition: text,
    reason: reason.trim(),
  }),
};

/** What a department's register says of an institution. */
export interface RegisterReport {
  readonly institutionId: string;
  readonly agency: Agency;
  /** It has the paper, in force. */
  readonly holds: boolean;
  readonly at: Date;
}

/** The part is done by the department's own act, which its event tells. */
export const finishReportedPart: Command<RegisterReport, Files, PartStep | null, null, OneStopRefusal> = {
  name: 'finishReportedPart',
  refusals: ONE_STOP_REFUSALS,
  load: (tx, inputs) =>
    lockFiles(tx, `state = 'OPEN' and institution_id = any($1::uuid[])`, [
      inputs.flatMap(({ institutionId, holds }) => (holds ? [institutionId] : [])),
    ]),
  decide(files, { institutionId, agency, holds, at }, { caller }) {
    for (const file of holds ? files.values() : []) {
      const part = file.institutionId === institutionId ? reportedPart(file, agency, at) : undefined;
      if (!part) continue;
      const act = { act: 'reportOneStopPart', partId: part.id, documentNo: '', reason: '' } as const;
      const decided = decidePartAct(file, act, caller);
      if (decided.ok) remember(files, decided.value);
      return decided;
    }
    return permit(null);
  },
  async apply(tx, accepted, { now }) {
    const steps = accepted.flatMap(({ outcome }) =>
      outcome ? [{ input: { documentNo: '', reason: '' }, outcome }] : [],
    );
    await writeSteps(tx, steps, now);
    return accepted.map(() => null);
  },
  subject: ({ institutionId }, step) => ({
    type: 'OneStopCase',
    id: step?.file.id ?? institutionId,
    ...(step ? { transition: `${step.part.part} ${step.step.text}` } : {}),
  }),
  changes: (step) => step !== null,
};

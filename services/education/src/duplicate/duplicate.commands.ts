import { permit } from '@lianguan/kernel';
import type { Accepted, Command, Facts, Tx } from '@lianguan/service-kit';
import { recordLineage } from '../file-record/index.js';
import { STANDING_STATES } from '../licensing/index.js';
import { rootMoved } from './duplicate.events.js';
import {
  decideDuplicate,
  DUPLICATE_REFUSALS,
  type Candidate,
  type CandidateState,
  type DecideDuplicate,
  type DuplicateAct,
  type DuplicateOutcome,
  type DuplicateRefusal,
  type RootMove,
} from './duplicate.rules.js';

interface Member {
  readonly id: string;
  readonly rootId: string;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly usccCode: string | null;
}

interface DuplicateFile extends Candidate {
  readonly mergedId: string | null;
  /** All registrations of both institutions. */
  readonly members: readonly Member[];
}

interface Outcome extends DuplicateOutcome {
  readonly moves: readonly RootMove[];
  readonly mergedId: string | null;
  readonly mergedInto: string | null;
  /** The codes of those that a merge joins. */
  readonly codes: ReadonlyMap<string, string | null>;
}

export interface DuplicateResult {
  readonly candidateId: string;
  readonly survivingId: string | null;
}

type Files = ReadonlyMap<string, DuplicateFile>;

/** An officer's act on a candidate; the acts differ by name, right and outcome, not by procedure. */
function duplicateCommand(
  act: DuplicateAct,
): Command<DecideDuplicate, Files, Outcome, DuplicateResult, DuplicateRefusal> {
  return {
    name: act,
    refusals: DUPLICATE_REFUSALS,
    load: loadFiles,
    decide(files, input, facts) {
      const file = files.get(input.candidateId);
      const decision = decideDuplicate(file, input, facts.caller);
      if (!decision.ok || !file) return decision as never;
      return permit(withMoves(file, act, decision.value));
    },
    async apply(tx, accepted, facts) {
      await moveRoots(tx, accepted);
      await recordMerges(tx, accepted, facts);
      await recordDecisions(tx, accepted, facts);
      return accepted.map(({ input, outcome }) => ({
        candidateId: input.candidateId,
        survivingId: outcome.merge?.surviving ?? null,
      }));
    },
    subject: (input) => ({ type: 'DuplicateCandidate', id: input.candidateId, reason: input.reason }),
    events: (_input, outcome) => outcome.moves.map(rootMoved),
  };
}

export const mergeInstitutions = duplicateCommand('mergeInstitutions');
export const unmergeInstitutions = duplicateCommand('unmergeInstitutions');
export const dismissDuplicateCandidate = duplicateCommand('dismissDuplicateCandidate');
export const reopenDuplicateCandidate = duplicateCommand('reopenDuplicateCandidate');

/** Whose root changes: everything under the institution given up, or everything under the one taken out again. */
function withMoves(file: DuplicateFile, act: DuplicateAct, outcome: DuplicateOutcome): Outcome {
  const moved = (members: readonly Member[], rootId: string) =>
    members.map((member) => ({ id: member.id, rootId, version: member.version + 1 }));
  const { merge } = outcome;
  const codes = new Map(file.members.map(({ id, usccCode }) => [id, usccCode]));
  if (merge) {
    const moves = moved(
      file.members.filter((member) => member.rootId === merge.losing),
      merge.surviving,
    );
    return { ...outcome, moves, mergedId: merge.losing, mergedInto: merge.surviving, codes };
  }
  if (act !== 'unmergeInstitutions' || !file.mergedId)
    return { ...outcome, moves: [], mergedId: null, mergedInto: null, codes };
  return {
    ...outcome,
    moves: moved(subtree(file.members, file.mergedId), file.mergedId),
    mergedId: file.mergedId,
    mergedInto: null,
    codes,
  };
}

function subtree(members: readonly Member[], id: string): Member[] {
  const below = members.filter((member) => member.mergedInto === id).flatMap((member) => subtree(members, member.id));
  return [...members.filter((member) => member.id === id), ...below];
}

async function loadFiles(tx: Tx, inputs: readonly DecideDuplicate[]): Promise<Files> {
  const files = await tx.query<{
    id: string;
    state: CandidateState;
    mergedId: string | null;
    firstId: string;
    secondId: string;
  }>(
    `select id, state, merged_id as "mergedId", first_id as "firstId", second_id as "secondId"
     from duplicate_candidate where id = any($1::uuid[]) order by id for update`,
    [inputs.map((input) => input.candidateId)],
  );
  const members = await tx.query<Member & { licensed: boolean }>(
    `select t.id, t.root_id as "rootId", t.merged_into as "mergedInto", t.version,
       t.uscc_code as "usccCode",
       exists (select 1 from license l where l.institution_id = t.id and l.state = any($2::text[])) as licensed
     from training_institution t
     where t.root_id in (select root_id from training_institution where id = any($1::uuid[]))
     order by t.id for update of t`,
    [files.flatMap((file) => [file.firstId, file.secondId]), STANDING_STATES],
  );
  const side = (id: string) => {
    const rootId = members.find((member) => member.id === id)?.rootId ?? id;
    return { id, rootId, rootLicensed: members.some((member) => member.rootId === rootId && member.licensed) };
  };
  return new Map(
    files.map((file) => [file.id, { ...file, sides: [side(file.firstId), side(file.secondId)], members }]),
  );
}

type Acts = readonly Accepted<DecideDuplicate, Outcome>[];

async function moveRoots(tx: Tx, acts: Acts): Promise<void> {
  const moves = acts.flatMap(({ outcome }) => outcome.moves);
  await tx.query(
    `update training_institution t set root_id = moved.root, version = t.version + 1
     from unnest($1::uuid[], $2::uuid[]) as moved(id, root) where t.id = moved.id`,
    [moves.map((move) => move.id), moves.map((move) => move.rootId)],
  );
  const merges = acts.filter(({ outcome }) => outcome.mergedId !== null);
  await tx.query(
    `update training_institution t set merged_into = merge.into_id
     from unnest($1::uuid[], $2::uuid[]) as merge(id, into_id) where t.id = merge.id`,
    [merges.map(({ outcome }) => outcome.mergedId), merges.map(({ outcome }) => outcome.mergedInto)],
  );
}

/** A1: which registration is part of which; shown while it is. */
async function recordMerges(tx: Tx, acts: Acts, facts: Facts): Promise<void> {
  await recordLineage(
    tx,
    acts.flatMap(({ outcome: { merge, codes } }) => {
      if (!merge) return [];
      const { losing, surviving } = merge;
      return {
        kind: 'MERGE',
        predecessor: { institutionId: losing, usccCode: codes.get(losing) ?? null },
        successor: { institutionId: surviving, usccCode: codes.get(surviving) ?? null },
        validFrom: facts.today,
        source: 'OFFICER',
        documentNo: null,
      } as const;
    }),
    facts,
  );
}

async function recordDecisions(tx: Tx, acts: Acts, facts: Facts): Promise<void> {
  const rows = acts.map(({ input, outcome }) => ({
    id: input.candidateId,
    state: outcome.state,
    merged_id: outcome.merge ? outcome.mergedId : null,
    decision_reason: input.reason.trim(),
  }));
  await tx.query(
    `update duplicate_candidate c set state = r.state, merged_id = r.merged_id, decision_reason = r.decision_reason,
       decided_by = $2, decided_at = $3
     from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, merged_id uuid, decision_reason text) where c.id = r.id`,
    [JSON.stringify(rows), facts.caller.subject, facts.now],
  );
}

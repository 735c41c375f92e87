import { namesPerson, permit, refuse, type Caller, type Decision } from '@lianguan/kernel';
import { isBlank } from './edition.rules.js';
import { MATERIAL_KEYS, materialLifecycle, type MaterialActName } from './material-lifecycle.rules.js';
import type { MaterialRefusal } from './material-refusals.rules.js';
import {
  changed,
  holds,
  reviewDueBy,
  stepFrom,
  type ActDecision,
  type ActFacts,
  type MaterialFile,
  type Reasoned,
} from './review.rules.js';
import {
  verdictOf,
  type ExpertCandidate,
  type MaterialSeat,
  type MaterialTally,
  type OpinionTexts,
} from './seat.rules.js';

type Code = MaterialRefusal;

const ofRound = ({ row, seats }: MaterialFile): readonly MaterialSeat[] =>
  seats.filter(({ round, materialId }) => round === row.round && materialId === row.id);

function checkExperts(file: MaterialFile, ids: readonly string[]): Decision<readonly ExpertCandidate[], Code> {
  const named = ids.map((id) => file.experts.find(({ expertId }) => expertId === id));
  if (named.includes(undefined)) return refuse('MATERIAL_EXPERT_UNKNOWN');
  const experts = named as readonly ExpertCandidate[];
  const { subject } = file.row;
  if (experts.some(({ subjects }) => !subjects.includes(subject)))
    return refuse('MATERIAL_EXPERT_OF_OTHER_SUBJECT', { subject: file.subjectTitle });
  if (experts.some(({ conflicted }) => conflicted)) return refuse('MATERIAL_EXPERT_CONFLICTED');
  const sat = file.row.state === 'WITH_EXPERTS' ? ofRound(file).map(({ expertId }) => expertId) : [];
  return new Set([...sat, ...ids]).size < sat.length + ids.length ? refuse('MATERIAL_EXPERT_SAT') : permit(experts);
}

/** B3: at least as many experts of the subject as the county asks for, none of whom has a post in an institution; later those in place of who was recused. */
export function appointExperts(
  file: MaterialFile,
  { expertIds }: { readonly expertIds: readonly string[] },
  facts: ActFacts,
): ActDecision {
  const { row } = file;
  const experts = checkExperts(file, expertIds);
  const least = facts.constantsIn(row.divisionCode).get<number>(MATERIAL_KEYS.EXPERTS);
  const vacant = row.panelSize - ofRound(file).filter(({ state }) => state !== 'RECUSED').length;
  const given = String(expertIds.length);
  const enough = expertIds.length >= least;
  const fills = vacant > 0 && expertIds.length === vacant;
  const step = stepFrom(file, 'appointMaterialExperts', {
    caller: facts.caller,
    guards: {
      expertsFit: enough
        ? holds(experts)
        : { code: 'MATERIAL_EXPERTS_TOO_FEW', detail: { needed: String(least), given } },
      vacanciesFilled: fills
        ? holds(experts)
        : { code: 'MATERIAL_NO_VACANCY', detail: { needed: String(vacant), given } },
    },
  });
  if (!step.ok) return step;
  const first = row.state !== 'WITH_EXPERTS';
  const round = first ? row.round + 1 : row.round;
  const panel = { round, panelSize: expertIds.length, outstanding: expertIds.length, dueAt: reviewDueBy(file, facts) };
  const seated = experts.ok ? experts.value : [];
  const seats = seated.map(({ expertId, personId }): MaterialSeat => ({
    id: facts.newId(),
    materialId: row.id,
    divisionCode: row.divisionCode,
    round,
    expertId,
    personId,
    state: 'SEATED',
    recusalReason: null,
  }));
  return permit({ ...changed(file, step.value, first ? panel : {}), seats });
}

function openSeat(seat: MaterialSeat | undefined): Decision<MaterialSeat, Code> {
  if (!seat || seat.state === 'RECUSED') return refuse('MATERIAL_SEAT_UNKNOWN');
  return seat.state === 'GIVEN' ? refuse('MATERIAL_OPINION_GIVEN') : permit(seat);
}

const ownSeat = (file: MaterialFile, person: string | undefined): MaterialSeat | undefined =>
  ofRound(file).find(({ personId }) => person !== undefined && personId === person);

export interface RecuseExpert extends Reasoned {
  readonly seatId: string;
}

/** An expert steps back for himself, education for anyone; the seat is to be filled. */
export function recuseExpert(file: MaterialFile, { seatId, reason }: RecuseExpert, facts: ActFacts): ActDecision {
  const { caller } = facts;
  const named = ofRound(file).find(({ id }) => id === seatId);
  const foreign = caller.roles.includes('EXPERT') && named?.personId !== caller.person;
  const seat = openSeat(foreign ? undefined : named);
  const step = stepFrom(file, 'recuseMaterialExpert', { caller, guards: { seatOpen: holds(seat) } });
  if (!step.ok) return step;
  if (isBlank(reason)) return refuse('MATERIAL_REASON_MISSING');
  if (namesPerson(reason)) return refuse('MATERIAL_TEXT_NAMES_PERSON');
  const recused: MaterialSeat = { ...named!, state: 'RECUSED', recusalReason: reason.trim() };
  return permit({ ...changed(file, step.value), seats: [recused] });
}

const DIMENSIONS = { thought: '思想性', correctness: '科学性', fitness: '适宜性' } as const;

function soundOpinion(file: MaterialFile, opinion: OpinionTexts, { caller }: ActFacts): Decision<MaterialSeat, Code> {
  const seat = openSeat(ownSeat(file, caller.person));
  if (!seat.ok) return seat;
  const own = file.experts.find(({ expertId }) => expertId === seat.value.expertId);
  if (own?.conflicted) return refuse('MATERIAL_EXPERT_CONFLICTED');
  const texts = Object.keys(DIMENSIONS) as (keyof typeof DIMENSIONS)[];
  const missing = texts.find((dimension) => isBlank(opinion[dimension]));
  if (missing) return refuse('MATERIAL_DIMENSION_MISSING', { dimension: DIMENSIONS[missing] });
  return namesPerson(texts.map((dimension) => opinion[dimension]).join(' '))
    ? refuse('MATERIAL_TEXT_NAMES_PERSON')
    : seat;
}

const tallyText = ({ APPROVE, RETURN, REJECT }: MaterialTally): string =>
  `专家审核意见：通过 ${String(APPROVE)}，退回 ${String(RETURN)}，不予通过 ${String(REJECT)}`;

/** The opinion is sealed until the last one of the round is in, which decides. */
export function giveOpinion(file: MaterialFile, opinion: OpinionTexts, facts: ActFacts): ActDecision {
  const sound = soundOpinion(file, opinion, facts);
  const outstanding = file.row.outstanding - 1;
  const tally = { ...file.tally, [opinion.verdict]: file.tally[opinion.verdict] + 1 };
  const verdict = outstanding === 0 ? verdictOf(tally) : null;
  // Another line of the table is the one that holds.
  const when = (expected: typeof verdict) =>
    sound.ok && verdict !== expected ? ({ code: 'ACTION_NOT_AVAILABLE' } as const) : holds(sound);
  const step = stepFrom(file, 'giveMaterialOpinion', {
    caller: facts.caller,
    guards: {
      lastApproves: when('APPROVE'),
      lastRejects: when('REJECT'),
      lastReturns: when('RETURN'),
      opinionSound: when(null),
    },
  });
  if (!step.ok) return step;
  if (!sound.ok) return sound;
  const seat: MaterialSeat = { ...sound.value, state: 'GIVEN' };
  const decisionReason = verdict === null ? file.row.decisionReason : tallyText(tally);
  const { verdict: own, thought, correctness, fitness } = opinion;
  const given = {
    verdict: own,
    thought: thought.trim(),
    correctness: correctness.trim(),
    fitness: fitness.trim(),
    seat,
  };
  return permit({ ...changed(file, step.value, { outstanding, decisionReason }), seats: [seat], opinion: given });
}

/** What the caller may do next; an expert as long as the own seat is open. */
export function actionsFor(
  file: Pick<MaterialFile['row'], 'state' | 'panelSize'>,
  caller: Pick<Caller, 'roles'>,
  seats: readonly Pick<MaterialSeat, 'state'>[],
): MaterialActName[] {
  const vacant = seats.filter(({ state }) => state !== 'RECUSED').length < file.panelSize;
  const open = seats.some(({ state }) => state === 'SEATED');
  const hidden: Partial<Record<MaterialActName, boolean>> = {
    filePublication: true,
    appointMaterialExperts: file.state === 'WITH_EXPERTS' && !vacant,
    giveMaterialOpinion: !open,
    recuseMaterialExpert: !open,
  };
  return materialLifecycle.availableActions(file.state, caller).filter((act) => !hidden[act]);
}

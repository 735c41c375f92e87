import { namesPerson, permit, refuse, type Caller, type Decision } from '@lianguan/kernel';
import { APPRAISAL_KEYS, appraisalLifecycle, type AppraisalRefusal } from './appraisal-lifecycle.rules.js';
import {
  answerOf,
  changed,
  isBlank,
  type ActDecision,
  type ActFacts,
  type AppraisalFile,
  type Opinion,
} from './appraisal.rules.js';
import {
  decideDraw,
  decideRedraw,
  drawOrder,
  eligibleExperts,
  isAboveCounty,
  levelOf,
  type Candidate,
  type PanelDraw,
  type Seat,
} from './panel.rules.js';

const eligibleOf = ({ row, candidates, seats }: AppraisalFile): readonly Candidate[] =>
  eligibleExperts({
    level: levelOf(row.state),
    divisionCode: row.divisionCode,
    subjects: row.subjects,
    candidates,
    seats,
  });

function checkOffice(
  { row }: AppraisalFile,
  caller: Pick<Caller, 'division' | 'roles'>,
): Decision<null, AppraisalRefusal> {
  const byCounty = caller.roles.includes('EDU_SUP') && !isAboveCounty(caller.division);
  return levelOf(row.state) === 'HIGHER' && byCounty ? refuse('HIGHER_LEVEL_REQUIRED') : permit(null);
}

const seatsOf = (file: AppraisalFile, experts: readonly Candidate[], newId: () => string): Seat[] =>
  experts.map(({ expertId, personId }) => ({
    id: newId(),
    appraisalId: file.row.id,
    divisionCode: file.row.divisionCode,
    level: levelOf(file.row.state),
    expertId,
    personId,
    state: 'SEATED',
    recusalReason: null,
  }));

/** An odd panel by lot, from all who may sit; seed and pool are kept. */
export function drawPanel(
  file: AppraisalFile,
  input: { readonly size: number | null },
  { caller, constantsIn, newId }: ActFacts,
): ActDecision {
  const quorum = constantsIn(file.row.divisionCode).get<number>(APPRAISAL_KEYS.QUORUM);
  const size = input.size ?? quorum;
  const eligible = eligibleOf(file);
  const office = checkOffice(file, caller);
  const step = appraisalLifecycle.step(file.row.state, 'drawAppraisalPanel', caller, {
    panelDrawn: answerOf(office.ok ? decideDraw({ size, quorum }, eligible.length) : office),
  });
  if (!step.ok) return step;
  const pool = eligible.map(({ expertId }) => expertId);
  const draw: PanelDraw = { level: levelOf(file.row.state), seed: newId(), pool, size };
  const byId = new Map(eligible.map((one) => [one.expertId, one]));
  const drawn = drawOrder(draw).slice(0, size);
  const seats = seatsOf(
    file,
    drawn.map((id) => byId.get(id)!),
    newId,
  );
  return permit({ ...changed(file, step.value, { outstanding: size }), draw, seats });
}

/** The seat as long as its opinion is not given. */
function openSeat(seat: Seat | undefined): Decision<Seat, AppraisalRefusal> {
  if (!seat || seat.state === 'RECUSED') return refuse('SEAT_UNKNOWN');
  return seat.state === 'GIVEN' ? refuse('OPINION_GIVEN') : permit(seat);
}

export interface RecuseExpert {
  readonly seatId: string;
  readonly reason: string;
}

export function recuseExpert(file: AppraisalFile, { seatId, reason }: RecuseExpert, { caller }: ActFacts): ActDecision {
  const level = levelOf(file.row.state);
  const byExpert = caller.roles.includes('EXPERT');
  const named = file.seats.find((seat) => seat.id === seatId && seat.level === level);
  const seat = openSeat(byExpert && named?.personId !== caller.person ? undefined : named);
  const office = byExpert ? permit(null) : checkOffice(file, caller);
  const step = appraisalLifecycle.step(file.row.state, 'recuseExpert', caller, {
    seatOpen: answerOf(office.ok ? seat : office),
  });
  if (!step.ok) return step;
  if (isBlank(reason)) return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  const recused: Seat = { ...named!, state: 'RECUSED', recusalReason: reason.trim() };
  return permit({ ...changed(file, step.value), seats: [recused] });
}

/** Fills the seats of those who were recused, by the lot that was drawn. */
export function redrawPanel(file: AppraisalFile, _input: object, { caller, newId }: ActFacts): ActDecision {
  const draw = file.draws.find(({ level }) => level === levelOf(file.row.state));
  const office = checkOffice(file, caller);
  const next: Decision<readonly Candidate[], AppraisalRefusal> = draw
    ? decideRedraw(draw, file.seats, eligibleOf(file))
    : refuse('NO_VACANCY');
  const step = appraisalLifecycle.step(file.row.state, 'redrawAppraisalPanel', caller, {
    vacanciesFilled: answerOf(office.ok ? next : office),
  });
  if (!step.ok) return step;
  return permit({ ...changed(file, step.value), seats: next.ok ? seatsOf(file, next.value, newId) : [] });
}

const DIMENSION_TITLES: Readonly<Record<string, string>> = {
  purpose: '培训目的',
  content: '培训内容',
  method: '培训方式',
  evaluation: '结果评价',
};

function checkOpinion(opinion: Opinion, dimensions: readonly string[]): Decision<null, AppraisalRefusal> {
  const texts = opinion as unknown as Readonly<Record<string, string>>;
  const missing = dimensions.find((dimension) => isBlank(texts[dimension] ?? ''));
  if (missing) return refuse('DIMENSION_MISSING', { dimension: DIMENSION_TITLES[missing] ?? missing });
  if (namesPerson(dimensions.map((dimension) => texts[dimension]).join(' '))) return refuse('TEXT_NAMES_PERSON');
  return permit(null);
}

function soundOpinion(file: AppraisalFile, opinion: Opinion, facts: ActFacts): Decision<Seat, AppraisalRefusal> {
  const level = levelOf(file.row.state);
  const { person } = facts.caller;
  const seat = openSeat(
    file.seats.find((one) => one.level === level && person !== undefined && one.personId === person),
  );
  if (!seat.ok) return seat;
  const own = file.candidates.find(({ expertId }) => expertId === seat.value.expertId);
  if (own?.conflicted) return refuse('EXPERT_CONFLICTED');
  const dimensions = facts.constantsIn(file.row.divisionCode).get<readonly string[]>(APPRAISAL_KEYS.DIMENSIONS);
  const sound = checkOpinion(opinion, dimensions);
  return sound.ok ? seat : sound;
}

/** The opinion is sealed until the last one of the panel is in. */
export function giveOpinion(file: AppraisalFile, opinion: Opinion, facts: ActFacts): ActDecision {
  const sound = soundOpinion(file, opinion, facts);
  const outstanding = file.row.outstanding - 1;
  const step = appraisalLifecycle.step(file.row.state, 'giveOpinion', facts.caller, {
    // Not the last one: the table's next line.
    lastOpinion: sound.ok && outstanding > 0 ? { code: 'ACTION_NOT_AVAILABLE' } : answerOf(sound),
    opinionSound: answerOf(sound),
  });
  if (!step.ok) return step;
  if (!sound.ok) return sound;
  const seat: Seat = { ...sound.value, state: 'GIVEN' };
  return permit({ ...changed(file, step.value, { outstanding }), seats: [seat], opinion: { ...opinion, seat } });
}

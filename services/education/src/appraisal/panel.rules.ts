import { divisionPrefix, permit, refuse, type Decision } from '@lianguan/kernel';
import type { AppraisalRefusal, AppraisalState } from './appraisal-lifecycle.rules.js';

export const PANEL_LEVELS = ['FIRST', 'HIGHER'] as const;
export type PanelLevel = (typeof PANEL_LEVELS)[number];

export const SEAT_STATES = ['SEATED', 'GIVEN', 'RECUSED'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export const FINDINGS = ['ACADEMIC', 'NON_ACADEMIC', 'MIXED'] as const;
export type Finding = (typeof FINDINGS)[number];

export const FINDING_TITLES = {
  ACADEMIC: '学科类',
  NON_ACADEMIC: '非学科类',
  MIXED: '部分属学科类',
} satisfies Record<Finding, string>;

const FIRST_STATES: ReadonlySet<AppraisalState> = new Set(['REQUESTED', 'COMPLETE', 'PANELLED', 'REPORTED']);
export const levelOf = (state: AppraisalState): PanelLevel => (FIRST_STATES.has(state) ? 'FIRST' : 'HIGHER');

const COUNTY_DIGITS = 6;
/** A city or province. */
export const isAboveCounty = (division: string): boolean => {
  const { length } = divisionPrefix(division);
  return length > 0 && length < COUNTY_DIGITS;
};

/** Somebody on the register whom the drawing office sees. */
export interface Candidate {
  readonly expertId: string;
  readonly personId: string;
  readonly divisionCode: string;
  readonly subjects: readonly string[];
  /** Has a post in an institution. */
  readonly conflicted: boolean;
}

export interface Seat {
  readonly id: string;
  readonly appraisalId: string;
  readonly divisionCode: string;
  readonly level: PanelLevel;
  readonly expertId: string;
  readonly personId: string;
  readonly state: SeatState;
  readonly recusalReason: string | null;
}

/** What a draw was made from: with it anybody draws the same panel again. */
export interface PanelDraw {
  readonly level: PanelLevel;
  readonly seed: string;
  /** Ids of all eligible experts, ascending. */
  readonly pool: readonly string[];
  readonly size: number;
}

interface Drawing {
  readonly level: PanelLevel;
  readonly divisionCode: string;
  readonly subjects: readonly string[];
  readonly candidates: readonly Candidate[];
  /** Of this appraisal, both levels. */
  readonly seats: readonly Seat[];
}

/** Who may be drawn: of the right level and subject, without a post in an institution, and not one who sat already. */
export function eligibleExperts({ level, divisionCode, subjects, candidates, seats }: Drawing): readonly Candidate[] {
  const sat = new Set(seats.map(({ expertId }) => expertId));
  const county = divisionCode.slice(0, COUNTY_DIGITS);
  const ofLevel = ({ divisionCode: division }: Candidate) =>
    level === 'FIRST'
      ? divisionPrefix(division).startsWith(county)
      : isAboveCounty(division) && county.startsWith(divisionPrefix(division));
  return candidates
    .filter((one) => ofLevel(one) && !one.conflicted && !sat.has(one.expertId))
    .filter((one) => one.subjects.some((subject) => subjects.includes(subject)))
    .sort((a, b) => (a.expertId < b.expertId ? -1 : 1));
}

export interface PanelSize {
  readonly size: number;
  readonly quorum: number;
}

/** May a panel of this size be drawn from these experts (appraisal.quorum). */
export function decideDraw({ size, quorum }: PanelSize, eligible: number): Decision<null, AppraisalRefusal> {
  if (size % 2 === 0) return refuse('PANEL_EVEN', { size: String(size) });
  if (size < quorum) return refuse('PANEL_TOO_SMALL', { size: String(size), quorum: String(quorum) });
  if (eligible < size) return refuse('NOT_ENOUGH_EXPERTS', { needed: String(size), eligible: String(eligible) });
  return permit(null);
}

/** The pool in the order of the lot: the first ones sit, the next ones replace who is recused. */
export function drawOrder({ seed, pool }: Pick<PanelDraw, 'seed' | 'pool'>): readonly string[] {
  const next = generator(seed);
  const order = [...pool];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(next() * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

const ROUNDS_BEFORE_USE = 20;

/** Small Fast Counter (sfc32) over the four words of a UUID: numbers from 0 up to 1. */
function generator(seed: string): () => number {
  const hex = seed.replaceAll('-', '');
  let [a = 0, b = 0, c = 0, counter = 0] = [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16));
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < ROUNDS_BEFORE_USE; round += 1) next();
  return next;
}

/** Who takes the vacant seats: the next of the lot who are still eligible. */
export function decideRedraw(
  draw: PanelDraw,
  seats: readonly Seat[],
  eligible: readonly Candidate[],
): Decision<readonly Candidate[], AppraisalRefusal> {
  const sitting = seats.filter(({ level, state }) => level === draw.level && state !== 'RECUSED');
  const needed = draw.size - sitting.length;
  if (needed === 0) return refuse('NO_VACANCY');
  const open = new Map(eligible.map((one) => [one.expertId, one]));
  const next = drawOrder(draw).flatMap((id) => open.get(id) ?? []);
  if (next.length < needed)
    return refuse('NOT_ENOUGH_EXPERTS', { needed: String(needed), eligible: String(next.length) });
  return permit(next.slice(0, needed));
}

/** The finding of more than half of the panel; null where there is none. */
export const majorityOf = (findings: readonly Finding[]): Finding | null =>
  FINDINGS.find((finding) => findings.filter((given) => given === finding).length * 2 > findings.length) ?? null;

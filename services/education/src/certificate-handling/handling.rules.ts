import {
  addMonths,
  formatCalendarDay,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, LifecycleRefusal, Step } from '@lianguan/service-kit/rules';
import type { ApproverName, CertificateStateName } from '../certificate/index.js';
import type { BanPeriod } from '../operator-ban/index.js';
import {
  CONSTANT_KEYS,
  handlingLifecycle,
  type HandlingRefusal,
  type HandlingStateName,
  type RectifyTerm,
} from './handling-lifecycle.rules.js';

/** A place as its acts see it, with what the matrix says of its cell. */
export interface PlaceFile {
  readonly cell: CertificateStateName;
  readonly toBeHandled: boolean;
  readonly article: string;
  /** Who gives the license of this kind of training. */
  readonly approver: ApproverName;
  readonly state: HandlingStateName;
  readonly permanentClosure: boolean;
  readonly rectifyDue: CalendarDay | null;
  /** What is delegated today to the township whose officer acts. */
  readonly delegated: readonly string[];
  /** What keeps its operator away today. */
  readonly bans: readonly BanPeriod[];
}

interface OfPlace {
  readonly institutionId: string;
}

interface OnTheSpot {
  /** Certificate numbers of the officers. */
  readonly officers: readonly string[];
  readonly recorderIds: readonly string[];
  /** Numbers of photographs, recordings, minutes. */
  readonly evidence: readonly string[];
}

export type HandlingAct =
  | (OfPlace & { readonly act: 'guideToApply'; readonly note: string })
  | (OfPlace & {
      readonly act: 'orderToRectify';
      readonly months: number;
      readonly problems: string;
      readonly documentNo: string;
    })
  | (OfPlace &
      OnTheSpot & {
        readonly act: 'banPlace';
        readonly documentNo: string;
        readonly residential: boolean;
        readonly signsRemoved: boolean;
        /** How long its operator is kept away; null with `banPermanent`. */
        readonly banYears: number | null;
        readonly banPermanent: boolean;
      })
  | (OfPlace & Omit<OnTheSpot, 'recorderIds'> & { readonly act: 'confirmRectified'; readonly note: string })
  | (OfPlace & { readonly act: 'withdrawHandling'; readonly reason: string; readonly annulmentNo: string | null });

type ActOf<Name extends HandlingAct['act']> = Extract<HandlingAct, { act: Name }>;

export interface HandlingOutcome {
  readonly step: Step<HandlingStateName>;
  readonly basis: string;
  readonly guidedTo: ApproverName | null;
  readonly rectifyDue: CalendarDay | null;
  readonly permanentClosure: boolean;
}

type Answer<T> = Decision<T, HandlingRefusal>;
type Guard = 'mayApply' | 'canBeRectified' | 'unlicensed' | 'mayBeUndone';
type Guards = Partial<GuardAnswers<Guard, HandlingRefusal>>;
type GivenFacts = Pick<Facts, 'caller' | 'today' | 'constants'>;

/** A2, S2§2 三(三): may this act be done on this place, and what follows. */
export function decideHandling(
  file: PlaceFile | undefined,
  act: HandlingAct,
  facts: GivenFacts,
): Answer<HandlingOutcome> {
  if (!file) return refuse('PLACE_UNKNOWN');
  if (facts.caller.agency === 'TOWNSHIP' && !file.delegated.includes(act.act)) return refuse('NOT_DELEGATED');
  if (file.state === 'OPEN' && !file.toBeHandled) return refuse('NOT_TO_BE_HANDLED');
  if (textsOf(act).some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  const complete = checkGiven(act, facts);
  if (!complete.ok) return complete;
  const step = handlingLifecycle.step(file.state, act.act, facts.caller, guardsOf(file, act));
  return step.ok ? permit(outcomeOf(file, act, { today: facts.today, step: step.value })) : step;
}

function textsOf(act: HandlingAct): readonly string[] {
  return Object.entries(act).flatMap(([name, value]) =>
    name !== 'institutionId' && (typeof value === 'string' || Array.isArray(value)) ? (value as string | string[]) : [],
  );
}

const isBlank = (text: string): boolean => text.trim() === '';
const filled = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));

function checkGiven(act: HandlingAct, facts: Pick<Facts, 'constants'>): Answer<null> {
  switch (act.act) {
    case 'guideToApply':
      return permit(null);
    case 'orderToRectify':
      return checkOrder(act, facts);
    case 'banPlace':
      return checkBan(act, facts);
    case 'confirmRectified':
      return checkOfficers(act, facts);
    case 'withdrawHandling':
      return isBlank(act.reason) ? refuse('WITHDRAWAL_REASON_MISSING') : permit(null);
  }
}

function checkOrder(act: ActOf<'orderToRectify'>, { constants }: Pick<Facts, 'constants'>): Answer<null> {
  const { minMonths, maxMonths } = constants.get<RectifyTerm>(CONSTANT_KEYS.rectifyTerm);
  if (isBlank(act.problems)) return refuse('PROBLEMS_MISSING');
  if (isBlank(act.documentNo)) return refuse('DOCUMENT_MISSING');
  if (!Number.isInteger(act.months) || act.months < minMonths || act.months > maxMonths)
    return refuse('RECTIFY_TERM_OUT_OF_RANGE', { min: String(minMonths), max: String(maxMonths) });
  return permit(null);
}

function checkBan(act: ActOf<'banPlace'>, facts: Pick<Facts, 'constants'>): Answer<null> {
  if (isBlank(act.documentNo)) return refuse('DOCUMENT_MISSING');
  if (filled(act.recorderIds).size === 0) return refuse('RECORDER_MISSING');
  if (!act.signsRemoved) return refuse('SIGNS_STANDING');
  return checkOfficers(act, facts);
}

/** 处罚法 42: whoever goes to the place goes at least in pairs. */
function checkOfficers(
  { officers, evidence }: Pick<OnTheSpot, 'officers' | 'evidence'>,
  { constants }: Pick<Facts, 'constants'>,
): Answer<null> {
  const min = constants.get<number>(CONSTANT_KEYS.officersMin);
  if (filled(officers).size < min) return refuse('OFFICERS_TOO_FEW', { min: String(min) });
  return filled(evidence).size === 0 ? refuse('EVIDENCE_MISSING') : permit(null);
}

const guardsOf = (file: PlaceFile, act: HandlingAct): Guards => ({
  mayApply: mayApply(file),
  canBeRectified: canBeRectified(file),
  unlicensed: holdsUnless(file.cell === 'BOTH' || file.cell === 'LICENSED_ONLY', 'PLACE_LICENSED'),
  mayBeUndone: holdsUnless(
    file.permanentClosure && act.act === 'withdrawHandling' && isBlank(act.annulmentNo ?? ''),
    'CLOSED_FOR_EVER',
  ),
});

const holdsUnless = (broken: boolean, code: HandlingRefusal): GuardAnswers<Guard, HandlingRefusal>[Guard] =>
  broken ? { code } : true;

/** A license is applied for by whoever has none from the approver of this kind of training, and is not kept away. */
function mayApply({ cell, approver, bans }: PlaceFile): GuardAnswers<Guard, HandlingRefusal>[Guard] {
  if (cell === 'LICENSED_ONLY' && approver === 'EDUCATION') return { code: 'ALREADY_LICENSED' };
  const [ban] = bans;
  if (!ban) return true;
  const until = ban.lastDay === null ? '永久' : `至${formatCalendarDay(ban.lastDay)}`;
  return {
    code: 'OPERATOR_BANNED',
    detail: { decidedOn: formatCalendarDay(ban.decidedOn), article: ban.article, until },
  };
}

function canBeRectified({ cell, approver }: PlaceFile): GuardAnswers<Guard, HandlingRefusal>[Guard] {
  if (approver !== 'EDUCATION') return { code: 'OTHER_APPROVER' };
  return holdsUnless(cell === 'NONE', 'NOTHING_TO_RECTIFY');
}

const outcomeOf = (file: PlaceFile, act: HandlingAct, { today, step }: Taken): HandlingOutcome => ({
  step,
  basis: step.basis ?? basisOf(file, act),
  guidedTo: act.act === 'guideToApply' ? file.approver : null,
  rectifyDue: act.act === 'orderToRectify' ? addMonths(today, act.months) : null,
  permanentClosure: act.act === 'banPlace' && act.residential,
});

interface Taken extends Pick<Facts, 'today'> {
  readonly step: Step<HandlingStateName>;
}

const basisOf = ({ article, approver }: PlaceFile, { act }: HandlingAct): string =>
  act === 'guideToApply' && approver === 'HUMAN_RESOURCES' ? '民办教育促进法 第十二条' : article;

/** The deadline may fire for an order that was fulfilled, changed or withdrawn meanwhile; its last day still counts. */
export function decideOverdue(
  file: Pick<PlaceFile, 'state' | 'rectifyDue'> | undefined,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<HandlingStateName> | 'NOT_DUE', LifecycleRefusal> {
  if (file?.state !== 'ORDERED' || file.rectifyDue === null || file.rectifyDue >= today) return permit('NOT_DUE');
  return handlingLifecycle.step(file.state, 'passRectifyDue', caller, {});
}

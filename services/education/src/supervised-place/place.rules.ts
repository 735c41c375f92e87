import { isWithin, namesPerson, permit, refuse, type CalendarDay, type Decision } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, Step } from '@lianguan/service-kit/rules';
import {
  placeLifecycle,
  type FindingSourceName,
  type PlaceActName,
  type PlaceFileKindName,
  type PlaceRefusal,
  type PlaceStateName,
} from './place-lifecycle.rules.js';

/** The least that is known of a place. */
export interface FoundPlace {
  readonly kind: PlaceFileKindName;
  readonly name: string;
  readonly divisionCode: string;
  readonly address: string;
  /** What goes on there. */
  readonly activity: string;
  readonly source: FindingSourceName;
  /** The unit that found it, or the certificate number of its officer. */
  readonly foundBy: string;
  readonly foundOn: CalendarDay;
}

/** What else is on record about the place on the day. */
export interface PlaceContext {
  /** What is delegated today to the township whose officer acts. */
  readonly delegated: readonly string[];
  /** The day on which a place of this name at this address was found before. */
  readonly onFileSince: CalendarDay | undefined;
  /** The institution of this name at this address. */
  readonly ledgerNo: string | undefined;
}

type GivenFacts = Pick<Facts, 'caller' | 'today'>;

const TEXTS = {
  name: '场所名称或招牌',
  address: '地址',
  activity: '从事的活动',
  foundBy: '发现单位或人员执法证号',
} as const;

export function decideFound(place: FoundPlace, on: PlaceContext, facts: GivenFacts): Decision<null, PlaceRefusal> {
  const texts = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  const missing = texts.find((field) => place[field].trim() === '');
  if (isUndelegated('recordSupervisedPlace', on, facts)) return refuse('PLACE_NOT_DELEGATED');
  if (!isWithin(place.divisionCode, facts.caller.division))
    return refuse('PLACE_OUT_OF_DIVISION', { divisionCode: place.divisionCode });
  if (missing) return refuse('PLACE_TEXT_MISSING', { field: TEXTS[missing] });
  if (texts.some((field) => namesPerson(place[field]))) return refuse('PLACE_TEXT_NAMES_PERSON');
  if (place.foundOn > facts.today) return refuse('FOUND_IN_FUTURE');
  if (on.onFileSince) return refuse('PLACE_ON_FILE', { foundOn: on.onFileSince });
  if (on.ledgerNo) return refuse('PLACE_IN_LEDGER', { ledgerNo: on.ledgerNo });
  return permit(null);
}

const isUndelegated = (item: string, { delegated }: Pick<PlaceContext, 'delegated'>, { caller }: GivenFacts): boolean =>
  caller.agency === 'TOWNSHIP' && !delegated.includes(item);

export interface PlaceStanding {
  readonly state: PlaceStateName;
  readonly divisionCode: string;
  readonly delegated: readonly string[];
}

/** The institution that a place is said to have become. */
export interface Successor {
  readonly ledgerNo: string;
  readonly divisionCode: string;
  /** License and legal-person paper. */
  readonly hasPapers: boolean;
}

export interface PlaceAct {
  readonly act: PlaceActName;
  readonly placeId: string;
  readonly note: string;
  /** Of what closes a place. */
  readonly documentNo: string | null;
  readonly institutionId: string | null;
}

export function decidePlace(
  place: PlaceStanding | undefined,
  { act, successor }: { readonly act: PlaceAct; readonly successor: Successor | undefined },
  facts: GivenFacts,
): Decision<Step<PlaceStateName>, PlaceRefusal> {
  if (!place) return refuse('PLACE_UNKNOWN');
  if (isUndelegated('guideToApply', place, facts)) return refuse('PLACE_NOT_DELEGATED');
  if (act.note.trim() === '') return refuse('PLACE_TEXT_MISSING', { field: '说明或理由' });
  if (namesPerson(act.note + (act.documentNo ?? ''))) return refuse('PLACE_TEXT_NAMES_PERSON');
  if (act.act === 'closePlace' && !act.documentNo?.trim()) return refuse('PLACE_DOCUMENT_MISSING');
  return placeLifecycle.step(place.state, act.act, facts.caller, { hasPapers: hasPapers(place, successor) });
}

const COUNTY_DIGITS = 6;
const countyOf = (division: string): string => division.slice(0, COUNTY_DIGITS);

function hasPapers(
  place: PlaceStanding,
  successor: Successor | undefined,
): GuardAnswers<'hasPapers', PlaceRefusal>['hasPapers'] {
  if (!successor) return { code: 'SUCCESSOR_UNKNOWN' };
  const detail = { ledgerNo: successor.ledgerNo };
  if (countyOf(successor.divisionCode) !== countyOf(place.divisionCode)) return { code: 'SUCCESSOR_ELSEWHERE', detail };
  return successor.hasPapers || { code: 'SUCCESSOR_WITHOUT_PAPERS', detail };
}

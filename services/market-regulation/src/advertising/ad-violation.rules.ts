import { takingFault, type EvidenceStanding } from '@lianguan/evidence-file/rules';
import { namesPerson, permit, refuse, type CalendarDay, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { AdCandidateStateName } from './ad-candidate.rules.js';
import {
  channelBan,
  contentPassages,
  isOnCampus,
  type AdChannelName,
  type AdPassage,
  type AdViolationKindName,
} from './ad-terms.rules.js';
import { matchAd, textKey, type AdMatch, type AdMatchName, type ComparedAd } from './ad-text.rules.js';
import {
  adViolationLifecycle,
  SERVED_STATES,
  type AdViolationActName,
  type AdViolationEventName,
  type AdViolationStateName,
} from './ad-violation-lifecycle.rules.js';
import type { AdViolationRefusal } from './ad-violation-refusals.rules.js';
import type { Advertiser } from './filed-ad.rules.js';

export const AD_SOURCES = ['PATROL', 'REPORT', 'SCAN', 'REFERRAL'] as const;
export type AdSourceName = (typeof AD_SOURCES)[number];

/** Who may tell of an ad beside the officer. */
export const AD_REPORTERS = ['GUARDIAN', 'SCHOOL', 'EDU_SUP', 'CEB', 'TOWNSHIP'] as const;
const CITIZENS: readonly string[] = ['GUARDIAN', 'SCHOOL'];

/** An ad as it was seen. */
export interface SeenAd {
  readonly institutionId: string;
  readonly channel: AdChannelName;
  readonly place: string;
  readonly seenOn: CalendarDay;
  readonly text: string;
  readonly source: AdSourceName;
  /** Of the photo, the scan or the record; who is no officer has none. */
  readonly documentNo: string | null;
  /** Photos and scans. */
  readonly fileIds: readonly string[];
}

export interface AdvertiserFile extends Advertiser {
  /** Whatever it ever filed. */
  readonly filings: readonly ComparedAd[];
}

/** What a machine can say of a seen ad: the three things apart, and none of them a decision. */
export interface AdSighting extends AdMatch {
  readonly channelBan: string | null;
  readonly passages: readonly AdPassage[];
}

type Decided<T> = Decision<T, AdViolationRefusal>;
const no = (code: AdViolationRefusal, detail: Record<string, string> = {}): Refusal<AdViolationRefusal> => ({
  code,
  detail,
});

/** The source of what somebody else tells is by who tells it. */
export const sourceOf = (caller: Pick<Facts['caller'], 'roles'>): AdSourceName =>
  caller.roles.some((role) => CITIZENS.includes(role)) ? 'REPORT' : 'REFERRAL';

type Evidence = ReadonlyMap<string, EvidenceStanding>;

export function decideSighting(
  advertiser: AdvertiserFile | undefined,
  seen: SeenAd,
  { caller, today, constants, files }: Pick<Facts, 'caller' | 'today' | 'constants'> & { readonly files: Evidence },
): Decided<AdSighting> {
  const fault = sightingFault(seen, today) ?? takingFault(seen.fileIds, files, caller);
  if (!advertiser) return refuse('SEEN_AD_INSTITUTION_UNKNOWN');
  if (fault) return refuse(fault);
  return permit({
    ...matchAd(advertiser.filings, seen, constants),
    channelBan: channelBan(seen.channel, advertiser, constants),
    passages: contentPassages(seen.text, constants),
  });
}

function sightingFault(
  { text, place, documentNo, seenOn, ...seen }: SeenAd,
  today: CalendarDay,
): AdViolationRefusal | undefined {
  const paper = documentNo?.trim() ?? '';
  if (textKey(text) === '') return 'SEEN_AD_TEXT_MISSING';
  if (place.trim() === '') return 'SEEN_AD_PLACE_MISSING';
  if (paper === '' && isUnproven(seen)) return 'SEEN_AD_DOCUMENT_MISSING';
  if ([text, place, paper].some(namesPerson)) return 'SEEN_AD_NAMES_PERSON';
  if (seenOn > today) return 'SEEN_AD_IN_FUTURE';
  return undefined;
}

/** What an officer finds is to be shown. */
const isUnproven = ({ source, fileIds }: Pick<SeenAd, 'source' | 'fileIds'>): boolean =>
  (source === 'PATROL' || source === 'SCAN') && fileIds.length === 0;

export interface AdViolationAct {
  readonly act: AdViolationActName;
  readonly violationId: string;
  readonly reason: string;
  readonly documentNo: string;
  /** Of a stop order: its last day. */
  readonly lastDay: CalendarDay | null;
  /** Of a finding: what the ad violates. */
  readonly kinds: readonly AdViolationKindName[];
  /** Of a stop order for an ad on campus: the letter to the school. */
  readonly schoolNoticeNo: string | null;
  /** Of a removal: its photos; of any other act whatever proves it. */
  readonly fileIds: readonly string[];
}

export interface AdViolationStanding {
  readonly state: AdViolationStateName;
  readonly channel: AdChannelName;
  readonly match: AdMatchName;
  readonly channelBan: string | null;
  readonly kinds: readonly AdViolationKindName[];
  readonly checkExtended: boolean;
  readonly stopDue: CalendarDay | null;
  readonly removedOn: CalendarDay | null;
  /** Violations found of the institution in the years before this one was. */
  readonly repeatCount: number;
  readonly candidates: readonly AdCandidateStateName[];
  /** What was proposed of it waits for the head of the organ, or for the officer to whom the head returned it. */
  readonly proposalOpen: boolean;
}

export function decideAdViolation(
  known: AdViolationStanding | undefined,
  input: AdViolationAct,
  { caller, today, files }: Pick<Facts, 'caller' | 'today'> & { readonly files: Evidence },
): Decided<Step<AdViolationStateName>> {
  const { act, fileIds } = input;
  if (!known || isHidden(known.state, caller)) return refuse('AD_VIOLATION_UNKNOWN');
  const fault = wordsFault(input) ?? takingFault(fileIds, files, caller);
  if (fault) return refuse(fault);
  return adViolationLifecycle.step(known.state, act, caller, {
    photoGiven: fileIds.length > 0 || no('AD_REMOVAL_PHOTO_MISSING'),
    firstExtension: !known.checkExtended || no('AD_CHECK_EXTENDED'),
    nothingConfirmed: nothingConfirmed(known),
    groundsHold: groundsHold(known, input.kinds),
    orderFits: orderFits(known, input, today),
    stopDayAhead: (known.stopDue !== null && known.stopDue >= today) || no('AD_STOP_DAY_PAST'),
    firstAndMinor: firstAndMinor(known),
    removedAndEnded: proposalEnded(known, known.removedOn !== null),
    proposalEnded: proposalEnded(known, true),
  });
}

function wordsFault({ reason, documentNo, schoolNoticeNo }: AdViolationAct): AdViolationRefusal | undefined {
  if (reason.trim() === '') return 'AD_VIOLATION_REASON_MISSING';
  if (documentNo.trim() === '') return 'AD_VIOLATION_DOCUMENT_MISSING';
  if ([reason, documentNo, schoolNoticeNo ?? ''].some(namesPerson)) return 'AD_VIOLATION_NAMES_PERSON';
  return undefined;
}

/** An institution learns of an ad's check when something is served on it. */
const isHidden = (state: AdViolationStateName, { roles }: Pick<Facts['caller'], 'roles'>): boolean =>
  roles.includes('INST') && !SERVED_STATES.includes(state);

type Answer = true | Refusal<AdViolationRefusal>;

const count = (candidates: readonly AdCandidateStateName[], state: AdCandidateStateName): number =>
  candidates.filter((one) => one === state).length;

function allVerified({ candidates }: AdViolationStanding): Answer {
  const open = count(candidates, 'OPEN');
  return open === 0 || no('AD_CANDIDATES_OPEN', { count: String(open) });
}

function nothingConfirmed(known: AdViolationStanding): Answer {
  const verified = allVerified(known);
  if (verified !== true) return verified;
  return count(known.candidates, 'CONFIRMED') === 0 || no('AD_CONTENT_CONFIRMED');
}

function groundsHold(known: AdViolationStanding, kinds: readonly AdViolationKindName[]): Answer {
  const verified = allVerified(known);
  if (verified !== true) return verified;
  const fault = kindFault(known, new Set(kinds));
  return fault === undefined || no(fault);
}

const OF_CONTENT: readonly AdViolationKindName[] = ['BANNED_CONTENT', 'FALSE'];

/** Filing, channel and content are separate findings; what was confirmed of the content is not passed over. */
function kindFault(
  { match, channelBan: ban, candidates }: AdViolationStanding,
  kinds: ReadonlySet<AdViolationKindName>,
): AdViolationRefusal | undefined {
  const confirmed = count(candidates, 'CONFIRMED') > 0;
  const ofContent = OF_CONTENT.some((kind) => kinds.has(kind));
  if (kinds.size === 0) return 'AD_KINDS_MISSING';
  if (kinds.has('UNFILED') && match === 'SAME') return 'AD_IS_FILED';
  if (kinds.has('BANNED_CHANNEL') && ban === null) return 'AD_CHANNEL_ALLOWED';
  if (kinds.has('BANNED_CONTENT') && !confirmed) return 'AD_CONTENT_UNCONFIRMED';
  if (confirmed && !ofContent) return 'AD_CONTENT_LEFT_OUT';
  return undefined;
}

function orderFits(
  { channel }: AdViolationStanding,
  { lastDay, schoolNoticeNo }: Pick<AdViolationAct, 'lastDay' | 'schoolNoticeNo'>,
  today: CalendarDay,
): Answer {
  if (lastDay === null || lastDay < today) return no('AD_STOP_DAY_PAST');
  if (isOnCampus(channel) && !schoolNoticeNo?.trim()) return no('AD_SCHOOL_NOTICE_MISSING');
  return true;
}

/** Where it was proposed from decides where it goes on: from its removal, or from the day that passed without one. */
const proposalEnded = ({ proposalOpen }: AdViolationStanding, fits: boolean): Answer => {
  if (proposalOpen) return no('AD_PROPOSAL_OPEN');
  return fits || no('ACTION_NOT_AVAILABLE');
};

/** 行政处罚法 33: the first time, with small harm, and put right in time. */
function firstAndMinor({ repeatCount, kinds, removedOn, stopDue }: AdViolationStanding): Answer {
  if (repeatCount > 0) return no('AD_REPEATED', { count: String(repeatCount) });
  if (kinds.includes('FALSE')) return no('AD_NOT_MINOR');
  if (removedOn === null || stopDue === null || removedOn > stopDue)
    return no('AD_REMOVED_LATE', { day: stopDue ?? '' });
  return true;
}

/** Done in the meantime: nothing to do. */
export function passDue(
  known: Pick<AdViolationStanding, 'state'> | undefined,
  event: Extract<AdViolationEventName, 'passAdCheckDue' | 'passAdStopDue'>,
  caller: Facts['caller'],
): Decided<Step<AdViolationStateName> | null> {
  const waiting = event === 'passAdCheckDue' ? 'SEEN' : 'STOP_ORDERED';
  return known?.state === waiting ? adViolationLifecycle.step(known.state, event, caller) : permit(null);
}

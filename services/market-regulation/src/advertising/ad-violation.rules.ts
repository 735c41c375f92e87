import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
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
  CASE_BASIS,
  CHECK_BASIS,
  FIND_BASIS,
  MINOR_BASIS,
  SERVED_STATES,
  STOP_BASIS,
  type AdViolationActName,
  type AdViolationEventName,
  type AdViolationStateName,
} from './ad-violation-lifecycle.rules.js';
import type { Advertiser } from './filed-ad.rules.js';

export const AD_SOURCES = ['PATROL', 'REPORT', 'SCAN', 'REFERRAL'] as const;
export type AdSourceName = (typeof AD_SOURCES)[number];

/** Who may tell of an ad beside the officer. */
export const AD_REPORTERS = ['GUARDIAN', 'SCHOOL', 'EDU_SUP', 'CEB', 'TOWNSHIP'] as const;
const CITIZENS: readonly string[] = ['GUARDIAN', 'SCHOOL'];

export type AdViolationRefusal =
  | LifecycleRefusal
  | 'SEEN_AD_INSTITUTION_UNKNOWN'
  | 'SEEN_AD_TEXT_MISSING'
  | 'SEEN_AD_PLACE_MISSING'
  | 'SEEN_AD_DOCUMENT_MISSING'
  | 'SEEN_AD_NAMES_PERSON'
  | 'SEEN_AD_IN_FUTURE'
  | 'AD_VIOLATION_UNKNOWN'
  | 'AD_VIOLATION_REASON_MISSING'
  | 'AD_VIOLATION_DOCUMENT_MISSING'
  | 'AD_VIOLATION_NAMES_PERSON'
  | 'AD_CHECK_EXTENDED'
  | 'AD_CANDIDATES_OPEN'
  | 'AD_CONTENT_CONFIRMED'
  | 'AD_KINDS_MISSING'
  | 'AD_IS_FILED'
  | 'AD_CHANNEL_ALLOWED'
  | 'AD_CONTENT_UNCONFIRMED'
  | 'AD_CONTENT_LEFT_OUT'
  | 'AD_STOP_DAY_PAST'
  | 'AD_SCHOOL_NOTICE_MISSING'
  | 'AD_REPEATED'
  | 'AD_NOT_MINOR'
  | 'AD_REMOVED_LATE'
  | 'AD_PROPOSAL_OPEN';

const PERSON_BASIS = '个人信息保护法 第六条';

export const AD_VIOLATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  SEEN_AD_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
  SEEN_AD_TEXT_MISSING: { message: '请照录广告的全文', basis: FIND_BASIS },
  SEEN_AD_PLACE_MISSING: { message: '请写明看到广告的地点、媒体或网址', basis: FIND_BASIS },
  SEEN_AD_DOCUMENT_MISSING: { message: '请填写照片、扫描件或笔录的编号', basis: FIND_BASIS },
  SEEN_AD_NAMES_PERSON: { message: '不得照录身份证号或手机号，请以×代替', basis: PERSON_BASIS },
  SEEN_AD_IN_FUTURE: { message: '看到广告的日期晚于今日，请核对', basis: null },
  AD_VIOLATION_UNKNOWN: { message: '没有这条记录，或不在本单位管辖范围内', basis: null },
  AD_VIOLATION_REASON_MISSING: { message: '请写明理由和事实', basis: FIND_BASIS },
  AD_VIOLATION_DOCUMENT_MISSING: { message: '请填写文书或照片的编号', basis: FIND_BASIS },
  AD_VIOLATION_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: PERSON_BASIS },
  AD_CHECK_EXTENDED: { message: '核查已延长过一次，不能再延长，请作出认定', basis: CHECK_BASIS },
  AD_CANDIDATES_OPEN: { message: '还有{count}处疑似内容没有核实，请逐处核实后再认定', basis: FIND_BASIS },
  AD_CONTENT_CONFIRMED: { message: '有疑似内容已核实属实，不能认定未违法', basis: FIND_BASIS },
  AD_KINDS_MISSING: { message: '请选择违法的种类', basis: FIND_BASIS },
  AD_IS_FILED: { message: '这条广告与备案一致，不能认定未备案', basis: FIND_BASIS },
  AD_CHANNEL_ALLOWED: { message: '这条广告的发布渠道未被禁止，不能认定渠道违法', basis: FIND_BASIS },
  AD_CONTENT_UNCONFIRMED: { message: '没有核实属实的疑似内容，不能认定内容违法', basis: FIND_BASIS },
  AD_CONTENT_LEFT_OUT: { message: '有核实属实的内容，种类应包括内容违法或虚假广告', basis: FIND_BASIS },
  AD_STOP_DAY_PAST: { message: '请填写停止发布的最后一日，不得早于今日', basis: STOP_BASIS },
  AD_SCHOOL_NOTICE_MISSING: { message: '校园广告应告知学校，请填写告知函的编号', basis: '广告法 第三十九条' },
  AD_REPEATED: { message: '两年内已认定过{count}次广告违法，不是初次，请建议立案', basis: MINOR_BASIS },
  AD_NOT_MINOR: { message: '虚假广告不属轻微，请建议立案', basis: MINOR_BASIS },
  AD_REMOVED_LATE: { message: '没有在{day}前清除，不属及时改正，请建议立案', basis: MINOR_BASIS },
  AD_PROPOSAL_OPEN: {
    message: '立案建议还没有了结；被退回的，请先在“立案建议”中选择不再提出，再重新办理',
    basis: CASE_BASIS,
  },
} satisfies RefusalCatalogue<AdViolationRefusal>;

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

export function decideSighting(
  advertiser: AdvertiserFile | undefined,
  seen: SeenAd,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decided<AdSighting> {
  const fault = sightingFault(seen, today);
  if (!advertiser) return refuse('SEEN_AD_INSTITUTION_UNKNOWN');
  if (fault) return refuse(fault);
  return permit({
    ...matchAd(advertiser.filings, seen, constants),
    channelBan: channelBan(seen.channel, advertiser, constants),
    passages: contentPassages(seen.text, constants),
  });
}

function sightingFault(
  { text, place, documentNo, source, seenOn }: SeenAd,
  today: CalendarDay,
): AdViolationRefusal | undefined {
  const ownFinding = source === 'PATROL' || source === 'SCAN';
  const paper = documentNo?.trim() ?? '';
  if (textKey(text) === '') return 'SEEN_AD_TEXT_MISSING';
  if (place.trim() === '') return 'SEEN_AD_PLACE_MISSING';
  if (ownFinding && paper === '') return 'SEEN_AD_DOCUMENT_MISSING';
  if ([text, place, paper].some(namesPerson)) return 'SEEN_AD_NAMES_PERSON';
  if (seenOn > today) return 'SEEN_AD_IN_FUTURE';
  return undefined;
}

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
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<Step<AdViolationStateName>> {
  const { act, reason, documentNo, schoolNoticeNo } = input;
  if (!known || isHidden(known.state, caller)) return refuse('AD_VIOLATION_UNKNOWN');
  if (reason.trim() === '') return refuse('AD_VIOLATION_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('AD_VIOLATION_DOCUMENT_MISSING');
  if ([reason, documentNo, schoolNoticeNo ?? ''].some(namesPerson)) return refuse('AD_VIOLATION_NAMES_PERSON');
  return adViolationLifecycle.step(known.state, act, caller, {
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

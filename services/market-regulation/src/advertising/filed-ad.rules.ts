import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  CAMPUS_BASIS,
  channelBan,
  FILING_BASIS,
  isOnCampus,
  OPINION,
  type AdChannelName,
  type AdKindName,
} from './ad-terms.rules.js';
import { textKey } from './ad-text.rules.js';

export const FILED_AD_STATES = ['FILED', 'WITHDRAWN', 'CANCELLED'] as const;
export type FiledAdStateName = (typeof FILED_AD_STATES)[number];

export const ADVERTISER = ['INST'] as const;
/** The approving body, with which ads are filed. */
export const FILING_OFFICER = ['EDU_SUP'] as const;

/** M17: what is filed is published at once; it is withdrawn by the institution or cancelled by the approving body. */
export const filedAdLifecycle = defineLifecycle({
  name: 'FiledAd',
  states: [...FILED_AD_STATES],
  initial: 'FILED',
  terminal: ['WITHDRAWN', 'CANCELLED'],
  transitions: [
    { event: 'withdrawFiledAd', from: ['FILED'], to: 'WITHDRAWN', roles: ADVERTISER, basis: null },
    { event: 'cancelFiledAd', from: ['FILED'], to: 'CANCELLED', roles: FILING_OFFICER, basis: FILING_BASIS },
  ],
  labels: {
    FILED: '已备案公示',
    WITHDRAWN: '已撤回',
    CANCELLED: '备案已撤销',
    withdrawFiledAd: '撤回备案',
    cancelFiledAd: '撤销备案',
  },
});
export type FiledAdActName = (typeof filedAdLifecycle.transitions)[number]['event'];

export type FiledAdRefusal =
  | LifecycleRefusal
  | 'AD_INSTITUTION_UNKNOWN'
  | 'AD_TEXT_MISSING'
  | 'AD_PLACE_MISSING'
  | 'AD_DOCUMENT_MISSING'
  | 'AD_TEXT_NAMES_PERSON'
  | 'AD_STARTS_IN_PAST'
  | 'AD_ENDS_BEFORE_START'
  | 'AD_CAMPUS_BANNED'
  | 'AD_CHANNEL_BANNED'
  | 'AD_FILING_UNKNOWN'
  | 'AD_REASON_MISSING';

export const FILED_AD_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  AD_INSTITUTION_UNKNOWN: { message: '台账中没有本机构，请先向教育部门核对机构登记', basis: null },
  AD_TEXT_MISSING: { message: '请填写简章或广告的全文，备案的内容应与发布的一致', basis: FILING_BASIS },
  AD_PLACE_MISSING: { message: '请写明发布的地点或媒体', basis: FILING_BASIS },
  AD_DOCUMENT_MISSING: { message: '请填写文书编号', basis: FILING_BASIS },
  AD_TEXT_NAMES_PERSON: {
    message: '备案的内容向社会公示，不得写身份证号或手机号，请改用固定电话',
    basis: '个人信息保护法 第六条',
  },
  AD_STARTS_IN_PAST: { message: '广告应先备案后发布，起始日期不得早于今日；请填今日或以后的日期', basis: FILING_BASIS },
  AD_ENDS_BEFORE_START: { message: '截止日期早于起始日期，请核对', basis: null },
  AD_CAMPUS_BANNED: { message: '不得在校园内或利用教材、文具、校服、校车等发布广告；请另选渠道', basis: CAMPUS_BASIS },
  AD_CHANNEL_BANNED: { message: '本机构的校外培训广告不得在此渠道发布；请另选渠道', basis: OPINION },
  AD_FILING_UNKNOWN: { message: '没有这份备案，或不在本单位管辖范围内', basis: null },
  AD_REASON_MISSING: { message: '请写明撤回或撤销的理由', basis: null },
} satisfies RefusalCatalogue<FiledAdRefusal>;

export interface FileAd {
  readonly institutionId: string;
  readonly kind: AdKindName;
  readonly text: string;
  readonly channel: AdChannelName;
  /** Where it is put up, or the medium. */
  readonly place: string;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly documentNo: string;
}

export interface Advertiser {
  readonly divisionCode: string;
  /** By education's word: subject training. */
  readonly academic: boolean;
}

type Decided<T> = Decision<T, FiledAdRefusal>;

/** What a machine makes of the content is no ground to refuse a filing; a banned channel is. */
export function decideAdFiling(
  advertiser: Advertiser | undefined,
  { text, place, documentNo, channel, startsOn, endsOn }: FileAd,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decided<Advertiser> {
  if (!advertiser) return refuse('AD_INSTITUTION_UNKNOWN');
  if (textKey(text) === '') return refuse('AD_TEXT_MISSING');
  if (place.trim() === '') return refuse('AD_PLACE_MISSING');
  if (documentNo.trim() === '') return refuse('AD_DOCUMENT_MISSING');
  if ([text, place, documentNo].some(namesPerson)) return refuse('AD_TEXT_NAMES_PERSON');
  if (startsOn < today) return refuse('AD_STARTS_IN_PAST');
  if (endsOn < startsOn) return refuse('AD_ENDS_BEFORE_START');
  if (isOnCampus(channel)) return refuse('AD_CAMPUS_BANNED');
  if (channelBan(channel, advertiser, constants) !== null) return refuse('AD_CHANNEL_BANNED');
  return permit(advertiser);
}

export interface FiledAdAct {
  readonly act: FiledAdActName;
  readonly filedAdId: string;
  readonly reason: string;
  readonly documentNo: string;
}

export function decideFiledAd(
  known: { readonly state: FiledAdStateName } | undefined,
  { act, reason, documentNo }: FiledAdAct,
  { caller }: Pick<Facts, 'caller'>,
): Decided<Step<FiledAdStateName>> {
  if (!known) return refuse('AD_FILING_UNKNOWN');
  if (reason.trim() === '') return refuse('AD_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('AD_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('AD_TEXT_NAMES_PERSON');
  return filedAdLifecycle.step(known.state, act, caller);
}

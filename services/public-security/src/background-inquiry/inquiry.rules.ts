import { permit, refuse, type CalendarDay, type Caller, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import { INQUIRY_BASIS, inquiryLifecycle, type InquiryStateName } from './inquiry-lifecycle.rules.js';

export const INQUIRY_REVIEWS = ['UPHELD', 'OVERTURNED'] as const;
export type InquiryReviewName = (typeof INQUIRY_REVIEWS)[number];

/** Education's question. Who it is about, education keeps. */
export interface AskedInquiry {
  readonly checkId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly stationId: string;
  readonly letterNo: string;
  readonly requestedOn: CalendarDay;
}

export interface InquiryStanding {
  readonly state: InquiryStateName;
  readonly stationId: string;
  readonly answeredBy: string | null;
}

export type InquiryRefusal =
  | LifecycleRefusal
  | 'INQUIRY_NOBODY_CHOSEN'
  | 'INQUIRY_UNKNOWN'
  | 'INQUIRY_STATION_NOT_COMPETENT'
  | 'INQUIRY_DOCUMENT_MISSING'
  | 'INQUIRY_REASON_MISSING'
  | 'INQUIRY_OFFICER_ANSWERED';

export const INQUIRY_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  INQUIRY_NOBODY_CHOSEN: { message: '请选择至少一人', basis: null },
  INQUIRY_UNKNOWN: { message: '没有这次核查，或不在本单位管辖范围内', basis: null },
  INQUIRY_STATION_NOT_COMPETENT: {
    message: '核查由机构办学场所的辖区派出所答复；本派出所不是其辖区派出所，请勿答复',
    basis: INQUIRY_BASIS,
  },
  INQUIRY_DOCUMENT_MISSING: { message: '请填写答复或复核文书的编号', basis: INQUIRY_BASIS },
  INQUIRY_REASON_MISSING: { message: '请写明复核的理由', basis: '个人信息保护法 第四十六条' },
  INQUIRY_OFFICER_ANSWERED: {
    message: '复核由原答复人以外的民警办理；请交由他人',
    basis: '公安机关办理行政案件程序规定 第十七条',
  },
} satisfies RefusalCatalogue<InquiryRefusal>;

type Decided<T> = Decision<T, InquiryRefusal>;
type Officer = Pick<Facts, 'caller'>;

const isOwn = ({ stationId }: InquiryStanding, caller: Caller): boolean => stationId === caller.stationId;

/** Asked by `allStepped`, before anybody looks at the state. */
const OWN = { ownPremises: true } as const;

export interface Stepped<Inquiry> {
  readonly inquiry: Inquiry;
  readonly step: Step<InquiryStateName>;
}

/** All of the letter's persons or none; whose premises these are not learns nothing of where they stand. */
function allStepped<Inquiry extends InquiryStanding>(
  inquiries: readonly (Inquiry | undefined)[],
  stepOf: (inquiry: Inquiry) => Decided<Step<InquiryStateName>>,
  { caller }: Officer,
): Decided<readonly Stepped<Inquiry>[]> {
  if (inquiries.length === 0) return refuse('INQUIRY_NOBODY_CHOSEN');
  const stepped: Stepped<Inquiry>[] = [];
  for (const inquiry of inquiries) {
    if (!inquiry) return refuse('INQUIRY_UNKNOWN');
    if (!isOwn(inquiry, caller)) return refuse('INQUIRY_STATION_NOT_COMPETENT');
    const step = stepOf(inquiry);
    if (!step.ok) return step;
    stepped.push({ inquiry, step: step.value });
  }
  return permit(stepped);
}

export const decideReceipt = <Inquiry extends InquiryStanding>(
  inquiries: readonly (Inquiry | undefined)[],
  officer: Officer,
): Decided<readonly Stepped<Inquiry>[]> =>
  allStepped(
    inquiries,
    ({ state }) => inquiryLifecycle.step(state, 'receiveBackgroundInquiries', officer.caller, OWN),
    officer,
  );

/** E2: yes or no for each, never what the record is. */
export function decideAnswers<Inquiry extends InquiryStanding & { readonly hasRecord: boolean }>(
  inquiries: readonly (Inquiry | undefined)[],
  { documentNo }: { readonly documentNo: string },
  officer: Officer,
): Decided<readonly Stepped<Inquiry>[]> {
  if (documentNo.trim() === '') return refuse('INQUIRY_DOCUMENT_MISSING');
  return allStepped(
    inquiries,
    ({ state, hasRecord }) =>
      inquiryLifecycle.step(state, hasRecord ? 'answerHit' : 'answerClear', officer.caller, OWN),
    officer,
  );
}

/** Education's word that the person objects: null where the review has begun or is over. */
export function decideObjection(
  known: InquiryStanding | undefined,
  { caller }: Officer,
): Decided<Step<InquiryStateName> | null> {
  if (!known) return refuse('INQUIRY_UNKNOWN');
  if (['REVIEWING', 'UPHELD', 'OVERTURNED'].includes(known.state)) return permit(null);
  return inquiryLifecycle.step(known.state, 'hearObjection', caller);
}

export interface GivenReview {
  readonly review: InquiryReviewName;
  readonly documentNo: string;
  readonly reason: string;
}

const REVIEW_EVENTS = { UPHELD: 'uphold', OVERTURNED: 'overturn' } as const;

export function decideReview(
  known: InquiryStanding | undefined,
  { review, documentNo, reason }: GivenReview,
  { caller }: Officer,
): Decided<Step<InquiryStateName>> {
  if (!known) return refuse('INQUIRY_UNKNOWN');
  if (documentNo.trim() === '') return refuse('INQUIRY_DOCUMENT_MISSING');
  if (reason.trim() === '') return refuse('INQUIRY_REASON_MISSING');
  const otherOfficer = known.answeredBy !== caller.subject || { code: 'INQUIRY_OFFICER_ANSWERED' as const };
  return inquiryLifecycle.step(known.state, REVIEW_EVENTS[review], caller, { otherOfficer });
}

import { addDays, addMonths, formatYuan, type CalendarDay, type Fen } from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { guideLimit, guideOn } from './guide-price.rules.js';
import type { PricedInstitution } from './posted-price-rows.commands.js';
import { MAX_LESSONS, MAX_SPAN, postedOn, type PostedCourse, type Posting } from './posted-price.rules.js';
import type { ViolationStateName } from './violation-lifecycle.rules.js';
import type { ViolationKindName } from './violation.rules.js';

const COMPARE_WINDOW = 'price.compareWindowDays';
export const RISE_WINDOW = 'price.riseWindowDays';
const RISE_MAX = 'price.riseMaxPercent';

const everywhere = { scope: '', effectiveTo: null } as const;

export const ORDER_FINDING_CONSTANTS: readonly RuleConstant[] = [
  {
    ...everywhere,
    key: COMPARE_WINDOW,
    value: 7,
    effectiveFrom: '2022-07-01',
    source: '明码标价和禁止价格欺诈规定 第十六条',
    mark: 'L',
  },
  /** No source says what a malicious rise is: a county enters its own. */
  { ...everywhere, key: RISE_WINDOW, value: 90, effectiveFrom: '2021-07-24', source: null, mark: 'K' },
  { ...everywhere, key: RISE_MAX, value: 20, effectiveFrom: '2021-07-24', source: null, mark: 'K' },
];

/** An order as finance told it when it was paid: of nobody's child and of nobody's money. */
export interface ChargedOrder {
  readonly orderId: string;
  readonly institutionId: string;
  readonly courseId: string;
  readonly course: string;
  readonly postedPriceId: string;
  readonly lessons: number;
  readonly amount: Fen;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly signedOn: CalendarDay;
  readonly paidOn: CalendarDay;
}

/** A day on which a course was paid for, and the least that a lesson cost then. */
export interface DealDay {
  readonly day: CalendarDay;
  readonly lowest: Fen;
}

/** What the orders of a course are held against. */
export interface CourseBook extends Pick<PricedInstitution, 'postings' | 'guides'> {
  /** Those told before, in any order. */
  readonly deals: readonly DealDay[];
}

export interface OrderFinding {
  readonly kind: ViolationKindName;
  /** By pupil and lesson; null where nothing was. */
  readonly allowed: Fen | null;
  /** What this order's payer would get back. */
  readonly toReturn: Fen;
  readonly facts: string;
}

/** Parts of a fen are not charged. */
export const lessonPrice = ({ amount, lessons }: Pick<ChargedOrder, 'amount' | 'lessons'>): Fen =>
  amount / BigInt(lessons);

/** Lifecycle 9: what an order says against its price. Candidates for an officer, never decisions. */
export function findingsOf(order: ChargedOrder, book: CourseBook, constants: RuleConstants): OrderFinding[] {
  const line = postedLine(book.postings, order);
  return [
    overGuide(order, line, { guides: book.guides, constants }),
    unposted(order, line),
    overSpan(order, constants),
    fakeDiscount(order, book, constants),
    maliciousRise(order, line, { deals: book.deals, constants }),
  ].filter((finding) => finding !== null);
}

type Signed = Pick<ChargedOrder, 'course' | 'postedPriceId' | 'signedOn'>;

/** The posting that the order names, if it held on the day of signing, be it until another took its place that day; or else the one that did. */
function postingOf(postings: readonly Posting[], { postedPriceId, signedOn }: Signed): Posting | undefined {
  const named = postings.find(({ id }) => id === postedPriceId);
  const until = postings.filter((one) => one === named || one.effectiveFrom < signedOn);
  const held = postedOn(until, signedOn);
  return held === named && held ? held : postedOn(postings, signedOn);
}

/** What was posted of the course when the order was signed. */
export function postedLine(postings: readonly Posting[], order: Signed): PostedCourse | undefined {
  const posting = postingOf(postings, order);
  return posting && lineOf(posting, order.course);
}

const lineOf = ({ courses }: Pick<Posting, 'courses'>, course: string): PostedCourse | undefined =>
  courses.find(({ course: name }) => name === course);

const yuan = (fen: Fen): string => `${formatYuan(fen)}元`;

/** What was paid beyond so much for each lesson. */
const excess = ({ amount, lessons }: ChargedOrder, allowed: Fen): Fen => {
  const over = amount - allowed * BigInt(lessons);
  return over > 0n ? over : 0n;
};

function overGuide(
  order: ChargedOrder,
  line: PostedCourse | undefined,
  { guides, constants }: Pick<CourseBook, 'guides'> & { readonly constants: RuleConstants },
): OrderFinding | null {
  if (!line?.subject) return null;
  const limit = guideLimit(guideOn(guides, order.paidOn), line, constants);
  if (limit === undefined || excess(order, limit) === 0n) return null;
  return {
    kind: 'OVER_GUIDE',
    allowed: limit,
    toReturn: excess(order, limit),
    facts: `订单每课时${yuan(lessonPrice(order))}，${order.paidOn}执行的指导价上限为${yuan(limit)}`,
  };
}

function unposted(order: ChargedOrder, line: PostedCourse | undefined): OrderFinding | null {
  const allowed = line?.price ?? null;
  if (allowed !== null && excess(order, allowed) === 0n) return null;
  return {
    kind: 'UNPOSTED_FEE',
    allowed,
    toReturn: allowed === null ? order.amount : excess(order, allowed),
    facts:
      allowed === null
        ? `${order.signedOn}执行的收费公示中没有这门课程，订单收取${yuan(order.amount)}`
        : `订单每课时${yuan(lessonPrice(order))}，${order.signedOn}公示的标准为${yuan(allowed)}`,
  };
}

function overSpan(order: ChargedOrder, constants: RuleConstants): OrderFinding | null {
  const { lessons, amount, firstDay, lastDay } = order;
  const [maxLessons, maxSpan] = [constants.get<number>(MAX_LESSONS), constants.get<number>(MAX_SPAN)];
  const tooMany = lessons > maxLessons;
  const tooLong = lastDay > addMonths(firstDay, maxSpan);
  if (!tooMany && !tooLong) return null;
  return {
    kind: 'OVER_SPAN',
    allowed: null,
    // Which lessons of a span are beyond it is for the officer to find.
    toReturn: tooMany ? amount - lessonPrice(order) * BigInt(maxLessons) : 0n,
    facts: `一次收取${lessons}课时，自${firstDay}至${lastDay}；最多${maxLessons}课时、${maxSpan}个月`,
  };
}

/** 明码标价和禁止价格欺诈规定 16: the compared price is not above the lowest of the days before the promotion, or else the last before them. */
function fakeDiscount(
  order: ChargedOrder,
  { postings, deals }: Pick<CourseBook, 'postings' | 'deals'>,
  constants: RuleConstants,
): OrderFinding | null {
  const promotion = promotionOf(postings, order);
  if (!promotion) return null;
  const { since, compared } = promotion;
  const days = constants.get<number>(COMPARE_WINDOW);
  const base = basePrice(deals, since, days);
  if (base && compared <= base.lowest) return null;
  const said = `公示原价每课时${yuan(compared)}，促销自${since}起`;
  return {
    kind: 'FAKE_DISCOUNT',
    allowed: base?.lowest ?? null,
    toReturn: base ? excess(order, base.lowest) : 0n,
    facts: base
      ? `${said}；此前${days}日内（没有成交的，最后一次）最低成交价为${base.day}的${yuan(base.lowest)}`
      : `${said}；此前没有按任何价格成交过，原价没有依据`,
  };
}

/** The lowest of the days before, or else the last deal before them. */
function basePrice(deals: readonly DealDay[], since: CalendarDay, days: number): DealDay | undefined {
  const before = deals.filter(({ day }) => day < since);
  const within = before.filter(({ day }) => day >= addDays(since, -days));
  if (within.length > 0) return within.reduce((low, deal) => (deal.lowest < low.lowest ? deal : low));
  return before.reduce<DealDay | undefined>((last, deal) => (last && last.day >= deal.day ? last : deal), undefined);
}

/** The promotion under which an order was signed began with the first of the postings in a row that say the same of the course. */
export function promotionOf(
  postings: readonly Posting[],
  order: Signed,
): { readonly since: CalendarDay; readonly compared: Fen } | null {
  const posting = postingOf(postings, order);
  const now = posting && lineOf(posting, order.course);
  if (!now || now.comparedPrice === null) return null;
  const before = postings
    .filter((one) => one.effectiveFrom < posting.effectiveFrom && postedOn(postings, one.effectiveFrom) === one)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1));
  const other = before.findIndex((one) => {
    const then = lineOf(one, order.course);
    return then?.price !== now.price || then.comparedPrice !== now.comparedPrice;
  });
  const alike = [posting, ...(other === -1 ? before : before.slice(0, other))];
  return { since: alike.at(-1)!.effectiveFrom, compared: now.comparedPrice };
}

/** M24: against what the course itself usually cost in the days before; a short promotion among them does not count. */
function maliciousRise(
  order: ChargedOrder,
  line: PostedCourse | undefined,
  { deals, constants }: Pick<CourseBook, 'deals'> & { readonly constants: RuleConstants },
): OrderFinding | null {
  if (!line || line.subject) return null;
  const [days, max] = [constants.get<number>(RISE_WINDOW), constants.get<number>(RISE_MAX)];
  const usual = medianPrice(deals.filter(({ day }) => day < order.paidOn && day >= addDays(order.paidOn, -days)));
  if (usual === undefined) return null;
  const allowed = (usual * BigInt(100 + max)) / 100n;
  if (lessonPrice(order) <= allowed) return null;
  return {
    kind: 'MALICIOUS_RISE',
    allowed,
    toReturn: excess(order, allowed),
    facts: `订单每课时${yuan(lessonPrice(order))}，此前${days}日内通常为${yuan(usual)}，涨幅超过${max}%`,
  };
}

/** Of two in the middle the higher. */
function medianPrice(deals: readonly DealDay[]): Fen | undefined {
  const prices = deals.map(({ lowest }) => lowest).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return prices[Math.floor(prices.length / 2)];
}

export interface KnownFinding {
  readonly institutionId: string;
  readonly course: string;
  readonly kind: ViolationKindName;
  readonly state: ViolationStateName;
  /** Of its last order. */
  readonly postedPriceId: string | null;
}

/** Where an order is counted: in the open finding of its course and kind, in a new one, or nowhere, where an officer has dismissed it under the same posting. */
export function findingFor<Finding extends KnownFinding>(
  findings: readonly Finding[],
  { institutionId, course, postedPriceId }: Pick<ChargedOrder, 'institutionId' | 'course' | 'postedPriceId'>,
  kind: ViolationKindName,
): Finding | 'NEW' | null {
  const alike = findings.filter(
    (one) => one.institutionId === institutionId && one.course === course && one.kind === kind,
  );
  const dismissed = alike.some((one) => one.state === 'DISMISSED' && one.postedPriceId === postedPriceId);
  return alike.find(({ state }) => state === 'DETECTED') ?? (dismissed ? null : 'NEW');
}

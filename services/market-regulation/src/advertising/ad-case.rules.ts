import { addMonths, type CalendarDay } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import {
  AD_FALSE_FINE,
  AD_FALSE_TIMES,
  AD_FINE,
  AD_REPEAT_YEARS,
  CONTENT_LAW,
  FILING_BASIS,
  type AdContentKindName,
  type AdViolationKindName,
  type FineRange,
  type FineScale,
} from './ad-terms.rules.js';

/** A violation that was found of the same institution before. */
export interface EarlierViolation {
  readonly foundOn: CalendarDay;
  readonly kinds: readonly AdViolationKindName[];
}

export interface RepeatCounts {
  readonly all: number;
  /** Of false ads, which the law counts apart. */
  readonly false: number;
}

/** Those found within the years before a day; its own date of the first year is still within. */
export function repeatCounts(
  earlier: readonly EarlierViolation[],
  day: CalendarDay,
  constants: RuleConstants,
): RepeatCounts {
  const since = addMonths(day, -12 * constants.get<number>(AD_REPEAT_YEARS));
  const counted = earlier.filter(({ foundOn }) => foundOn >= since);
  return { all: counted.length, false: counted.filter(({ kinds }) => kinds.includes('FALSE')).length };
}

/** One breach of a proposed case: what was broken, what the law threatens. */
export interface CaseGround {
  readonly kind: AdViolationKindName;
  readonly basis: string;
  /** Null where the law has an order to correct alone. */
  readonly penalty: string | null;
  readonly fine: string | null;
}

export interface FoundViolation {
  readonly kinds: readonly AdViolationKindName[];
  /** Of the content that an officer confirmed. */
  readonly contents: readonly AdContentKindName[];
  /** The article that bans the channel. */
  readonly channelBan: string | null;
  /** False ads of the institution within the years before. */
  readonly falseBefore: number;
}

/** The articles of a proposal, one line for each breach. */
export function caseGrounds(found: FoundViolation, constants: RuleConstants): CaseGround[] {
  return found.kinds.flatMap((kind): CaseGround[] => {
    switch (kind) {
      case 'UNFILED':
        return [{ kind, basis: FILING_BASIS, penalty: null, fine: null }];
      case 'BANNED_CHANNEL':
        return [channelGround(found.channelBan ?? '', constants)];
      case 'BANNED_CONTENT':
        return contentGrounds(found.contents, constants);
      case 'FALSE':
        return [falseGround(found.falseBefore, constants)];
    }
  });
}

/** Only the ban on campus has a penalty of its own; the opinion's channels are a matter of order and correction. */
function channelGround(basis: string, constants: RuleConstants): CaseGround {
  const punished = basis.startsWith('广告法');
  return {
    kind: 'BANNED_CHANNEL',
    basis,
    penalty: punished ? '广告法 第五十八条' : null,
    fine: punished ? scaleText(constants.get<FineScale>(AD_FINE)) : null,
  };
}

const contentGrounds = (contents: readonly AdContentKindName[], constants: RuleConstants): CaseGround[] =>
  [...new Set(contents)]
    .map((content) => CONTENT_LAW[content])
    .map(({ basis, penalty, fine }) => ({
      kind: 'BANNED_CONTENT',
      basis,
      penalty,
      fine: fine && scaleText(constants.get<FineScale>(fine)),
    }));

/** 广告法 55: the third false ad within two years is a serious one. */
function falseGround(before: number, constants: RuleConstants): CaseGround {
  const scale = constants.get<FineScale>(AD_FALSE_FINE);
  const times = constants.get<number>(AD_FALSE_TIMES);
  const serious = before + 1 >= times;
  return {
    kind: 'FALSE',
    basis: '广告法 第二十八条',
    penalty: serious ? `广告法 第五十五条（两年内${String(times)}次以上）` : '广告法 第五十五条',
    fine: serious ? rangeText(scale.serious) : scaleText(scale),
  };
}

const scaleText = ({ usual, serious }: FineScale): string => `${rangeText(usual)}；情节严重的，${rangeText(serious)}`;

const rangeText = ({ times: [least, most], yuan: [low, high] }: FineRange): string =>
  `广告费用${String(least)}至${String(most)}倍，无法计算或明显偏低的${tenThousands(low)}至${tenThousands(high)}万元`;

const tenThousands = (yuan: number): string => String(yuan / 10_000);

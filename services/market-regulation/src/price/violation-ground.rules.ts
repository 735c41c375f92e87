import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { RETURN_BASIS } from './violation-lifecycle.rules.js';
import type { ViolationKindName } from './violation.rules.js';

const PENALTIES = '价格违法行为行政处罚规定';
const GUIDE_PENALTY = `${PENALTIES} 第九条`;
const MARK_PENALTY = `${PENALTIES} 第十三条`;
const FRAUD_PENALTY = `${PENALTIES} 第七条`;
const RISE_PENALTY = `${PENALTIES} 第六条`;

export const GUIDE_BASIS = GUIDE_PENALTY;
export const MARK_BASIS = `价格法 第十三条；${MARK_PENALTY}`;
export const SPAN_BASIS = '“双减”意见';

const GUIDE_FINE = 'price.guideFine';
const FRAUD_FINE = 'price.fraudFine';
const MARK_FINE = 'price.markFine';

/** Times the gains; without gains a range in yuan, where it is grave another. */
interface PriceFine {
  readonly times?: number;
  readonly yuan: readonly [number, number];
  readonly grave?: readonly [number, number];
}

const everywhere = { scope: '', effectiveFrom: '2010-12-04', effectiveTo: null, mark: 'L' } as const;

export const PRICE_FINE_CONSTANTS: readonly RuleConstant[] = [
  {
    ...everywhere,
    key: GUIDE_FINE,
    value: { times: 5, yuan: [50_000, 500_000], grave: [500_000, 2_000_000] } satisfies PriceFine,
    source: GUIDE_PENALTY,
  },
  {
    ...everywhere,
    key: FRAUD_FINE,
    value: { times: 5, yuan: [50_000, 500_000] } satisfies PriceFine,
    source: FRAUD_PENALTY,
  },
  { ...everywhere, key: MARK_FINE, value: { yuan: [0, 5_000] } satisfies PriceFine, source: MARK_PENALTY },
];

export interface PriceCaseGround {
  readonly basis: string;
  readonly penalty: string | null;
  readonly fine: string | null;
}

interface KindLaw {
  readonly basis: string;
  readonly penalty: string | null;
  /** Null where no constant has the range. */
  readonly fine: string | null;
}

const LAW: Readonly<Record<ViolationKindName, KindLaw>> = {
  OVER_GUIDE: { basis: '价格法 第十二条', penalty: GUIDE_PENALTY, fine: GUIDE_FINE },
  UNPOSTED_FEE: { basis: '价格法 第十三条', penalty: MARK_PENALTY, fine: MARK_FINE },
  OVER_SPAN: { basis: SPAN_BASIS, penalty: null, fine: null },
  FAKE_DISCOUNT: {
    basis: '价格法 第十四条；明码标价和禁止价格欺诈规定 第十六条、第十七条、第十九条',
    penalty: FRAUD_PENALTY,
    fine: FRAUD_FINE,
  },
  MALICIOUS_RISE: { basis: '价格法 第十四条', penalty: RISE_PENALTY, fine: null },
};

/** What a proposed case rests on. */
export function caseGroundOf(kind: ViolationKindName, constants: RuleConstants): PriceCaseGround {
  const { basis, penalty, fine } = LAW[kind];
  return { basis, penalty, fine: fine && fineText(constants.get<PriceFine>(fine)) };
}

/** What a proposed confiscation rests on: the breach, and the order to return that came to nothing. */
export const confiscationGroundOf = (kind: ViolationKindName): PriceCaseGround => ({
  basis: LAW[kind].basis,
  penalty: RETURN_BASIS,
  fine: null,
});

function fineText({ times, yuan, grave }: PriceFine): string {
  const range = ([low, high]: readonly [number, number]) => (low === 0 ? `${high}元以下` : `${low}至${high}元`);
  const usual = times === undefined ? range(yuan) : `违法所得${times}倍以下，没有违法所得的${range(yuan)}`;
  return grave ? `${usual}，情节较重的${range(grave)}` : usual;
}

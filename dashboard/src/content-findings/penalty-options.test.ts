import { expect, it } from '@jest/globals';
import { ownPenalties, type PenaltyOption } from './penalty-options';

it('offers the articles by which education may punish, also beside others', () => {
  const option = (code: PenaltyOption['code'], ...punishers: string[]): PenaltyOption => ({
    code,
    article: code,
    range: null,
    punishers,
  });
  const offered = ownPenalties([
    option('PRICE_LAW_42', 'MARKET_REGULATION'),
    option('PERSONAL_INFORMATION_LAW_66', 'PUBLIC_SECURITY', 'EDUCATION'),
    option('PROMOTION_LAW_62', 'EDUCATION'),
  ]);
  expect(offered.map(({ code }) => code)).toEqual(['PERSONAL_INFORMATION_LAW_66', 'PROMOTION_LAW_62']);
});

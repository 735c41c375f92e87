import { expect, it } from '@jest/globals';
import { AGENCIES } from '@lianguan/kernel';
import { CONTENT_BAN_NAMES, CONTENT_BANS, punishersElsewhere } from './ban.rules.js';
import { PENALTY_ARTICLE_NAMES, PENALTY_ARTICLES } from './penalty.rules.js';

it.each(CONTENT_BAN_NAMES)(
  '%s has an article, something it can be found in, and somebody who may punish it',
  (code) => {
    const { title, basis, subjects, punishers } = CONTENT_BANS[code];
    expect([title, basis].every((text) => text.trim() !== '')).toBe(true);
    expect(subjects.length).toBeGreaterThan(0);
    expect(punishers.length).toBeGreaterThan(0);
    expect(AGENCIES).toEqual(expect.arrayContaining([...punishers]));
  },
);

it.each([
  ['FOREIGN_CURRICULUM', []],
  ['RESULT_GUARANTEE', ['MARKET_REGULATION']],
  ['FORCED_COLLECTION', ['MARKET_REGULATION']],
  ['PUPIL_DATA_TO_SCHOOL', ['PUBLIC_SECURITY']],
  ['PIRACY', ['CULTURE_SPORT_SCIENCE']],
] as const)('beside education %s may be punished by %j', (code, agencies) =>
  expect(punishersElsewhere(code)).toEqual(agencies),
);

it.each(CONTENT_BAN_NAMES)('%s has for each who may punish it an article, and no article without', (code) => {
  const { punishers, penalties } = CONTENT_BANS[code];
  const empowered = penalties.flatMap((name): readonly string[] => PENALTY_ARTICLES[name].punishers);
  expect([...new Set(empowered)].sort()).toEqual([...punishers].sort());
});

it('each article threatens something', () => {
  const used = CONTENT_BAN_NAMES.flatMap((code): readonly string[] => CONTENT_BANS[code].penalties);
  expect([...new Set(used)].sort()).toEqual([...PENALTY_ARTICLE_NAMES].sort());
});

import { expect, it } from '@jest/globals';
import { AGENCIES } from '@lianguan/kernel';
import { DATA_OWNERS, holdersOf, ownerOf, ownersSeenBy } from './quality.rules.js';

it('gives every record one owner', () => {
  const holders = DATA_OWNERS.flatMap(holdersOf);
  expect(new Set(holders).size).toBe(holders.length);
  for (const owner of DATA_OWNERS) for (const holder of holdersOf(owner)) expect(ownerOf(holder)).toBe(owner);
});

// prettier-ignore -- a table
it.each([
  ['ACADEMIC', 'EDUCATION'],
  ['CULTURE_ART', 'CULTURE_TOURISM'],
  ['SPORT', 'SPORT'],
  ['SCI_TECH', 'SCIENCE_TECHNOLOGY'],
  ['VOCATIONAL', 'HUMAN_RESOURCES'],
  ['BUSINESS_LICENSE', 'MARKET_REGULATION'],
  ['NON_PROFIT_REGISTRATION', 'CIVIL_AFFAIRS'],
] as const)('%s is kept by %s', (holder, owner) => {
  expect(ownerOf(holder)).toBe(owner);
});

it('shows education everything, each other office its own, and everyone else nothing', () => {
  const seen = Object.fromEntries(AGENCIES.map((agency) => [agency, ownersSeenBy(agency)]));
  expect(seen).toMatchObject({
    EDUCATION: DATA_OWNERS,
    CULTURE_SPORT_SCIENCE: ['CULTURE_TOURISM', 'SPORT', 'SCIENCE_TECHNOLOGY', 'HUMAN_RESOURCES'],
    MARKET_REGULATION: ['MARKET_REGULATION'],
    CIVIL_AFFAIRS: ['CIVIL_AFFAIRS'],
    TOWNSHIP: [],
    PUBLIC: [],
  });
});

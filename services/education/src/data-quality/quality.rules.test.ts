import { expect, it } from '@jest/globals';
import { AGENCIES } from '@lianguan/kernel';
import { competentDepartmentOf } from '../classification/index.js';
import { DATA_OWNERS, holdersOf, ownerOf, ownersSeenBy } from './quality.rules.js';

it('gives every record one owner', () => {
  const holders = DATA_OWNERS.flatMap(holdersOf);
  expect(new Set(holders).size).toBe(holders.length);
  for (const owner of DATA_OWNERS) for (const holder of holdersOf(owner)) expect(ownerOf(holder)).toBe(owner);
});

it('gives a record of training to who is competent for it, and a paper to its register', () => {
  expect(ownerOf('ACADEMIC')).toBe(competentDepartmentOf(null));
  for (const kind of ['CULTURE_ART', 'SPORT', 'SCI_TECH', 'VOCATIONAL'] as const)
    expect(ownerOf(kind)).toBe(competentDepartmentOf(kind));
  expect([ownerOf('BUSINESS_LICENSE'), ownerOf('NON_PROFIT_REGISTRATION')]).toEqual([
    'MARKET_REGULATION',
    'CIVIL_AFFAIRS',
  ]);
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

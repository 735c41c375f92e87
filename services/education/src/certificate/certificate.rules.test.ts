import { describe, expect, it } from '@jest/globals';
import {
  approverOf,
  certificateState,
  decidePaper,
  departmentsOf,
  LEGAL_ROUTES,
  mustBeHandled,
  paperIsValid,
} from './certificate.rules.js';

describe('certificate matrix (A2)', () => {
  // prettier-ignore -- a table
  it.each([
    [true, true, 'BOTH', '民办教育促进法 第六十二条'],
    [false, true, 'REGISTERED_ONLY', '民办教育促进法 第六十四条；无证无照经营查处办法 第五条、第十二条'],
    [true, false, 'LICENSED_ONLY', '民办教育促进法实施条例 第二十四条'],
    [false, false, 'NONE', '民办教育促进法 第六十四条；无证无照经营查处办法 第七条'],
  ] as const)('licensed %s, registered %s: %s', (licensed, registered, state, article) => {
    expect(certificateState(licensed, registered)).toBe(state);
    expect(LEGAL_ROUTES[state].article).toBe(article);
  });

  // prettier-ignore -- a table
  it.each([
    ['REGISTERED', true],
    ['ABNORMAL', true],
    ['RESTRICTED', true],
    ['LICENSE_REVOKED', false],
    ['REVOKED', false],
    ['CANCELLED', false],
    ['DEREGISTERED', false],
    [undefined, false],
  ])('a registration that is %s counts: %s', (state, valid) => expect(paperIsValid(state)).toBe(valid));
});

describe('who has to handle a place', () => {
  // prettier-ignore -- a table
  it.each([
    ['BOTH', 'BUSINESS_LICENSE', false, ['EDUCATION', 'MARKET_REGULATION'], false],
    ['BOTH', 'NON_PROFIT_REGISTRATION', true, ['HUMAN_RESOURCES', 'EDUCATION', 'CIVIL_AFFAIRS'], true],
    ['REGISTERED_ONLY', 'PUBLIC_INSTITUTION_CERTIFICATE', false, ['EDUCATION'], true],
    ['REGISTERED_ONLY', 'BUSINESS_LICENSE', false, ['EDUCATION', 'MARKET_REGULATION'], true],
    ['REGISTERED_ONLY', 'NON_PROFIT_REGISTRATION', false, ['EDUCATION', 'CIVIL_AFFAIRS'], true],
    ['LICENSED_ONLY', null, false, ['EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION'], true],
    ['NONE', null, false, ['EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION', 'PUBLIC_SECURITY'], true],
    [
      'NONE',
      null,
      true,
      ['HUMAN_RESOURCES', 'EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION', 'PUBLIC_SECURITY'],
      true,
    ],
  ] as const)('%s with %s, vocational %s', (cell, paper, vocational, departments, handled) => {
    expect(departmentsOf({ cell, paper, vocational })).toEqual(departments);
    expect(mustBeHandled({ cell, vocational })).toBe(handled);
    expect(departments[0]).toBe(approverOf(vocational));
  });
});

describe('decidePaper', () => {
  const fact = {
    institutionId: 'i',
    kind: 'BUSINESS_LICENSE',
    registrationId: 'r',
    usccCode: 'c',
    valid: true,
  } as const;
  // prettier-ignore -- a table
  it.each([
    ['first', 2, { institutionKnown: true, knownVersion: 0 }, 'RECORDED'],
    ['newer', 2, { institutionKnown: true, knownVersion: 1 }, 'RECORDED'],
    ['twice', 2, { institutionKnown: true, knownVersion: 2 }, 'STALE'],
    ['late', 2, { institutionKnown: true, knownVersion: 3 }, 'STALE'],
    ['of an unknown school', 2, { institutionKnown: false, knownVersion: 0 }, 'INSTITUTION_UNKNOWN'],
  ])('%s', (_name, version, state, expected) => {
    const decision = decidePaper({ ...fact, version }, state);
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });
});

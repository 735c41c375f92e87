import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CONDITIONAL_GRANTS,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  cellOf,
  grantOf,
  type Cell,
  type MatrixRow,
} from './access-matrix.js';
import { AGENCIES, ROLES, type Agency, type Caller, type Role } from './caller.js';
import { mayRead, parsePolicy } from './may-read.js';

const asks = (agency: Agency, roles: readonly Role[] = []): Caller => ({
  agency,
  roles,
  division: '341203',
  subject: 's',
  operationId: 'o',
});

// The cells as lifecycles.md words them, and what each wording is as a grant.
const WORDING = `
institution       | R | R | R | R | R | R | R | own | R | R
controller-id     | R | M | M | R own customers | case only | M | - | own | - | -
staff             | R | M | M | - | listed persons | M | M | own | name, certificate | name, certificate
background-answer | yes/no | - | - | - | R | count | - | yes/no of own | - | -
trainee-guardian  | M | case only | - | order payer | case only | count | - | own trainees | own | -
order             | R | case only | - | R | case only | count | - | own | own | -
account           | balance, flow without counterparty | - | balance at liquidation | R | case only | balance, alarm | - | own | own order | protected yes/no
account-counterparty | - | - | - | R | case only | - | - | own | - | -
clue-reporter     | intake only | intake only | - | - | case only | intake only | - | never | own | -
joint-action      | own measures | own measures | own measures | own measures | own measures | R | own division | served part | - | after publication
complaint         | own | own | own | own | case only | R | own division | own, reporter hidden | own | -
school-record     | R | case only | - | - | case only | R | R | own | published part | published part
case-file         | own cases | own cases | own cases | - | referred | summary | delegated | own, by law | - | published decision
`;
const MEANING: Readonly<Record<string, Cell>> = {
  R: 'FULL',
  M: 'MASKED',
  '-': 'DENIED',
  never: 'DENIED',
  count: 'COUNT',
  summary: 'SUMMARY',
  'case only': 'CASE_ONLY',
  'intake only': 'INTAKE_ONLY',
  own: 'OWN',
  'own measures': 'OWN',
  'own division': 'OWN',
  'own trainees': 'OWN',
  'own cases': 'OWN',
  'own, by law': 'OWN',
  'own, reporter hidden': 'OWN',
  'yes/no of own': 'OWN',
  'yes/no': 'YES_NO',
  'R own customers': 'OWN_CUSTOMERS',
  'listed persons': 'LISTED_PERSONS',
  'order payer': 'ORDER_PAYER',
  'balance, flow without counterparty': 'FULL',
  'balance at liquidation': 'AT_LIQUIDATION',
  'balance, alarm': 'BALANCE_AND_ALARM',
  'own order': 'OWN_ORDER',
  'protected yes/no': 'PROTECTED_ONLY',
  'name, certificate': 'PUBLISHED_PART',
  'after publication': 'PUBLISHED_PART',
  'published part': 'PUBLISHED_PART',
  'published decision': 'PUBLISHED_PART',
  'served part': 'SERVED_PART',
  referred: 'REFERRED',
  delegated: 'DELEGATED',
};
const WRITTEN = WORDING.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the matrix', () => {
  it('has the rows of lifecycles.md, in its order', () => {
    expect(WRITTEN.map(([row]) => row)).toEqual([...MATRIX_ROWS]);
  });

  it.each(WRITTEN)('%s', (row, ...cells) => {
    expect(MATRIX_COLUMNS.map((column) => cellOf(row as MatrixRow, column))).toEqual(
      cells.map((cell) => MEANING[cell]),
    );
  });
});

describe('grantOf', () => {
  it.each([
    ['EDUCATION', [], 'DENIED'],
    ['EDUCATION', ['INTAKE'], 'FULL'],
    ['MARKET_REGULATION', ['INTAKE'], 'FULL'],
    ['JOINT_ENFORCEMENT', ['JEO_LEAD'], 'DENIED'],
    ['JOINT_ENFORCEMENT', ['INTAKE'], 'FULL'],
    ['PUBLIC_SECURITY', ['INTAKE'], 'CASE_ONLY'],
    ['FINANCE', ['INTAKE'], 'DENIED'],
    ['INSTITUTION', ['INTAKE'], 'DENIED'],
  ] as const)('who took a report in: %s %j → %s', (agency, roles, grant) => {
    expect(grantOf('clue-reporter', asks(agency, roles))).toBe(grant);
  });

  it('gives an agency without a column what the public has', () => {
    for (const agency of ['COMPREHENSIVE_ENFORCEMENT', 'FIRE', 'HOUSING', 'SCHOOL', 'EXPERT', 'SYSTEM'] as const) {
      for (const row of MATRIX_ROWS) expect(grantOf(row, asks(agency))).toBe(grantOf(row, asks('PUBLIC')));
    }
  });
});

const PLAIN = { ok: true, masked: false };
const MASKED = { ok: true, masked: true };
const FORBIDDEN = { ok: false, code: 'FIELD_FORBIDDEN', basis: '个人信息保护法 34' };
const CASE = { ok: false, code: 'CASE_REQUIRED', basis: '个人信息保护法 34' };

describe('mayRead', () => {
  it.each([
    ['institution', 'PUBLIC', PLAIN],
    ['controller-id', 'EDUCATION', PLAIN],
    ['controller-id', 'MARKET_REGULATION', MASKED],
    ['controller-id', 'BANK', MASKED],
    ['controller-id', 'PUBLIC_SECURITY', CASE],
    ['controller-id', 'TOWNSHIP', FORBIDDEN],
    ['controller-id', 'INSTITUTION', PLAIN],
    ['controller-id', 'PUBLIC', FORBIDDEN],
    ['background-answer', 'EDUCATION', MASKED],
    ['background-answer', 'PUBLIC_SECURITY', PLAIN],
    ['background-answer', 'JOINT_ENFORCEMENT', FORBIDDEN],
    ['background-answer:count', 'JOINT_ENFORCEMENT', PLAIN],
    ['background-answer:count', 'MARKET_REGULATION', FORBIDDEN],
    ['account', 'EDUCATION', PLAIN],
    ['account', 'JOINT_ENFORCEMENT', MASKED],
    ['account', 'CIVIL_AFFAIRS', FORBIDDEN],
    ['account', 'PUBLIC_SECURITY', CASE],
    ['account', 'PUBLIC', FORBIDDEN],
    ['account:count', 'PUBLIC_SECURITY', CASE],
    ['account-counterparty', 'BANK', PLAIN],
    ['account-counterparty', 'EDUCATION', FORBIDDEN],
    ['trainee-guardian', 'MARKET_REGULATION', CASE],
    ['case-file:count', 'JOINT_ENFORCEMENT', PLAIN],
  ] as const)('%s by %s', (policy, agency, expected) => {
    expect(mayRead([[policy]], asks(agency))).toMatchObject(expected);
    expect(mayRead(policy, asks(agency))).toMatchObject(expected);
  });

  it.each([
    ['all of a list must hold', [['controller-id', 'account']], 'MARKET_REGULATION', FORBIDDEN],
    ['the weakest masks', [['controller-id', 'account']], 'JOINT_ENFORCEMENT', MASKED],
    ['one alternative is enough', [['account'], ['institution']], 'PUBLIC', PLAIN],
    ['a case is named before a plain no', [['account'], ['staff']], 'PUBLIC_SECURITY', CASE],
  ] as const)('%s', (...[, policy, agency, expected]) => {
    expect(mayRead(policy, asks(agency))).toMatchObject(expected);
  });

  it.each([
    ['controller-id', 'BANK', 'OWN_CUSTOMERS'],
    ['trainee-guardian', 'BANK', 'ORDER_PAYER'],
    ['staff', 'PUBLIC_SECURITY', 'LISTED_PERSONS'],
    ['account', 'CIVIL_AFFAIRS', 'AT_LIQUIDATION'],
    ['staff', 'GUARDIAN', 'PUBLISHED_PART'],
  ] as const)('%s opens to %s once %s is proven', (row, agency, condition) => {
    expect(mayRead([[row]], asks(agency), [condition])).toEqual(PLAIN);
    const others = CONDITIONAL_GRANTS.filter((other) => other !== condition);
    expect(mayRead([[row]], asks(agency), others)).not.toEqual(PLAIN);
  });

  it('says in Chinese who lacks what', () => {
    expect(mayRead([['account']], asks('MARKET_REGULATION'))).toEqual({
      ...FORBIDDEN,
      message: '市场监管部门的职责不需要读取“监管账户余额和流水”',
    });
  });

  it('throws for a row that the matrix lacks: a bug of the schema', () => {
    expect(() => mayRead([['accounts']], asks('EDUCATION'))).toThrow('accounts');
    expect(() => parsePolicy('account:sum')).toThrow('account:sum');
    expect(parsePolicy('account:count')).toEqual({ row: 'account', countSuffices: true });
  });

  const anyCaller = fc
    .tuple(fc.constantFrom(...AGENCIES), fc.subarray([...ROLES]))
    .map(([agency, roles]) => asks(agency, roles));
  const anyRow = fc.constantFrom(...MATRIX_ROWS);

  it('never reads what the matrix denies, whatever the roles or the proofs', () => {
    fc.assert(
      fc.property(anyCaller, anyRow, fc.subarray([...CONDITIONAL_GRANTS]), (caller, row, proven) => {
        const grant = grantOf(row, caller);
        const verdict = mayRead([[row]], caller, proven);
        if (grant === 'DENIED' || grant === 'COUNT' || grant === 'SUMMARY') expect(verdict).toMatchObject(FORBIDDEN);
        if (grant === 'CASE_ONLY') expect(verdict).toMatchObject(CASE);
        if (grant === 'FULL' || grant === 'OWN') expect(verdict).toEqual(PLAIN);
      }),
    );
  });

  it('lets nobody who is not signed in, and no role alone, open more than the institution', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), anyRow, (roles, row) => {
        expect(mayRead([[row]], asks('PUBLIC', roles)).ok).toBe(row === 'institution');
      }),
    );
  });

  it('grants by count whatever it grants in full', () => {
    fc.assert(
      fc.property(anyCaller, anyRow, (caller, row) => {
        if (mayRead([[row]], caller).ok) expect(mayRead([[`${row}:count`]], caller).ok).toBe(true);
      }),
    );
  });
});

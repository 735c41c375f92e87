import { describe, expect, it } from '@jest/globals';
import type { Role } from '@lianguan/kernel';
import {
  comparePair,
  decideDuplicate,
  duplicateLifecycle,
  type Candidate,
  type ComparedInstitution,
  type DuplicateAct,
  type PairSide,
} from './duplicate.rules.js';

const SCHOOL: ComparedInstitution = {
  id: 'a',
  name: '示例培训学校',
  nameKey: '示例培训学校',
  schoolKey: '示例培训学校',
  address: '文化路1号',
  addressKey: '文化路1号',
  operatorName: '示例',
  operatorPersonId: 'p1',
  usccCode: 'C1',
};
const OTHER: ComparedInstitution = {
  ...SCHOOL,
  id: 'b',
  name: '另一学校',
  nameKey: '另一学校',
  schoolKey: '另一学校',
  addressKey: '人民路2号',
  operatorPersonId: 'p2',
  usccCode: 'C2',
};

describe('comparePair', () => {
  // prettier-ignore -- a table
  it.each([
    ['nothing in common', {}, null],
    ['no code on either side', { usccCode: null }, null],
    ['the code', { usccCode: 'C1' }, [['CODE'], 60]],
    ['the operator', { operatorPersonId: 'p1' }, [['OPERATOR'], 40]],
    ['the name', { nameKey: '示例培训学校', schoolKey: '示例培训学校' }, [['NAME'], 40]],
    ['the name but its branch', { nameKey: '示例培训学校东校区', schoolKey: '示例培训学校' }, [['NAME'], 30]],
    ['the address', { addressKey: '文化路1号' }, [['ADDRESS'], 30]],
    ['name and operator', { nameKey: '示例培训学校', operatorPersonId: 'p1' }, [['OPERATOR', 'NAME'], 80]],
    ['all four', { ...SCHOOL, id: 'b' }, [['CODE', 'OPERATOR', 'NAME', 'ADDRESS'], 170]],
  ])('%s', (_name, change, expected) => {
    const left = 'usccCode' in change && change.usccCode === null ? { ...SCHOOL, usccCode: null } : SCHOOL;
    const verdict = comparePair(left, { ...OTHER, ...change });
    expect(verdict && [verdict.reasons.map((reason) => reason.kind), verdict.score]).toEqual(expected);
  });
});

const side = (id: string, rootId = id, rootLicensed = false): PairSide => ({ id, rootId, rootLicensed });
const candidate = (state: Candidate['state'], a = side('a'), b = side('b')): Candidate => ({
  id: 'c',
  state,
  sides: [a, b],
});

describe('decideDuplicate', () => {
  const merge = (survivingId: string, reason = '同一学校') =>
    ({ act: 'mergeInstitutions', candidateId: 'c', reason, survivingId }) as const;
  const act = (name: DuplicateAct, reason = '核对') => ({ act: name, candidateId: 'c', reason });
  const both = [side('a', 'a', true), side('b', 'b', true)] as const;
  // prettier-ignore -- a table
  const cases: [string, Candidate | undefined, Parameters<typeof decideDuplicate>[1], Role, string][] = [
    ['no such candidate', undefined, merge('a'), 'EDU_SUP', 'CANDIDATE_UNKNOWN'],
    ['no reason', candidate('OPEN'), merge('a', '  '), 'EDU_SUP', 'REASON_MISSING'],
    ['a role without the right', candidate('OPEN'), merge('a'), 'EDU_LEGAL', 'ROLE_NOT_ENTITLED'],
    ['merged already', candidate('MERGED'), merge('a'), 'EDU_SUP', 'ACTION_NOT_AVAILABLE'],
    ['a survivor from elsewhere', candidate('OPEN'), merge('z'), 'EDU_SUP', 'SURVIVOR_NOT_OF_PAIR'],
    [
      'one institution through a third',
      candidate('OPEN', side('a', 'r'), side('b', 'r')),
      merge('a'),
      'EDU_SUP',
      'ALREADY_ONE',
    ],
    ['two licenses in force', candidate('OPEN', ...both), merge('a'), 'EDU_SUP', 'BOTH_LICENSED'],
    ['a merge', candidate('OPEN'), merge('a'), 'EDU_SUP', 'MERGED'],
    ['a merge under the root', candidate('OPEN', side('a', 'r'), side('b')), merge('r'), 'EDU_LIC', 'MERGED'],
    ['an unmerge', candidate('MERGED'), act('unmergeInstitutions'), 'EDU_SUP', 'OPEN'],
    ['an unmerge of what is open', candidate('OPEN'), act('unmergeInstitutions'), 'EDU_SUP', 'ACTION_NOT_AVAILABLE'],
    ['a dismissal', candidate('OPEN'), act('dismissDuplicateCandidate'), 'EDU_SUP', 'DISMISSED'],
    ['a second look', candidate('DISMISSED'), act('reopenDuplicateCandidate'), 'EDU_SUP', 'OPEN'],
  ];
  it.each(cases)('%s', (_name, state, input, role, expected) => {
    const decision = decideDuplicate(state, input, { roles: [role] });
    expect(decision.ok ? decision.value.state : decision.refusal.code).toBe(expected);
  });

  it('gives up the root of the other side', () => {
    const decision = decideDuplicate(candidate('OPEN', side('a', 'r'), side('b')), merge('b'), { roles: ['EDU_SUP'] });
    expect(decision.ok && decision.value.merge).toEqual({ losing: 'r', surviving: 'b' });
  });
});

it('an officer is offered what the state allows', () => {
  expect(duplicateLifecycle.availableActions('OPEN', { roles: ['EDU_SUP'] })).toEqual([
    'mergeInstitutions',
    'dismissDuplicateCandidate',
  ]);
  expect(duplicateLifecycle.availableActions('OPEN', { roles: ['SAMR_REG'] })).toEqual([]);
});

import { expect, it } from '@jest/globals';
import { premisesText } from '../glossary/premises-texts';
import { actsOf, papersIn, paperText, stateIn } from './change-acts';

it('offers what may be done, in the order of the work', () => {
  expect(actsOf({ availableActions: ['refusePremisesChange', 'recordPremisesCheck', 'somethingNew'] })).toEqual([
    'recordPremisesCheck',
    'refusePremisesChange',
  ]);
});

it('hands in the papers of which something was filled in', () => {
  const form = {
    FIRE_ACCEPTANCE: { number: ' 消验1号 ', issuedBy: '消防救援大队', validTo: '2027-01-01' },
    PROPERTY_RIGHT: { number: '', issuedBy: ' ' },
    COMPETENT_CONSENT: { number: '同意1号' },
  };
  expect(papersIn(form)).toEqual([
    { kind: 'FIRE_ACCEPTANCE', number: '消验1号', issuedBy: '消防救援大队', validTo: '2027-01-01' },
    { kind: 'COMPETENT_CONSENT', number: '同意1号', issuedBy: '', validTo: null },
  ]);
});

it('says papers and premises in words', () => {
  const paper = { kind: 'PROPERTY_RIGHT', number: '权1号', issuedBy: '示例局', validTo: null } as const;
  expect(paperText(paper)).toBe('房屋权属及用途 权1号（示例局，长期）');
  expect(paperText({ ...paper, validTo: '2027-01-01' })).toContain('至 2027-01-01');
  expect(premisesText(null)).toBe('未查明');
  expect(premisesText({ kind: 'OFFICE', areaM2: 120, capacityPerSlot: 40 })).toBe(
    '办公用房，120 平方米，每时段最多 40 人',
  );
});

it('reads the state of the address', () => {
  expect(stateIn('CHECKED')).toBe('CHECKED');
  expect(stateIn('toString')).toBeUndefined();
});

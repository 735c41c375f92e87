import { expect, it } from '@jest/globals';
import { formFor, openPartyActs } from './party-acts';

it('before anything is recorded the members are counted', () => {
  expect(openPartyActs(undefined)).toEqual(['recordPartyMembers']);
});

it('shows what the service allows, in one order, and nothing that it does not know', () => {
  expect(openPartyActs(['endPartyAdviser', 'somethingNew', 'recordPartyMembers'])).toEqual([
    'recordPartyMembers',
    'endPartyAdviser',
  ]);
  expect(openPartyActs([])).toEqual([]);
});

it.each([
  [1, 'JOINT_BRANCH'],
  [2, 'JOINT_BRANCH'],
  [3, 'OWN_BRANCH'],
])('%i members: %s is offered first', (members, form) => {
  expect(formFor(members)).toBe(form);
});

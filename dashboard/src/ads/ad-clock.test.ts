import { expect, it } from '@jest/globals';
import type { AdViolationState } from '../gql/graphql';
import { clockOf } from './ad-clock';

it('shows the term that is waited for', () => {
  const clock = (state: AdViolationState) => clockOf({ state, checkDue: '2026-03-23', stopDue: '2026-04-20' });
  const check = { text: '核查', due: '2026-03-23T23:59:59.999+08:00' };
  const stop = { text: '停止发布', due: '2026-04-20T23:59:59.999+08:00' };
  expect([clock('SEEN'), clock('CHECK_OVERDUE'), clock('FOUND')]).toEqual([check, check, null]);
  expect([clock('STOP_ORDERED'), clock('STOP_OVERDUE'), clock('REMOVED')]).toEqual([stop, stop, null]);
});

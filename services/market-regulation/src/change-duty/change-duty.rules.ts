import type { RuleConstant } from '@lianguan/service-kit';

export const CHANGE_TERM = 'reg.enterpriseChange';

export const changeConstants: readonly RuleConstant[] = [
  {
    key: CHANGE_TERM,
    value: '30d',
    scope: '',
    effectiveFrom: '2022-03-01',
    effectiveTo: null,
    source: '登记条例 24',
    mark: 'L',
  },
];

import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { RuleConstant } from '@lianguan/service-kit';

export const REGULATION = '民办非企业单位登记管理暂行条例';
export const CHANGE_DUE = 'nonProfitChange.due';
export const DEREGISTER_DUE = 'nonProfitDeregistration.due';

const constant = (key: string, value: unknown, article: string): RuleConstant => ({
  key,
  value,
  scope: '',
  // The day on which the regulation came into force.
  effectiveFrom: '1998-10-25',
  effectiveTo: null,
  source: `民非条例 ${article}`,
  mark: 'L',
});

export const CHANGE_TERM = 'reg.npDecision.change';

export const registrarConstants: readonly RuleConstant[] = [
  constant(CHANGE_TERM, '30d', '15'),
  constant('reg.npDecision.dereg', '15d', '17'),
  constant('reg.npAnnual.competentBody', '03-31', '23'),
  constant('reg.npAnnual.registry', '05-31', '23'),
];

const civil = { roles: ['CIVIL'] as const };
const STANDING = ['REGISTERED', 'CHANGE_PENDING', 'RESTRICTED'] as const;

/** Lifecycle 3, civil affairs: a registration from its entry to its end. */
export const registrarLifecycle = defineLifecycle({
  name: 'NonProfitRegistration',
  states: ['REGISTERED', 'CHANGE_PENDING', 'RESTRICTED', 'LIQUIDATING', 'REVOKED', 'DEREGISTERED'],
  initial: 'REGISTERED',
  terminal: ['REVOKED', 'DEREGISTERED'],
  transitions: [
    {
      event: 'recordNonProfitChangeConsent',
      from: ['REGISTERED'],
      to: 'CHANGE_PENDING',
      ...civil,
      guard: 'consented',
      basis: `${REGULATION} 第十五条`,
      deadline: { name: CHANGE_DUE, term: CHANGE_TERM },
    },
    {
      event: 'changeNonProfit',
      from: ['CHANGE_PENDING'],
      to: 'REGISTERED',
      ...civil,
      guard: 'changes',
      basis: `${REGULATION} 第十五条`,
    },
    {
      event: 'passChangeDue',
      from: ['CHANGE_PENDING'],
      to: 'CHANGE_PENDING',
      roles: ['SYS'],
      basis: `${REGULATION} 第十五条`,
    },
    ...STANDING.flatMap((state) => [
      {
        event: 'recordNonProfitAnnualCheck' as const,
        from: [state],
        to: state,
        ...civil,
        guard: 'yearCheckable' as const,
        basis: `${REGULATION} 第二十三条`,
      },
      { event: 'warnNonProfit' as const, from: [state], to: state, ...civil, basis: `${REGULATION} 第二十五条` },
    ]),
    {
      event: 'restrictNonProfit',
      from: ['REGISTERED', 'CHANGE_PENDING'],
      to: 'RESTRICTED',
      ...civil,
      guard: 'sealed',
      basis: `${REGULATION} 第二十五条、第二十八条`,
    },
    {
      event: 'liftNonProfitRestriction',
      from: ['RESTRICTED'],
      to: 'REGISTERED',
      ...civil,
      guard: 'ownRestriction',
      basis: `${REGULATION} 第二十五条`,
    },
    {
      event: 'beginNonProfitLiquidation',
      from: [...STANDING],
      to: 'LIQUIDATING',
      ...civil,
      basis: `${REGULATION} 第十六条`,
    },
    {
      event: 'endNonProfitLiquidation',
      from: ['LIQUIDATING'],
      to: 'LIQUIDATING',
      ...civil,
      guard: 'liquidationRunning',
      basis: `${REGULATION} 第十七条`,
      deadline: { name: DEREGISTER_DUE, term: 'reg.npDecision.dereg' },
    },
    {
      event: 'passDeregisterDue',
      from: ['LIQUIDATING'],
      to: 'LIQUIDATING',
      roles: ['SYS'],
      basis: `${REGULATION} 第十七条`,
    },
    {
      event: 'deregisterNonProfit',
      from: ['LIQUIDATING'],
      to: 'DEREGISTERED',
      ...civil,
      guard: 'dischargeable',
      basis: `${REGULATION} 第十六条、第十七条`,
    },
    {
      event: 'revokeNonProfit',
      from: [...STANDING, 'LIQUIDATING'],
      to: 'REVOKED',
      ...civil,
      guard: 'articleStated',
      basis: `${REGULATION} 第二十四条至第二十六条`,
    },
  ],
  labels: {
    REGISTERED: '正常',
    CHANGE_PENDING: '变更登记待办',
    RESTRICTED: '限制',
    LIQUIDATING: '清算',
    REVOKED: '撤销',
    DEREGISTERED: '注销',
    recordNonProfitChangeConsent: '记录同意变更',
    changeNonProfit: '变更登记',
    passChangeDue: '变更期限届满',
    recordNonProfitAnnualCheck: '年度检查',
    warnNonProfit: '警告',
    restrictNonProfit: '限期停止活动',
    liftNonProfitRestriction: '解除限制',
    beginNonProfitLiquidation: '开始清算',
    endNonProfitLiquidation: '清算结束',
    passDeregisterDue: '注销期限届满',
    deregisterNonProfit: '注销登记',
    revokeNonProfit: '撤销登记',
  },
});

export type RegistrarEvent = (typeof registrarLifecycle.transitions)[number]['event'];
export type Stage = (typeof registrarLifecycle.states)[number];
export const REGISTRAR_ACTS = [...new Set(registrarLifecycle.transitions.map(({ event }) => event))];
export type RegistrarGuard = NonNullable<(typeof registrarLifecycle.transitions)[number]['guard']>;

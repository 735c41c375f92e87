import type { CalendarDay } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { ActOf, ApplicationAct, ApplicationRow } from './application-file.rules.js';
import { CLOCKS, type ApplicationEvent } from './application-lifecycle.rules.js';

export function reasonOf(input: ApplicationAct): string | null {
  if (input.act === 'requestCorrection') return input.items.join('；');
  return ('reason' in input && input.reason.trim()) || null;
}

/** 行政许可法 38: who is refused is told what he can do. */
const REMEDIES =
  '不服本决定的，可自收到之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼（行政复议法 第二十条；行政诉讼法 第四十六条）';

const DECISION_BASIS = {
  approve: '行政许可法 第三十八条第一款',
  refuse: '行政许可法 第三十八条第二款',
  refuseFalse: '行政许可法 第七十八条',
  annul: '行政许可法 第六十九条第二款',
} as const;
export const DECISION_OUTCOMES = ['APPROVED', 'REFUSED', 'ANNULLED'] as const;

const OUTCOMES = { approve: 'APPROVED', refuse: 'REFUSED', refuseFalse: 'REFUSED', annul: 'ANNULLED' } as const;

type Changes = {
  readonly [Event in ApplicationEvent]?: (said: ActOf<Event>, today: CalendarDay) => Partial<ApplicationRow>;
};

const decided = (said: ActOf<'approve' | 'refuse' | 'refuseFalse' | 'annul'>, decidedOn: CalendarDay) => ({
  decision: {
    outcome: OUTCOMES[said.act],
    documentNo: said.documentNo.trim(),
    decidedOn,
    reason: reasonOf(said as ApplicationAct),
    basis: DECISION_BASIS[said.act],
    remedies: said.act === 'approve' ? null : REMEDIES,
  },
});

const CHANGES: Changes = {
  requestCorrection: ({ items }) => ({
    correctionItems: items.map((item) => item.trim()).filter((item) => item !== ''),
  }),
  siteCheck: ({ site }) => ({ siteCheck: site }),
  extendDecision: () => ({ extended: true }),
  approve: decided,
  refuse: decided,
  refuseFalse: decided,
  annul: decided,
  issue: ({ license }) => ({ license }),
  activate: ({ staffAnswer }) => ({ staffAnswer }),
};

const OVERRUN: Readonly<Partial<Record<ApplicationEvent, string>>> = {
  overrunDecision: CLOCKS.decide,
  overrunIssue: CLOCKS.issue,
};

/** What an act writes on the application beside its state. */
export function changeOf(application: ApplicationRow, said: ApplicationAct, { today }: Facts): Partial<ApplicationRow> {
  const clock = OVERRUN[said.act];
  if (clock) return { overdue: [...application.overdue, clock] };
  const change = CHANGES[said.act] as
    | ((said: ApplicationAct, today: CalendarDay) => Partial<ApplicationRow>)
    | undefined;
  return change?.(said, today) ?? {};
}

/** 行政许可法 78, 79: teaching children in a place touches public safety, so that both bans follow by law. */
export const BANNING: Readonly<Partial<Record<ApplicationEvent, 'FALSE_APPLICATION' | 'FRAUD'>>> = {
  refuseFalse: 'FALSE_APPLICATION',
  annul: 'FRAUD',
};

import { describe, expect, it } from '@jest/globals';
import { ROLES, type Decision, type Role } from '@lianguan/kernel';
import { FundNoticeIssuedSchema, FundNoticeKind, FundNoticeStage } from '@lianguan/proto-events';
import { create } from '@bufbuild/protobuf';
import type { Step } from '@lianguan/service-kit/rules';
import fc from 'fast-check';
import { noticeFact } from './notice.events.js';
import {
  decideAnswer,
  decidePassing,
  decideReceipt,
  NOTICE_STATES,
  noticeLifecycle,
  wordOf,
  type NoticeStateName,
} from './notice.rules.js';

const JEO = { roles: ['JEO'] as const };
const SYS = { roles: ['SYS'] as const };
const outcome = (decided: Decision<Step<NoticeStateName> | null, string>): string =>
  decided.ok ? (decided.value?.to ?? 'NOTHING') : decided.refusal.code;
const at = (state: NoticeStateName, version = 1) => ({ state, version });

// prettier-ignore -- a table
it.each<[string, Parameters<typeof wordOf>[0], Parameters<typeof wordOf>[1], string | null]>([
  ['the first', undefined, { stage: 'LISTED', version: 1 }, 'TOLD'],
  ['the first that comes, of a later step', undefined, { stage: 'DISTRIBUTING', version: 2 }, 'TOLD'],
  ['the same again', at('TOLD'), { stage: 'LISTED', version: 1 }, null],
  ['an earlier one, late', at('RECEIVED', 3), { stage: 'DISTRIBUTING', version: 2 }, null],
  ['how it goes on', at('RECEIVED'), { stage: 'DISTRIBUTING', version: 2 }, 'NOTHING'],
  ['that it is withdrawn', at('TOLD'), { stage: 'WITHDRAWN', version: 2 }, 'WITHDRAWN'],
  ['that it is withdrawn, received', at('RECEIVED'), { stage: 'WITHDRAWN', version: 2 }, 'WITHDRAWN'],
  ['that it is withdrawn, after the answer', at('ANSWERED'), { stage: 'WITHDRAWN', version: 2 }, 'NOTHING'],
])('finance says %s', (_name, known, fact, expected) => {
  const word = wordOf(known, fact);
  expect(word && (word.step?.to ?? 'NOTHING')).toBe(expected);
});

it('of words in any order and number the newest stands, and the notice is told once', () => {
  const fact = fc.record({
    stage: fc.constantFrom('LISTED' as const, 'CLAIMED' as const),
    version: fc.integer({ min: 1, max: 6 }),
  });
  fc.assert(
    fc.property(fc.array(fact, { minLength: 1, maxLength: 12 }), (facts) => {
      let known: { state: NoticeStateName; version: number } | undefined;
      let told = 0;
      for (const { stage, version } of facts) {
        const word = wordOf(known, { stage, version });
        if (!word) continue;
        if (word.step?.to === 'TOLD') told += 1;
        known = { state: word.step?.to ?? known!.state, version };
      }
      expect([told, known!.version]).toEqual([1, Math.max(...facts.map(({ version }) => version))]);
    }),
  );
});

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideReceipt>[0], readonly Role[], string]>([
  ['in time', at('TOLD'), ['JEO'], 'RECEIVED'],
  ['late', at('UNRECEIVED'), ['JEO_LEAD'], 'RECEIVED'],
  ['of nobody', undefined, ['JEO'], 'NOTICE_UNKNOWN'],
  ['twice', at('RECEIVED'), ['JEO'], 'ACTION_NOT_AVAILABLE'],
  ['by another', at('TOLD'), ['EDU_SUP'], 'ROLE_NOT_ENTITLED'],
])('a notice is received %s', (_name, known, roles, expected) => {
  expect(outcome(decideReceipt(known, { roles }))).toBe(expected);
});

const GIVEN = { arrangement: '专班会商', documentNo: '示专纪〔2026〕1号' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideAnswer>[0], object, string]>([
  ['in time', at('RECEIVED'), {}, 'ANSWERED'],
  ['late', at('UNANSWERED'), {}, 'ANSWERED'],
  ['of nobody', undefined, {}, 'NOTICE_UNKNOWN'],
  ['without an arrangement', at('RECEIVED'), { arrangement: ' ' }, 'NOTICE_ARRANGEMENT_MISSING'],
  ['without a paper', at('RECEIVED'), { documentNo: '' }, 'NOTICE_DOCUMENT_MISSING'],
  ['naming a person', at('RECEIVED'), { arrangement: '19900001234' }, 'NOTICE_TEXT_NAMES_PERSON'],
  ['before its receipt', at('TOLD'), {}, 'ACTION_NOT_AVAILABLE'],
  ['twice', at('ANSWERED'), {}, 'ACTION_NOT_AVAILABLE'],
])('a notice is answered %s', (_name, known, given, expected) => {
  expect(outcome(decideAnswer(known, { ...GIVEN, ...given }, JEO))).toBe(expected);
});

// prettier-ignore -- a table
it.each<['TOLD' | 'RECEIVED', NoticeStateName, string]>([
  ['TOLD', 'TOLD', 'UNRECEIVED'],
  ['TOLD', 'RECEIVED', 'NOTHING'],
  ['RECEIVED', 'RECEIVED', 'UNANSWERED'],
  ['RECEIVED', 'ANSWERED', 'NOTHING'],
  ['RECEIVED', 'WITHDRAWN', 'NOTHING'],
])('the term of %s ends when it is %s', (waiting, state, expected) => {
  expect(outcome(decidePassing(at(state), waiting, SYS))).toBe(expected);
  expect(outcome(decidePassing(undefined, waiting, SYS))).toBe('NOTICE_UNKNOWN');
});

describe('the lifecycle', () => {
  const { transitions } = noticeLifecycle;

  it('takes each step from its state and for its roles, and begins its term', () => {
    for (const state of NOTICE_STATES)
      for (const event of new Set(transitions.map((line) => line.event)))
        for (const role of ROLES) {
          const line = transitions.find((one) => one.event === event && one.from.includes(state));
          const step = noticeLifecycle.step(state, event, { roles: [role] });
          const entitled = line && (line.roles as readonly Role[]).includes(role);
          const expected = entitled ? line.to : line ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
          expect([state, event, role, outcome(step)]).toEqual([state, event, role, expected]);
          if (step.ok) expect(step.value.begins).toEqual(line!.deadline ?? null);
        }
  });

  it.each<[NoticeStateName, 'acknowledgeFundNotice' | 'answerFundNotice' | 'withdrawFundNotice', string]>([
    ['TOLD', 'acknowledgeFundNotice', 'fundNotice.receipt'],
    ['RECEIVED', 'answerFundNotice', 'fundNotice.answer'],
    ['TOLD', 'withdrawFundNotice', 'fundNotice.receipt'],
    ['RECEIVED', 'withdrawFundNotice', 'fundNotice.answer'],
  ])('%s -%s-> ends its term', (state, event, ended) => {
    const step = noticeLifecycle.step(state, event, event === 'withdrawFundNotice' ? SYS : JEO);
    expect(step.ok && step.value.ends).toEqual([ended]);
  });
});

it('a kind or stage that is not known here keeps the message aside', () => {
  const message = create(FundNoticeIssuedSchema, {
    noticeId: 'n',
    kind: FundNoticeKind.TRAINING_LOAN,
    stage: FundNoticeStage.CONFIRMED,
    day: '2026-03-02',
    version: 1n,
  });
  expect(noticeFact(message)).toMatchObject({ kind: 'TRAINING_LOAN', stage: 'CONFIRMED', restFen: '0', version: 1 });
  expect(() => noticeFact({ ...message, stage: 99 as FundNoticeStage })).toThrow('is not known here');
});

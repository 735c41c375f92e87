import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clauseName,
  clausesOf,
  compareClauses,
  CONTRACT_CONSTANTS,
  saysSentence,
  sentencesOf,
  UNFAIR_KINDS,
  unfairHints,
  type Clause,
} from './contract-text.rules.js';

const constants = { get: <T>(key: string) => CONTRACT_CONSTANTS.find((one) => one.key === key)!.value as T };

const MODEL = `甲方与乙方订立本合同。
第一条 培训服务
课程为____，共__课时。上课地点为____。
第二条 退费
乙方可以随时退课；甲方退还未消费的费用。
第三条 争议处理
双方协商解决，协商不成的向____人民法院起诉。`;

it('a text is read by its articles, with what stands before them', () => {
  expect(clausesOf(MODEL)).toEqual([
    { no: '', title: '', text: '甲方与乙方订立本合同。' },
    { no: '第一条', title: '培训服务', text: '课程为____，共__课时。上课地点为____。' },
    { no: '第二条', title: '退费', text: '乙方可以随时退课；甲方退还未消费的费用。' },
    { no: '第三条', title: '争议处理', text: '双方协商解决，协商不成的向____人民法院起诉。' },
  ]);
  // An article without a heading begins with its first sentence; one that is mentioned within a sentence begins none.
  expect(clausesOf('第1条、甲方收取费用。\r\n依照第二条办理。')).toEqual([
    { no: '第1条', title: '', text: '甲方收取费用。\n依照第二条办理。' },
  ]);
  expect(clausesOf(' \n ')).toEqual([]);
  expect(clauseName({ no: '', title: '', text: '' })).toBe('前言');
});

const compared = (text: string) => compareClauses(clausesOf(MODEL), clausesOf(text));
const changed = (from: string, to: string) => compared(MODEL.replace(from, to));

it('what is filled in, and another spacing or punctuation, is no difference', () => {
  expect(compared(MODEL.replace('课程为____，共__课时', '课程为 数学, 共20课时'))).toEqual([]);
  expect(changed('____人民法院', '示范县人民法院')).toEqual([]);
});

it('what is said otherwise is shown beside what the model says', () => {
  expect(changed('甲方退还未消费的费用', '费用概不退还')).toEqual([
    { kind: 'CHANGED', clause: '第二条 退费', removed: ['甲方退还未消费的费用'], added: ['费用概不退还'] },
  ]);
  // A blank takes what stands between, not what stands around.
  expect(changed('上课地点为____', '甲方另定上课地点为校区')).toMatchObject([{ added: ['甲方另定上课地点为校区'] }]);
  expect(changed('共__课时', '共二十次')).toMatchObject([{ removed: ['课程为____，共__课时'] }]);
});

it('an article that is missing and one that is added are told, whatever their numbers', () => {
  const renumbered = MODEL.replace('第二条 退费\n乙方可以随时退课；甲方退还未消费的费用。\n', '').replace(
    '第三条',
    '第二条',
  );
  expect(compared(`${renumbered}\n第三条 其他\n最终解释权归甲方。`)).toEqual([
    { kind: 'MISSING', clause: '第二条 退费', removed: ['乙方可以随时退课', '甲方退还未消费的费用'], added: [] },
    { kind: 'ADDED', clause: '第三条 其他', removed: [], added: ['最终解释权归甲方'] },
  ]);
});

const words = fc.stringMatching(/^[甲乙丙丁课费]{1,6}$/u);
const clauses = fc
  .array(fc.array(words, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  .map((all) =>
    all.map((said, index): Clause => ({ no: `第${index + 1}条`, title: '', text: `${said.join('。')}。` })),
  );

it('a contract differs from itself in nothing, and nothing that the model lacks goes unseen', () => {
  fc.assert(
    fc.property(clauses, clauses, (model, contract) => {
      expect(compareClauses(model, model)).toEqual([]);
      const all = model.flatMap(({ text }) => sentencesOf(text));
      const shown = compareClauses(model, contract).flatMap(({ added }) => added);
      const foreign = contract.flatMap(({ text }) => sentencesOf(text)).filter((sentence) => !all.includes(sentence));
      for (const sentence of foreign) expect(shown).toContain(sentence);
      const back = compareClauses(contract, model);
      expect(back.flatMap(({ removed }) => removed).toSorted()).toEqual(shown.toSorted());
    }),
  );
});

// prettier-ignore -- a table
it.each([
  ['费用一经缴纳，概 不 退还', ['NO_REFUND']],
  ['在校区内受伤的后果自负', ['NO_LIABILITY']],
  ['乙方不得以任何理由退课', ['NO_TERMINATION']],
  ['乙方不得投诉、不得起诉', ['NO_REMEDY']],
  ['本合同最终解释权归甲方所有，费用不退还', ['NO_REFUND', 'EXCLUSIVE_INTERPRETATION']],
  ['甲方有权随时调整教师，不另行通知', ['UNILATERAL_CHANGE']],
  ['甲方退还未消费的费用', []],
] as const)('“%s” hints at %j', (sentence, kinds) => {
  const found = unfairHints([{ no: '第一条', title: '', text: `${sentence}。` }], constants);
  expect(found).toEqual(kinds.map((kind) => ({ kind, clause: '第一条', sentence })));
});

it('the same words are one hint, at the first place where they stand', () => {
  const said = (no: string): Clause => ({ no, title: '', text: '概不退费' });
  expect(unfairHints([said('第一条'), said('第二条')], constants)).toEqual([
    { kind: 'NO_REFUND', clause: '第一条', sentence: '概不退费' },
  ]);
  expect(saysSentence([said('第一条')], '概不 退费')).toBe(true);
  expect(saysSentence([said('第一条')], '退费')).toBe(true);
  expect(saysSentence([said('第一条')], '全额退费')).toBe(false);
});

it('each kind has words that hint at it', () => {
  expect(Object.keys(CONTRACT_CONSTANTS[0]!.value as object)).toEqual([...UNFAIR_KINDS]);
});

import { describe, expect, it } from '@jest/globals';
import { glossaryPage, glossaryProblems } from './glossary.js';

const TERMS = [
  { chinese: '统一社会信用代码', english: 'unified social credit code', identifier: 'usccCode' },
  { chinese: '监管账户', english: 'escrow account', identifier: 'EscrowAccount' },
  { chinese: '自编材料 / 正式出版物', english: 'self-compiled / publication', identifier: 'MaterialSource.SELF_COMPILED / PUBLISHED' },
];

describe('the glossary', () => {
  it('is a table of terms', () => {
    expect(glossaryPage(TERMS)).toContain('| 监管账户 | escrow account | `EscrowAccount` |');
  });

  it.each([
    ['as the glossary spells it', 'type EscrowAccount { usccCode: String }', []],
    ['a field named after its type', 'type X { escrowAccount: String }', []],
    ['a second spelling of a type', 'type Escrowaccount { id: ID }', ['图中的“Escrowaccount”与术语表的“EscrowAccount”是同一术语的两种写法']],
    ['a second spelling of a field', 'type X { usccCODE: String }', ['图中的“usccCODE”与术语表的“usccCode”是同一术语的两种写法']],
    ['a word of its own', 'type Widget { colour: String }', []],
  ])('%s', (_title, sdl, problems) => {
    expect(glossaryProblems(TERMS, [sdl])).toEqual(problems);
  });
});

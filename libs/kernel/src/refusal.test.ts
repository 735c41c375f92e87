import { describe, expect, it } from '@jest/globals';
import { permit, refuse, type RefusalCatalogue } from './decision.js';
import { GLOSSARY } from './glossary.js';
import { renderRefusal } from './refusal.js';

const CATALOGUE = {
  COLUMN_MISSING: { message: '缺少列“{column}”，共 {count} 处', basis: null },
  BANNED: { message: '禁止期内不得申请', basis: '民促条例 62' },
} satisfies RefusalCatalogue;

describe('renderRefusal', () => {
  it('fills the placeholders and keeps the detail', () => {
    const detail = { column: '机构名称$&', count: '2' };
    expect(renderRefusal(CATALOGUE, { code: 'COLUMN_MISSING', detail })).toEqual({
      code: 'COLUMN_MISSING',
      message: '缺少列“机构名称$&”，共 2 处',
      basis: null,
      detail,
    });
  });

  it('renders a refusal without detail', () => {
    expect(renderRefusal(CATALOGUE, { code: 'BANNED' })).toEqual({
      code: 'BANNED',
      message: '禁止期内不得申请',
      basis: '民促条例 62',
      detail: {},
    });
  });

  it('is loud where a text or a detail is missing', () => {
    expect(() => renderRefusal(CATALOGUE, { code: 'COLUMN_MISSING' })).toThrow('column');
    const stray: RefusalCatalogue = CATALOGUE;
    expect(() => renderRefusal(stray, { code: 'toString' })).toThrow('toString');
  });
});

describe('Decision', () => {
  it('is the outcome or a named no', () => {
    expect(permit(1)).toEqual({ ok: true, value: 1 });
    expect(refuse('BANNED')).toEqual({ ok: false, refusal: { code: 'BANNED' } });
    expect(refuse('BANNED', { a: 'b' })).toEqual({ ok: false, refusal: { code: 'BANNED', detail: { a: 'b' } } });
  });
});

describe('GLOSSARY', () => {
  it('has one English word and one identifier for each Chinese term', () => {
    expect(GLOSSARY.length).toBeGreaterThanOrEqual(116);
    expect(new Set(GLOSSARY.map(({ chinese }) => chinese)).size).toBe(GLOSSARY.length);
    expect(GLOSSARY.every((term) => term.chinese && term.english && term.identifier)).toBe(true);
    expect(GLOSSARY.find(({ chinese }) => chinese === '一校多址')?.identifier).toBe('MultiAddressOverlay');
  });
});

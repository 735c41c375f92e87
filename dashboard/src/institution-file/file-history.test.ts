import { describe, expect, it } from '@jest/globals';
import { factInput, sourceText, termText, valueText } from './file-history';

describe('a line of the history', () => {
  it.each([
    [{ kind: 'NAME' as const, text: '示例学校', persons: [] }, '示例学校'],
    [{ kind: 'OPERATOR' as const, text: null, persons: [{ name: '甲*' }, { name: '乙*' }] }, '甲*、乙*'],
    [
      { kind: 'OPERATOR' as const, text: null, persons: [{ name: null }] },
      '姓名未显示：请先说明查阅目的，或本岗位不能查看',
    ],
    [{ kind: 'OPERATOR' as const, text: null, persons: [{}] }, '姓名未显示：请先说明查阅目的，或本岗位不能查看'],
  ])('%#', (fact, text) => {
    expect(valueText(fact)).toBe(text);
  });

  it('says when it held and who says so', () => {
    expect(termText({ validFrom: '2026-03-01', validTo: null })).toBe('2026-03-01 起');
    expect(termText({ validFrom: '2026-03-01', validTo: '2026-04-30' })).toBe('2026-03-01 至 2026-04-30');
    const source = {
      kind: 'NAME' as const,
      institutionId: 'i',
      persons: [],
      validFrom: '2026-03-01',
      validTo: null,
      source: 'OFFICER' as const,
      documentNo: '示登〔2026〕1号',
      recordedBy: '经办人',
      recordedAt: '2026-03-02T01:00:00Z',
    };
    expect(sourceText(source)).toBe('经办人登记；示登〔2026〕1号；经办人 于 2026年3月2日 09:00 登记');
  });
});

describe('what an officer records', () => {
  const given = { validFrom: '2026-03-01', documentNo: '示登〔2026〕1号' };
  it.each([
    ['NAME' as const, { text: ' 示例 ', names: '甲' }, { text: '示例', personNames: [] }],
    ['CONTROLLER' as const, { text: 'x', names: '甲、 乙，丙' }, { text: null, personNames: ['甲', '乙', '丙'] }],
    ['OPERATOR' as const, {}, { text: null, personNames: [] }],
  ])('%s', (kind, values, expected) => {
    expect(factInput('i', { kind, ...values, ...given })).toEqual({ institutionId: 'i', kind, ...given, ...expected });
  });
});

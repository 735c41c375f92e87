import { describe, expect, it } from '@jest/globals';
import { decideRow } from './ledger.rules.js';

const ROW = { divisionCode: '341203', importerDivision: '341203' };
const STORED = { id: 's', version: 3, fields: { name: '甲', balanceFen: '100', usccCode: null } };

describe('decideRow', () => {
  const context = { stored: undefined, repeated: false, keyHeader: '统一社会信用代码' };
  const same = { name: '甲', balanceFen: 100n, usccCode: null };
  // prettier-ignore -- a table
  it.each([
    ['a new row', ROW, same, context, 'CREATED 1'],
    ['the same row again', ROW, same, { ...context, stored: STORED }, 'UNCHANGED 3'],
    ['another amount by one fen', ROW, { ...same, balanceFen: 101n }, { ...context, stored: STORED }, 'UPDATED 4'],
    ['a code where none was', ROW, { ...same, usccCode: 'C' }, { ...context, stored: STORED }, 'UPDATED 4'],
    ['a row of the next county', { ...ROW, divisionCode: '341202' }, same, context, 'OUT_OF_DIVISION 区划代码'],
    ['the key twice in the file', ROW, same, { ...context, repeated: true }, 'ROW_REPEATED 统一社会信用代码'],
  ])('%s', (_name, row, fields, rowContext, expected) => {
    const decision = decideRow({ row, fields }, rowContext, () => 'n');
    const shown = decision.ok
      ? `${decision.value.change} ${decision.value.version}`
      : `${decision.refusal.code} ${decision.refusal.detail?.['column']}`;
    expect(shown).toBe(expected);
  });
});

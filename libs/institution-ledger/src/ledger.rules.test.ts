import { describe, expect, it } from '@jest/globals';
import { decideRow } from './ledger.rules.js';

const ROW = { divisionCode: '341203', importerDivision: '341203' };
const STORED = { id: 's', version: 3, fields: { name: '甲', balanceFen: '100', usccCode: null } };

describe('decideRow', () => {
  const context = { stored: undefined, repeated: false, keyHeader: '统一社会信用代码' };
  const same = { name: '甲', balanceFen: 100n, usccCode: null };
  const dated = { ...context, asOf: { field: 'day', header: '余额日期' } };
  const known = { ...dated, stored: { ...STORED, fields: { ...STORED.fields, day: '2026-03-02' } } };
  const on = (day: string) => ({ ...same, day });
  // prettier-ignore -- a table
  it.each([
    ['a new row', ROW, same, context, 'CREATED 1'],
    ['the same row again', ROW, same, { ...context, stored: STORED }, 'UNCHANGED 3'],
    ['another amount by one fen', ROW, { ...same, balanceFen: 101n }, { ...context, stored: STORED }, 'UPDATED 4'],
    ['a code where none was', ROW, { ...same, usccCode: 'C' }, { ...context, stored: STORED }, 'UPDATED 4'],
    ['a row of the next county', { ...ROW, divisionCode: '341202' }, same, context, 'OUT_OF_DIVISION 区划代码'],
    ['a row of the day before', ROW, on('2026-03-01'), known, 'ROW_OUTDATED 余额日期'],
    ['the same row of that day', ROW, on('2026-03-02'), known, 'UNCHANGED 3'],
    ['a row of the day after', ROW, on('2026-03-03'), known, 'UPDATED 4'],
    ['a day where none was', ROW, on('2026-03-01'), { ...dated, stored: STORED }, 'UPDATED 4'],
    ['a new row of a day', ROW, on('2026-03-01'), dated, 'CREATED 1'],
    ['the key twice in the file', ROW, same, { ...context, repeated: true }, 'ROW_REPEATED 统一社会信用代码'],
  ])('%s', (_name, row, fields, rowContext, expected) => {
    const decision = decideRow({ row, fields }, rowContext, () => 'n');
    const shown = decision.ok
      ? `${decision.value.change} ${decision.value.version}`
      : `${decision.refusal.code} ${decision.refusal.detail?.['column']}`;
    expect(shown).toBe(expected);
  });
});

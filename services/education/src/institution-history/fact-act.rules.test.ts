import { expect, it } from '@jest/globals';
import { calendarDay, makeCreditCode } from '@lianguan/kernel';
import type { FileRecord } from '../file-record/index.js';
import { decideFact, type RecordFileFact } from './fact-act.rules.js';

const TODAY = calendarDay('2026-05-01');
const told = (validFrom: string, facts: FileRecord['facts']): FileRecord => ({
  id: Number(validFrom.replaceAll('-', '')),
  institutionId: 'i1',
  validFrom: calendarDay(validFrom),
  facts,
  source: 'LEDGER',
  documentNo: null,
  recordedBy: 'officer',
  recordedAt: new Date('2026-03-01T00:00:00Z'),
});
const RECORDS = [
  told('2026-03-01', { NAME: '示例甲培训学校', CREDIT_CODE: null, OPERATOR: [{ personId: 'p1', name: '甲举办' }] }),
  told('2026-04-01', { LEGAL_REPRESENTATIVE: [{ personId: 'p2', name: '乙法人' }] }),
];
const FORMER_NAME: RecordFileFact = {
  institutionId: 'i1',
  kind: 'NAME',
  text: '示例旧名培训学校',
  personNames: [],
  validFrom: calendarDay('2026-02-28'),
  documentNo: '示教许〔2020〕1号',
};
const REPRESENTATIVE = { ...FORMER_NAME, kind: 'LEGAL_REPRESENTATIVE', text: null, personNames: ['丙法人'] } as const;
const CODE = makeCreditCode({ holder: '52', division: '341203', organisation: 'MA0ABCD1' });

// prettier-ignore -- a table
it.each<[string, RecordFileFact, string]>([
  ['a former name', FORMER_NAME, 'ok'],
  [
    'the name of the day the ledger came in',
    { ...FORMER_NAME, validFrom: calendarDay('2026-03-01') },
    'LEDGER_SAYS_NOW',
  ],
  ['a former code', { ...FORMER_NAME, kind: 'CREDIT_CODE', text: CODE }, 'ok'],
  ['a code where the ledger has none', { ...FORMER_NAME, kind: 'CREDIT_CODE', text: CODE, validFrom: TODAY }, 'ok'],
  ['a wrong code', { ...FORMER_NAME, kind: 'CREDIT_CODE', text: '52' }, 'CODE_INVALID'],
  ['the code of a register', { ...FORMER_NAME, kind: 'BUSINESS_LICENSE', text: CODE }, 'FACT_OF_REGISTER'],
  ['a legal representative of today', { ...REPRESENTATIVE, validFrom: TODAY }, 'ok'],
  ['one of tomorrow', { ...REPRESENTATIVE, validFrom: calendarDay('2026-05-02') }, 'FACT_IN_FUTURE'],
  ['the one that is known', { ...REPRESENTATIVE, validFrom: TODAY, personNames: [' 乙法人 '] }, 'FACT_KNOWN'],
  [
    'the one that is known, before he was',
    { ...REPRESENTATIVE, validFrom: calendarDay('2026-03-31'), personNames: ['乙法人'] },
    'ok',
  ],
  ['a correction of the day itself', { ...REPRESENTATIVE, validFrom: calendarDay('2026-04-01') }, 'ok'],
  ['nobody', { ...REPRESENTATIVE, personNames: [' '] }, 'FACT_MISSING'],
  ['a person for a text', { ...FORMER_NAME, text: null, personNames: ['丙法人'] }, 'FACT_MISSING'],
  ['without a document', { ...FORMER_NAME, documentNo: ' ' }, 'DOCUMENT_MISSING'],
  ['a mobile number in the name', { ...REPRESENTATIVE, personNames: ['丙19900001234'] }, 'TEXT_NAMES_PERSON'],
  ['a mobile number in the document', { ...FORMER_NAME, documentNo: '19900001234' }, 'TEXT_NAMES_PERSON'],
])('an officer records %s', (_name, input, expected) => {
  const decided = decideFact(RECORDS, input, { today: TODAY, newId: () => 'p9' });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('records nothing of a file that is unknown', () => {
  expect(decideFact(undefined, FORMER_NAME, { today: TODAY, newId: () => 'p9' })).toMatchObject({
    refusal: { code: 'FILE_UNKNOWN' },
  });
});

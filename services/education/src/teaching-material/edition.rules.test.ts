import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDay } from '@lianguan/kernel';
import {
  checkContents,
  decideChange,
  decideDraft,
  decidePublication,
  type ChangedMaterial,
  type EditionContext,
  type GivenMaterial,
} from './edition.rules.js';
import { readIsbn } from './isbn.rules.js';

const codeOf = (decision: { ok: boolean; refusal?: { code: string } }): string => decision.refusal?.code ?? 'ok';
const checkDigit = (twelve: string): string =>
  String((10 - ([...twelve].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10)) % 10);
const isbnOf = (twelve: string): string => twelve + checkDigit(twelve);
const ISBN = isbnOf('978710000001');

describe('a book number', () => {
  // prettier-ignore -- a table
  it.each([
    ['of the mainland', ISBN, 'ok'],
    ['with hyphens', ISBN.replace(/^(...)(.)/u, '$1-$2-'), 'ok'],
    ['in full width', [...ISBN].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join(''), 'ok'],
    ['of ten digits', '7100000010', 'ISBN_UNREADABLE'],
    ['of fourteen digits', `${ISBN}0`, 'ISBN_UNREADABLE'],
    ['of no book', `977${ISBN.slice(3)}`, 'ISBN_UNREADABLE'],
    ['of nothing', '', 'ISBN_UNREADABLE'],
    ['of Hong Kong', isbnOf('978962000001'), 'PUBLICATION_FOREIGN'],
    ['of an English publisher', isbnOf('978019000001'), 'PUBLICATION_FOREIGN'],
    ['with 979', isbnOf('979700000001'), 'PUBLICATION_FOREIGN'],
  ])('%s', (_name, text, expected) => expect(codeOf(readIsbn(text))).toBe(expected));

  it('is refused when one digit of it is another', () => {
    const twelve = fc.stringMatching(/^9787\d{8}$/u);
    fc.assert(
      fc.property(twelve, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
        const isbn = isbnOf(digits);
        const wrong = isbn.slice(0, at) + String((Number(isbn[at]) + more) % 10) + isbn.slice(at + 1);
        return readIsbn(isbn).ok && !readIsbn(wrong).ok;
      }),
    );
  });
  it('names the wrong digit', () => {
    const wrong = ISBN.slice(0, -1) + String((Number(ISBN.at(-1)) + 1) % 10);
    expect(codeOf(readIsbn(wrong))).toBe('ISBN_CHECK_DIGIT_WRONG');
  });
});

const HASH = 'a'.repeat(64);
const BOOK: GivenMaterial = {
  title: '示例同步读本',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  source: 'PUBLISHED',
  isbn: ISBN,
  publisher: '示例出版社',
  selectionNo: '示选〔2026〕1号',
  sha256: null,
  foreignCurriculum: false,
};
const SHEET: GivenMaterial = {
  ...BOOK,
  source: 'SELF_COMPILED',
  isbn: null,
  publisher: null,
  selectionNo: null,
  sha256: HASH,
};
const INSTITUTION = { institutionId: 'i', divisionCode: '341203', trainingClass: 'ACADEMIC' } as const;
const MATHS = { title: '数学', trainingClass: 'ACADEMIC' } as const;
const CONTEXT: EditionContext = { institution: INSTITUTION, onFile: [], subject: MATHS };
const ARTS: EditionContext = { ...CONTEXT, institution: { ...INSTITUTION, trainingClass: 'NON_ACADEMIC' } };
const ART: EditionContext = { ...ARTS, subject: { title: '艺术', trainingClass: 'NON_ACADEMIC' } };
const withBook: EditionContext = { ...CONTEXT, onFile: [{ id: 'm-0', isbn: ISBN, sha256: null }] };
const withSheet: EditionContext = { ...CONTEXT, onFile: [{ id: 'm-0', isbn: null, sha256: HASH }] };

// prettier-ignore -- a table
it.each<[string, GivenMaterial, Partial<GivenMaterial>, EditionContext, string]>([
  ['a book', BOOK, {}, CONTEXT, 'ok'],
  ['a sheet', SHEET, {}, CONTEXT, 'ok'],
  ['of nobody', BOOK, {}, { ...CONTEXT, institution: undefined }, 'MATERIAL_INSTITUTION_UNKNOWN'],
  ['a book of a foreign curriculum', BOOK, { foreignCurriculum: true }, CONTEXT, 'MATERIAL_FOREIGN'],
  ['a sheet of a foreign curriculum', SHEET, { foreignCurriculum: true }, CONTEXT, 'MATERIAL_FOREIGN'],
  ['a book from abroad', BOOK, { isbn: isbnOf('978019000001') }, CONTEXT, 'PUBLICATION_FOREIGN'],
  ['a book without a number', BOOK, { isbn: null }, CONTEXT, 'ISBN_UNREADABLE'],
  ['without a title', SHEET, { title: ' ' }, CONTEXT, 'MATERIAL_TITLE_MISSING'],
  ['that names a person', SHEET, { title: '19900001234' }, CONTEXT, 'MATERIAL_TEXT_NAMES_PERSON'],
  ['without a publisher', BOOK, { publisher: ' ' }, CONTEXT, 'MATERIAL_PUBLISHER_MISSING'],
  ['without a record of its choice', BOOK, { selectionNo: null }, CONTEXT, 'MATERIAL_SELECTION_MISSING'],
  ['a sheet without a file', SHEET, { sha256: null }, CONTEXT, 'MATERIAL_HASH_WRONG'],
  ['a sheet with a short hash', SHEET, { sha256: HASH.slice(1) }, CONTEXT, 'MATERIAL_HASH_WRONG'],
  ['maths of an art school', SHEET, {}, ARTS, 'MATERIAL_OUT_OF_SCOPE'],
  ['art of an art school', SHEET, { subject: 'ART' }, ART, 'ok'],
  ['maths for pre-school children', SHEET, { stage: 'PRESCHOOL' }, CONTEXT, 'MATERIAL_PRESCHOOL_SUBJECT'],
  ['art for pre-school children', SHEET, { stage: 'PRESCHOOL', subject: 'ART' }, ART, 'ok'],
  ['a book on file', BOOK, {}, withBook, 'MATERIAL_ON_FILE'],
  ['a file on file', SHEET, {}, withSheet, 'MATERIAL_ON_FILE'],
  ['a sheet beside a book', SHEET, {}, withBook, 'ok'],
])('%s', (_name, given, change, context, expected) => {
  expect(codeOf(checkContents({ ...given, ...change }, context))).toBe(expected);
});

it('a revised edition is not its own double', () => {
  expect(codeOf(checkContents(SHEET, withSheet, 'm-0'))).toBe('ok');
  expect(codeOf(checkContents(SHEET, withSheet, 'm-1'))).toBe('MATERIAL_ON_FILE');
});

const today = calendarDay('2026-03-02');
let serial = 0;
const facts = (role = 'INST') => ({
  caller: { roles: [role] } as never,
  today,
  newId: () => `m-${String((serial += 1))}`,
});

it('a book is filed at once, by the record of its choice; a sheet begins as a draft', () => {
  const book = decidePublication(CONTEXT, BOOK, facts());
  expect(book).toMatchObject({
    value: {
      row: { state: 'FILED', version: 1, filedOn: today, filingNo: BOOK.selectionNo },
      transition: 'DRAFT -filePublication-> FILED',
    },
  });
  expect(book.ok && book.value.row.seriesId).toBe(book.ok && book.value.row.id);
  expect(decideDraft(CONTEXT, SHEET, facts())).toMatchObject({
    value: { row: { state: 'DRAFT', filedOn: null, isbn: null, sha256: HASH } },
  });
  expect(codeOf(decidePublication(CONTEXT, BOOK, facts('EDU_SUP')))).toBe('ROLE_NOT_ENTITLED');
  expect(codeOf(decidePublication(CONTEXT, SHEET, facts()))).toBe('MATERIAL_NOT_PUBLISHED');
  expect(codeOf(decideDraft(CONTEXT, BOOK, facts()))).toBe('MATERIAL_NOT_SELF_COMPILED');
});

const filed = decideDraft(CONTEXT, { ...SHEET, sha256: 'b'.repeat(64) }, facts());
const FILED = { ...(filed.ok ? filed.value.row : undefined)!, state: 'FILED' as const };
const CHANGED: ChangedMaterial = {
  row: FILED,
  editions: [
    { id: FILED.id, version: 1, state: 'FILED' },
    { id: 'm-x', version: 2, state: 'REJECTED' },
  ],
};
const underWay: ChangedMaterial = {
  ...CHANGED,
  editions: [...CHANGED.editions, { id: 'm-y', version: 3, state: 'RETURNED' }],
};

// prettier-ignore -- a table
it.each<[string, ChangedMaterial | undefined, Partial<GivenMaterial>, string]>([
  ['of a filed edition', CHANGED, {}, 'ok'],
  ['of one in use', { ...CHANGED, row: { ...FILED, state: 'IN_USE' } }, {}, 'ok'],
  ['of nothing', undefined, {}, 'MATERIAL_UNKNOWN'],
  ['of a draft', { ...CHANGED, row: { ...FILED, state: 'DRAFT' } }, {}, 'ACTION_NOT_AVAILABLE'],
  ['while another is under way', underWay, {}, 'MATERIAL_VERSION_UNDER_WAY'],
  ['that changes nothing', CHANGED, { sha256: FILED.sha256 }, 'MATERIAL_UNCHANGED'],
  ['without a file', CHANGED, { sha256: '' }, 'MATERIAL_HASH_WRONG'],
])('a change %s', (_name, changed, given, expected) => {
  expect(codeOf(decideChange(changed, { context: CONTEXT, given: { ...SHEET, ...given } }, facts()))).toBe(expected);
});

it('a change is the next version of the series and goes through review again', () => {
  expect(decideChange(CHANGED, { context: CONTEXT, given: SHEET }, facts())).toMatchObject({
    value: { row: { seriesId: FILED.seriesId, version: 3, state: 'DRAFT' } },
  });
  expect(decideChange(CHANGED, { context: CONTEXT, given: BOOK }, facts())).toMatchObject({
    value: { row: { seriesId: FILED.seriesId, version: 3, state: 'FILED' } },
  });
  expect(codeOf(decideChange(CHANGED, { context: CONTEXT, given: SHEET }, facts('EDU_SUP')))).toBe('ROLE_NOT_ENTITLED');
});

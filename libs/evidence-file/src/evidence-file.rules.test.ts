import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decideKeeping,
  decideReading,
  EVIDENCE_MEDIA_TYPES,
  FORMATS,
  isToBeRemoved,
  LARGEST_EVIDENCE_BYTES,
  mediaTypeOf,
  MOST_UNUSED,
  takingFault,
  type EvidenceStanding,
  type GivenFile,
  type OwnFiles,
} from './evidence-file.rules.js';

const hex = (text: string) => Buffer.from(text, 'hex');

// prettier-ignore -- a table
it.each([
  ['a JPEG', hex('ffd8ffe000104a464946'), 'JPEG'],
  ['a PNG', hex('89504e470d0a1a0a0000000d'), 'PNG'],
  ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'WEBP'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ['another RIFF', Buffer.from('RIFF\0\0\0\0WAVEfmt '), null],
  ['a GIF', Buffer.from('GIF89a'), null],
  ['a web page', Buffer.from('<html><script>'), null],
  ['a drawing that runs', Buffer.from('<svg onload="x">'), null],
  ['a web page before a PDF', Buffer.from('<html>%PDF-1.7'), null],
  ['a workbook', hex('504b0304'), null],
  ['a PNG that is cut in its signature', hex('89504e470d0a1a'), null],
  ['nothing', Buffer.alloc(0), null],
])('%s is by its content %#', (_name, content, expected) => {
  expect(mediaTypeOf(content)).toBe(expected);
});

it('whatever follows a signature changes nothing, and no content is two kinds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...EVIDENCE_MEDIA_TYPES), fc.uint8Array({ maxLength: 64 }), (type, rest) => {
      const content = Buffer.concat([Buffer.alloc(12), rest]);
      for (const [offset, signature] of FORMATS[type].signature) hex(signature).copy(content, offset);
      expect(mediaTypeOf(content)).toBe(type);
    }),
  );
});

const PHOTO: GivenFile = { name: '门头.jpg', sizeBytes: 1, mediaType: 'JPEG' };
const NONE: OwnFiles = { same: undefined, unused: 0 };

// prettier-ignore -- a table
it.each<[string, Partial<GivenFile>, Partial<OwnFiles>, string]>([
  ['of one byte', {}, {}, 'NEW'],
  ['of nothing', { sizeBytes: 0 }, {}, 'EVIDENCE_FILE_EMPTY'],
  ['of 8 MB', { sizeBytes: LARGEST_EVIDENCE_BYTES }, {}, 'NEW'],
  ['of 8 MB and a byte', { sizeBytes: LARGEST_EVIDENCE_BYTES + 1 }, {}, 'EVIDENCE_FILE_TOO_LARGE'],
  ['of no kind', { mediaType: null }, {}, 'EVIDENCE_FILE_KIND_UNKNOWN'],
  ['whose name is in capitals', { name: 'A.JPEG' }, {}, 'NEW'],
  ['whose name says PNG', { name: 'a.png' }, {}, 'EVIDENCE_FILE_NAME_DIFFERS'],
  ['whose name hides it', { name: 'a.jpg.exe' }, {}, 'EVIDENCE_FILE_NAME_DIFFERS'],
  ['without an ending', { name: 'jpg' }, {}, 'EVIDENCE_FILE_NAME_DIFFERS'],
  ['that came before', {}, { same: { used: false }, unused: MOST_UNUSED }, 'SAME'],
  ['that proves something', {}, { same: { used: true } }, 'EVIDENCE_FILE_USED'],
  ['the last one that may wait', {}, { unused: MOST_UNUSED - 1 }, 'NEW'],
  ['one more than may wait', {}, { unused: MOST_UNUSED }, 'EVIDENCE_FILES_WAITING'],
])('a file %s', (_name, given, own, expected) => {
  const decided = decideKeeping({ ...PHOTO, ...given }, { ...NONE, ...own });
  expect(decided.ok ? decided.value : decided.refusal.code).toBe(expected);
});

const ME = { agency: 'INSTITUTION', subject: 'me' } as const;
const MINE: EvidenceStanding = { ownerAgency: 'INSTITUTION', ownerSubject: 'me', sha256: 'a', recordId: null };

// prettier-ignore -- a table
it.each<[string, Partial<EvidenceStanding> | null, string | undefined]>([
  ['the own', {}, undefined],
  ['that is not there', null, 'EVIDENCE_FILE_GONE'],
  ['of another person', { ownerSubject: 'you' }, 'EVIDENCE_FILE_NOT_YOURS'],
  ['of the same name elsewhere', { ownerAgency: 'GUARDIAN' }, 'EVIDENCE_FILE_NOT_YOURS'],
  ['that proves another record', { recordId: 'r' }, 'EVIDENCE_FILE_USED'],
])('an act takes up a file %s', (_name, given, expected) => {
  const files = new Map([['good', MINE], ...(given ? [['asked', { ...MINE, ...given }] as const] : [])]);
  expect([takingFault(['good', 'asked'], files, ME), takingFault([], files, ME)]).toEqual([expected, undefined]);
});

const reader = { caller: ME, readsRecord: false, purposeMissing: false };

// prettier-ignore -- a table
it.each([
  ['the own that waits', MINE, {}, 'ok'],
  ['the own that waits, without a purpose', MINE, { purposeMissing: true }, 'PURPOSE_REQUIRED'],
  ['nothing', undefined, {}, 'EVIDENCE_FILE_UNKNOWN'],
  ['another’s that waits', { ...MINE, ownerSubject: 'you' }, { readsRecord: true }, 'EVIDENCE_FILE_UNKNOWN'],
  ['the own, of a record that is not for its owner', { ...MINE, recordId: 'r' }, {}, 'EVIDENCE_FILE_UNKNOWN'],
  [
    'another’s, of a record that may be read',
    { ...MINE, ownerSubject: 'you', recordId: 'r' },
    { readsRecord: true },
    'ok',
  ],
  [
    'a record’s, without a purpose',
    { ...MINE, recordId: 'r' },
    { readsRecord: true, purposeMissing: true },
    'PURPOSE_REQUIRED',
  ],
] as const)('who asks for %s', (_name, file, given, expected) => {
  const decided = decideReading(file, { ...reader, ...given });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('when its term is over a file goes that proves nothing', () => {
  expect([MINE, { recordId: 'r' }, undefined].map(isToBeRemoved)).toEqual([true, false, false]);
});

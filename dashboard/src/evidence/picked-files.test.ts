import { expect, it } from '@jest/globals';
import { evidenceObjection, fileIdsOf, fileText, pickingObjection, purposeOf, type PickedFile } from './picked-files';
import { evidenceAnswer } from './upload-evidence';

const most = 8 * 1024 * 1024;

it.each([
  ['门头.JPG', most, null],
  ['收据.pdf', 1, null],
  ['收据.heic', 1, '只接受 JPEG、PNG、WebP 图片或 PDF。'],
  ['收据.pdf.exe', 1, '只接受 JPEG、PNG、WebP 图片或 PDF。'],
  ['收据.png', 0, '文件是空的，请重新选择。'],
  ['收据.webp', most + 1, '文件 8.0 MB，超过上限 8 MB。'],
])('%s of %d bytes', (name, size, expected) => {
  expect(evidenceObjection({ name, size })).toBe(expected);
});

const SENT: PickedFile = { key: 'k', name: 'a.jpg', sizeBytes: 1, percent: 100, id: 'f', objection: null };
const ONE = { required: true, most: 1 };

it.each<[string, PickedFile[], object, string | null]>([
  ['one that is there', [SENT], {}, null],
  ['none', [], {}, '请选择文件。'],
  ['none where none is needed', [], { required: false }, null],
  ['one on its way', [{ ...SENT, id: null }], {}, '文件还在上传，请稍候。'],
  ['one that was refused', [SENT, { ...SENT, id: null, objection: '太大' }], {}, '请先移除没有传上的文件。'],
  ['one too many', [SENT, { ...SENT, id: 'g' }], {}, '最多 1 份文件，请移除多余的。'],
])('a form with %s', (_name, files, given, expected) => {
  expect(pickingObjection(files, { ...ONE, ...given })).toBe(expected);
});

it('the same bytes chosen twice are one file; what is not there yet is none', () => {
  expect(fileIdsOf([SENT, SENT, { ...SENT, id: 'g' }, { ...SENT, id: null }])).toEqual(['f', 'g']);
  expect(fileIdsOf()).toEqual([]);
});

it('a file is told by its kind and size, and read for a purpose', () => {
  expect(fileText({ mediaType: 'WEBP', sizeBytes: 2048 })).toBe('WebP 图片，2.0 KB');
  expect(['GUARDIAN', 'INSTITUTION', 'FINANCE'].map(purposeOf)).toEqual(['OWN_DATA', 'OWN_DATA', 'SUPERVISION']);
});

it.each([
  [201, '{"id":"f"}', 'f'],
  [201, '<html>', '系统暂时无法应答，请稍后重试。'],
  [422, '{"error":{"code":"EVIDENCE_FILE_NAME_DIFFERS","message":"后缀与内容不符","basis":null}}', '后缀与内容不符'],
  [413, '<html>', '系统暂时无法应答，请稍后重试。'],
  [401, '', '登录已过期或未登录，请重新登录。'],
])('the answer %d %s', (status, text, expected) => {
  const answer = evidenceAnswer(status, text);
  expect(answer.ok ? answer.id : answer.faults.map(({ message }) => message).join()).toBe(expected);
});

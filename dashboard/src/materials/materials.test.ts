import { expect, it } from '@jest/globals';
import { withState } from '../app/with-state';
import { CONTENT_BANS, MATERIAL_BANS, materialActText } from '../glossary/material-texts';
import {
  comparisonText,
  isbnText,
  materialIn,
  originText,
  readMaterialState,
  type MaterialValues,
} from './material-input';

const VALUES: MaterialValues = {
  title: '示例练习',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  isbn: '9787100000017',
  publisher: '示例出版社',
  selectionNo: '1号',
  sha256: 'a'.repeat(64),
  foreignCurriculum: false,
};

it('sends of a form what its source asks for', () => {
  const { sha256, isbn, publisher, selectionNo, ...common } = VALUES;
  expect(materialIn('PUBLISHED', VALUES)).toEqual({ ...common, source: 'PUBLISHED', isbn, publisher, selectionNo });
  expect(materialIn('SELF_COMPILED', VALUES)).toEqual({ ...common, source: 'SELF_COMPILED', sha256 });
});

it('reads the state of the address, and no other word', () => {
  expect(readMaterialState(new URLSearchParams('state=SUBMITTED'))).toBe('SUBMITTED');
  expect(readMaterialState(new URLSearchParams('state=toString'))).toBeUndefined();
  expect(readMaterialState(new URLSearchParams())).toBeUndefined();
});

it('changes the state of the address and leaves the institution', () => {
  const search = new URLSearchParams('institution=i&state=FILED');
  expect(withState(search, 'IN_USE').toString()).toBe('institution=i&state=IN_USE');
  expect(withState(search, undefined).toString()).toBe('institution=i');
});

it('writes a book number in its parts', () => expect(isbnText('9787100000017')).toBe('978-7-10000001-7'));

it('tells an edition by its book number or by its filing', () => {
  expect(originText({ isbn: '9787100000017', publisher: '示例出版社', filingNo: null })).toBe(
    '978-7-10000001-7 示例出版社',
  );
  expect(originText({ isbn: null, publisher: null, filingNo: '示备〔2026〕1号' })).toBe('备案编号 示备〔2026〕1号');
});

it('says whether a file is what was filed', () => {
  const filed = [
    { title: '示例练习', version: 1, sha256: 'a' },
    { title: '示例练习', version: 2, sha256: 'b' },
  ];
  expect(comparisonText('b', filed)).toBe('与备案材料一致：示例练习 第 2 版。');
  expect(comparisonText('c', filed)).toContain('未备案');
});

it('names what a material can be refused for, and every act of its history', () => {
  expect(MATERIAL_BANS.every((ban) => ban in CONTENT_BANS)).toBe(true);
  expect([materialActText('giveMaterialOpinion'), materialActText('filePublication'), materialActText('x')]).toEqual([
    '提交审核意见',
    '备案正式出版物',
    'x',
  ]);
});

import { describe, expect, it } from '@jest/globals';
import { fileNameOf } from '../graph/download';
import { isUnderWay, percentOf, progressText, resultText } from './job-progress-text';
import { ledgerKindsOf } from './ledger-kinds';
import { fileObjection, sizeText } from './upload-check';

const MB = 1024 * 1024;

describe('a file before it is sent', () => {
  it.each([
    [null, '请先选择'],
    [{ name: '台账.xls', size: 10 }, '只接受'],
    [{ name: '台账.xlsx', size: 0 }, '空的'],
    [{ name: '台账.csv', size: 50 * MB + 1 }, '超过上限 50 MB'],
  ])('%j is objected to: %s', (file, words) => {
    expect(fileObjection(file)).toContain(words);
  });

  it('of a message between banks is taken where its kind is', () => {
    const file = { name: '对账单.xml', size: 1 };
    expect(fileObjection(file)).toContain('只接受 .xlsx 或 .csv');
    expect(fileObjection(file, { message: 'camt.053.001.08' })).toBeNull();
    expect(fileObjection({ ...file, name: '对账单.pdf' }, { message: 'camt.053.001.08' })).toContain('camt.053');
  });

  it.each([
    { name: '台账.xlsx', size: 50 * MB },
    { name: '台账.CSV', size: 1 },
  ])('%j may be sent', (file) => {
    expect(fileObjection(file)).toBeNull();
  });

  it.each([
    [0, '0 B'],
    [1024, '1.0 KB'],
    [50 * MB, '50.0 MB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});

describe('a job under way', () => {
  it.each([
    ['QUEUED', 0, 0, 0, '已受理，排队中'],
    ['RUNNING', 0, 0, 0, '正在读取文件'],
    ['RUNNING', 56, 113, 49, '已处理 56 / 113 行'],
    ['RUNNING', 113, 113, 99, '已处理 113 / 113 行'],
    ['SUCCEEDED', 113, 113, 100, '已处理 113 / 113 行'],
    ['FAILED', 0, 0, 0, '正在读取文件'],
  ] as const)('%s %d of %d is at %d%%: %s', (state, done, total, percent, text) => {
    const job = { state, progress: { done, total } };
    expect(percentOf(job)).toBe(percent);
    expect(progressText(job)).toBe(text);
  });

  it.each([
    ['QUEUED', true],
    ['RUNNING', true],
    ['SUCCEEDED', false],
    ['FAILED', false],
  ] as const)('%s is asked for again: %s', (state, again) => {
    expect(isUnderWay({ state })).toBe(again);
  });

  it('sums up', () => {
    expect(resultText({ created: 110, updated: 0, unchanged: 0, rejected: 3 })).toBe(
      '新增 110，更新 0，无变化 0，退回 3',
    );
  });
});

describe('the correction file', () => {
  it.each([
    [`attachment; filename="corrections.xlsx"; filename*=UTF-8''%E6%9B%B4%E6%AD%A3.xlsx`, '更正.xlsx'],
    ['attachment; filename="corrections.xlsx"', 'corrections.xlsx'],
    [null, '更正文件.xlsx'],
  ])('of %j is called %s', (header, name) => {
    expect(fileNameOf(header, '更正文件.xlsx')).toBe(name);
  });
});

describe('whose ledger', () => {
  it.each([
    ['EDUCATION', 'EDU_PERS', ['EDUCATION_LEDGER', 'IN_SERVICE_TEACHER_LIST']],
    ['EDUCATION', 'EDU_LIC', ['EDUCATION_LEDGER']],
    ['PUBLIC_SECURITY', 'POL_STATION', ['BACKGROUND_RESULT_LEDGER']],
    ['BANK', 'BANK', ['BANK_STATEMENT', 'PAYMENT_ANSWERS']],
    ['JOINT_ENFORCEMENT', 'JEO', []],
  ])('%s with duty %s hands in %j', (agency, role, kinds) => {
    expect(ledgerKindsOf(agency, [role]).map(({ kind }) => kind)).toEqual(kinds);
  });
});

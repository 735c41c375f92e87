import { describe, expect, it } from '@jest/globals';
import { uploadAnswer } from './upload-ledger';

describe('the answer to an upload', () => {
  it('is the job', () => {
    expect(uploadAnswer(202, '{"jobId":"j1","department":"education","replayed":true}')).toEqual({
      ok: true,
      jobId: 'j1',
      replayed: true,
    });
  });

  it.each([
    [
      422,
      '{"error":{"code":"COLUMN_MISSING","message":"缺少列：办学地址","basis":null}}',
      'COLUMN_MISSING',
      '缺少列：办学地址',
    ],
    [
      403,
      '{"error":{"code":"FORBIDDEN","message":"您所在的部门不能导入此类台账","basis":null}}',
      'FORBIDDEN',
      '您所在的部门不能导入此类台账',
    ],
    [413, '<html>', 'SERVER_FAILED', '系统暂时无法应答，请稍后重试。'],
    [202, '{}', 'SERVER_FAILED', '系统暂时无法应答，请稍后重试。'],
    [401, '', 'UNAUTHENTICATED', '登录已过期或未登录，请重新登录。'],
  ])('%d %s is a fault', (status, text, code, message) => {
    const answer = uploadAnswer(status, text);
    expect(answer.ok ? [] : answer.faults.map((fault) => [fault.code, fault.message])).toEqual([[code, message]]);
  });
});

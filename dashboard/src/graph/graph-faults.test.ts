import { describe, expect, it } from '@jest/globals';
import { faultsOf, hasFault, isPlaced, isRefused, isUnavailable } from './graph-faults';

const coded = (code: string, over: object = {}): object => ({
  errors: [{ message: '', extensions: { code }, ...over }],
});

describe('faults of an answer', () => {
  it('has none without an error', () => {
    expect(faultsOf(undefined)).toEqual([]);
  });

  it('keeps the Chinese message, basis, coordinate, trace and the path without list positions', () => {
    const error = {
      errors: [
        {
          message: '公安以外部门不得查看核查结果。',
          path: ['institution', 'backgroundChecks', 0, 'answer'],
          extensions: {
            code: 'FIELD_FORBIDDEN',
            basis: '个人信息保护法第三十四条',
            coordinate: 'BackgroundCheck.answer',
            traceId: 't1',
          },
        },
      ],
    };
    expect(faultsOf(error)).toEqual([
      {
        code: 'FIELD_FORBIDDEN',
        message: '公安以外部门不得查看核查结果。',
        basis: '个人信息保护法第三十四条',
        traceId: 't1',
        path: 'institution.backgroundChecks.answer',
        coordinate: 'BackgroundCheck.answer',
        service: null,
      },
    ]);
  });

  it('leaves out the position that stands for every row', () => {
    const [fault] = faultsOf(coded('SUBGRAPH_TIMEOUT', { path: ['institutions', 'edges', '@', 'node', 'riskCode'] }));
    expect(fault?.path).toBe('institutions.edges.node.riskCode');
  });

  it.each([
    [
      'text that is not for people',
      { errors: [{ message: 'boom at 10.0.0.1' }] },
      'INTERNAL',
      '系统内部错误，请将追踪号告知系统管理员。',
    ],
    ['a dead subgraph', coded('SUBGRAPH_UNAVAILABLE'), 'SUBGRAPH_UNAVAILABLE', '部门系统未响应，该部门内容暂不可用。'],
    ['a code without a text', coded('SOMETHING_NEW'), 'SOMETHING_NEW', '操作未能完成。'],
    ['an expired token', { statusCode: 401 }, 'UNAUTHENTICATED', '登录已过期或未登录，请重新登录。'],
    ['a bare 403', { statusCode: 403, bodyText: '<html>' }, 'FORBIDDEN', '您的职责不包含此操作。'],
    ['a bare 502', { statusCode: 502, bodyText: '' }, 'SERVER_FAILED', '系统暂时无法应答，请稍后重试。'],
    [
      'a coded 400',
      { statusCode: 400, bodyText: JSON.stringify(coded('BAD_USER_INPUT')) },
      'BAD_USER_INPUT',
      '输入内容不符合要求，请检查后重试。',
    ],
    ['a spent time budget', new DOMException('late', 'TimeoutError'), 'TOO_SLOW', '系统应答超时，请稍后重试。'],
    ['a cut network', new TypeError('Failed to fetch'), 'NETWORK_LOST', '网络连接中断，内容未能读取。'],
  ])('says %s in Chinese', (_case, error, code, message) => {
    const faults = faultsOf(error);
    expect(faults.map((fault) => [fault.code, fault.message])).toEqual([[code, message]]);
    expect(hasFault(faults, code)).toBe(true);
  });

  it.each([
    ['SUBGRAPH_TIMEOUT', {}, true],
    ['FIELD_FORBIDDEN', { path: ['institution', 'operator', 'mobile'] }, true],
    ['FIELD_FORBIDDEN', {}, false],
    ['FORBIDDEN', { path: ['institutions'] }, false],
    ['INTERNAL', { path: ['institutions'] }, false],
  ])('%s %j is shown at its place: %s', (code, over, placed) => {
    expect(faultsOf(coded(code, over)).map(isPlaced)).toEqual([placed]);
  });

  it('tells refusal from outage', () => {
    const [refused, out] = [...faultsOf(coded('CASE_REQUIRED')), ...faultsOf(coded('SUBGRAPH_TIMEOUT'))];
    expect([refused && isRefused(refused), out && isRefused(out)]).toEqual([true, false]);
    expect([refused && isUnavailable(refused), out && isUnavailable(out)]).toEqual([false, true]);
  });
});

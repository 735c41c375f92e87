import { expect, it } from '@jest/globals';
import { completeInput } from './duty-desks';

const REGISTERED = { name: '示例甲有限公司', scope: '艺术培训' };

// prettier-ignore -- a table
it.each([
  ['nothing', { newName: '示例甲有限公司', newScope: '艺术培训 ' }, null, null],
  ['the name', { newName: ' 示例乙有限公司 ', newScope: '艺术培训' }, '示例乙有限公司', null],
  ['the scope', { newScope: '图书销售' }, null, '图书销售'],
  ['emptied fields', { newName: ' ', newScope: '' }, null, null],
])('%s is what changes', (_name, values, newName, newScope) => {
  expect(completeInput('d', { ...values, documentNo: '1号' }, REGISTERED)).toEqual({
    dutyId: 'd',
    documentNo: '1号',
    reason: '',
    newName,
    newScope,
  });
});

import { expect, it } from '@jest/globals';
import { banInput } from './ban-input';

const VALUES = { ground: 'VIOLATION', documentNo: '示教罚〔2026〕1号', decidedOn: '2026-03-02' } as const;

it.each([
  [
    { ...VALUES, years: 3 },
    { years: 3, permanent: false },
  ],
  [
    { ...VALUES, years: 3, permanent: true },
    { years: null, permanent: true },
  ],
  [{ ...VALUES, ground: 'FRAUD', years: 3, permanent: true } as const, { years: null, permanent: false }],
  [
    { ...VALUES, usccCode: ' ', operatorName: ' 甲举办 ' },
    { usccCode: null, operatorName: '甲举办' },
  ],
])('%j is sent as %j', (values, sent) => {
  expect(banInput(values)).toMatchObject(sent);
});

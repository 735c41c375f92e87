import { expect, it } from '@jest/globals';
import { segmentsOf, sideOf } from './marked-text';

it('cuts a text at the ends of its marks, overlapping or not', () => {
  expect(segmentsOf('全县第一，包过', [])).toEqual([{ text: '全县第一，包过', marked: false, labels: [] }]);
  const marks = [
    { label: '备案中没有', from: 0, to: 5 },
    { label: '绝对化用语', from: 0, to: 4 },
    { label: '保证效果', from: 5, to: 7 },
  ];
  expect(segmentsOf('全县第一，包过', marks)).toEqual([
    { text: '全县第一', marked: true, labels: ['绝对化用语'] },
    { text: '，', marked: true, labels: ['备案中没有'] },
    { text: '包过', marked: true, labels: ['保证效果'] },
  ]);
  expect(segmentsOf('王小明老师授课', [{ label: '推荐、证明', from: 0, to: 5 }])).toEqual([
    { text: '王小明老师', marked: true, labels: ['推荐、证明'] },
    { text: '授课', marked: false, labels: [] },
  ]);
  expect(segmentsOf('', [])).toEqual([]);
});

it('each side of a comparison has its own text, and marks what the other lacks', () => {
  const parts = [
    { kind: 'SAME', text: '书法班，' },
    { kind: 'MISSING', text: '小班，' },
    { kind: 'ADDED', text: '包过，' },
    { kind: 'SAME', text: '招生。' },
  ] as const;
  expect(sideOf(parts, 'FILED')).toEqual({
    text: '书法班，小班，招生。',
    marks: [{ label: '广告中没有', from: 4, to: 7 }],
  });
  expect(sideOf(parts, 'SEEN')).toEqual({
    text: '书法班，包过，招生。',
    marks: [{ label: '备案中没有', from: 4, to: 7 }],
  });
});

import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import { caseGrounds, repeatCounts, type FoundViolation } from './ad-case.rules.js';
import { AD_CONSTANTS } from './ad-terms.rules.js';

const constants = { get: <T>(key: string) => AD_CONSTANTS.find((one) => one.key === key)!.value as T };

it('counts what was found within two years, false ads apart', () => {
  const found = (day: string, ...kinds: ('FALSE' | 'UNFILED')[]) => ({ foundOn: calendarDay(day), kinds });
  const earlier = [
    found('2024-03-01', 'FALSE'),
    found('2024-03-02', 'FALSE', 'UNFILED'),
    found('2026-03-02', 'UNFILED'),
  ];
  expect(repeatCounts(earlier, calendarDay('2026-03-02'), constants)).toEqual({ all: 2, false: 1 });
  expect(repeatCounts(earlier, calendarDay('2026-03-01'), constants)).toEqual({ all: 3, false: 2 });
  expect(repeatCounts([found('2024-02-29')], calendarDay('2026-02-28'), constants).all).toBe(1);
});

const FOUND: FoundViolation = { kinds: [], contents: [], channelBan: null, falseBefore: 0 };
const grounds = (given: Partial<FoundViolation>) => caseGrounds({ ...FOUND, ...given }, constants);
const USUAL =
  '广告费用1至3倍，无法计算或明显偏低的10至20万元；情节严重的，广告费用3至5倍，无法计算或明显偏低的20至100万元';

it('names what was broken and what the law threatens', () => {
  expect(grounds({ kinds: ['UNFILED'] })).toEqual([
    { kind: 'UNFILED', basis: '民办教育促进法 第四十二条；国办发〔2018〕80号', penalty: null, fine: null },
  ]);
  expect(grounds({ kinds: ['BANNED_CHANNEL'], channelBan: '“双减”意见' })).toEqual([
    { kind: 'BANNED_CHANNEL', basis: '“双减”意见', penalty: null, fine: null },
  ]);
  expect(grounds({ kinds: ['BANNED_CHANNEL'], channelBan: '广告法 第三十九条' })).toEqual([
    { kind: 'BANNED_CHANNEL', basis: '广告法 第三十九条', penalty: '广告法 第五十八条', fine: USUAL },
  ]);
});

it('has one ground for each article that the content broke', () => {
  expect(grounds({ kinds: ['BANNED_CONTENT'], contents: ['RESULT_PROMISE', 'RESULT_PROMISE', 'ANXIETY'] })).toEqual([
    { kind: 'BANNED_CONTENT', basis: '广告法 第二十四条第一项', penalty: '广告法 第五十八条', fine: USUAL },
    { kind: 'BANNED_CONTENT', basis: '广告法 第九条第七项；“双减”意见', penalty: '广告法 第五十七条', fine: null },
  ]);
});

it('the third false ad within two years is a serious one', () => {
  const [second] = grounds({ kinds: ['FALSE'], falseBefore: 1 });
  const [third] = grounds({ kinds: ['FALSE'], falseBefore: 2 });
  expect(second?.penalty).toBe('广告法 第五十五条');
  expect(second?.fine).toMatch(/^广告费用3至5倍/u);
  expect(third).toEqual({
    kind: 'FALSE',
    basis: '广告法 第二十八条',
    penalty: '广告法 第五十五条（两年内3次以上）',
    fine: '广告费用5至10倍，无法计算或明显偏低的100至200万元',
  });
});

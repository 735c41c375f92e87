import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  AD_CHANNELS,
  AD_CONSTANTS,
  AD_CONTENT_KINDS,
  channelBan,
  CONTENT_LAW,
  contentPassages,
  type AdContentKindName,
} from './ad-terms.rules.js';

const constantsWith = (changed: Readonly<Record<string, unknown>> = {}) => ({
  get: <T>(key: string) => (changed[key] ?? AD_CONSTANTS.find((one) => one.key === key)!.value) as T,
});
const constants = constantsWith();
const words = constants.get<Record<AdContentKindName, string[]>>('ad.bannedContent');

it('channels are closed to whom the scope names; a campus to everybody', () => {
  const banned = (academic: boolean, scope: string) =>
    AD_CHANNELS.filter(
      (channel) => channelBan(channel, { academic }, constantsWith({ 'ad.channelBanScope': scope })) !== null,
    );
  const opinion = ['MAINSTREAM_MEDIA', 'NEW_MEDIA', 'PUBLIC_PLACE', 'RESIDENTIAL_AREA', 'ONLINE_PLATFORM'];
  const campus = ['CAMPUS', 'SCHOOL_SUPPLIES'];
  expect(banned(true, 'SUBJECT')).toEqual([...opinion, ...campus]);
  expect(banned(false, 'SUBJECT')).toEqual(campus);
  expect(banned(true, 'ALL')).toEqual([...opinion, ...campus]);
  expect(banned(false, 'ALL')).toEqual([...opinion, ...campus]);
  expect(channelBan('CAMPUS', { academic: false }, constants)).toBe('广告法 第三十九条');
  expect(channelBan('NEW_MEDIA', { academic: true }, constants)).toBe('“双减”意见');
});

// prettier-ignore -- a table
it.each([
  ['a promise', '名师授课，包过！', [['RESULT_PROMISE', '包过']]],
  ['a promise written apart', '本班 包 - 过 班', [['RESULT_PROMISE', '包 - 过']]],
  ['a promise in full width', '无效退款ＶＩＰ', [['RESULT_PROMISE', '无效退款']]],
  ['no word over the end of a sentence', '费用全包。过期不候', []],
  ['exam staff', '由命题组老师亲授', [['EXAM_STAFF', '命题组']]],
  ['a named teacher', '王小明老师带你学', [['ENDORSEMENT', '王小明老师']]],
  ['a named pupil with a sign in the name', '我班张×同学考入重点', [['ENDORSEMENT', '张×同学']]],
  ['teachers without a name', '我们的老师、课程老师、班主任老师、每周老师答疑', []],
  ['anxiety', '别让孩子输在起跑线上', [['ANXIETY', '输在起跑线']]],
  ['a false expert', '特级教师坐镇', [['FALSE_EXPERT', '特级教师']]],
  ['a superlative', '全县第一的书法班', [['SUPERLATIVE', '全县第一']]],
  [
    'each once, in their order',
    '顶级教学，包过，包过，顶级师资',
    [
      ['SUPERLATIVE', '顶级'],
      ['RESULT_PROMISE', '包过'],
    ],
  ],
  ['the longer of two words in one place', '最高级的课', [['SUPERLATIVE', '最高级']]],
  ['nothing', '书法班招生，小班教学', []],
])('of content it marks %s', (_name, text, expected) => {
  expect(contentPassages(text, constants).map(({ kind, passage }) => [kind, passage])).toEqual(expected);
});

it('marks the place of a passage beyond characters of two units', () => {
  const text = '🎉🎉包过';
  expect(contentPassages(text, constants)).toEqual([{ kind: 'RESULT_PROMISE', passage: '包过', from: 4, to: 6 }]);
});

it('a county’s own words are marked too; an empty one marks nothing', () => {
  const own = constantsWith({ 'ad.bannedContent': { ...words, ANXIETY: ['掉队', ' '] } });
  expect(contentPassages('孩子会掉队', own)).toMatchObject([{ kind: 'ANXIETY', passage: '掉队' }]);
});

it('finds a word wherever it stands, with whatever signs between, and says where', () => {
  const plain = fc
    .array(fc.constantFrom('书', '法', '班', ' ', '，', '🎉'), { maxLength: 12 })
    .map((all) => all.join(''));
  const word = fc.constantFrom(...AD_CONTENT_KINDS.map((kind) => [kind, words[kind][0]!] as const));
  fc.assert(
    fc.property(plain, word, fc.constantFrom('', ' ', '-', '·', '、'), plain, (before, [kind, found], gap, after) => {
      const written = [...found].join(gap);
      const text = `${before}${written}${after}`;
      expect(contentPassages(text, constants)).toContainEqual({
        kind,
        passage: written,
        from: before.length,
        to: before.length + written.length,
      });
    }),
    { numRuns: 200 },
  );
});

it('each kind of content has an article, and one that threatens it', () => {
  for (const kind of AD_CONTENT_KINDS) {
    expect(CONTENT_LAW[kind].basis).toMatch(/^广告法 第/u);
    expect(CONTENT_LAW[kind].penalty).toMatch(/^广告法 第五十[五七八]条$/u);
  }
});

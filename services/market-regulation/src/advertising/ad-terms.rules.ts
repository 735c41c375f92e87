import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

export const AD_KINDS = ['BROCHURE', 'ADVERTISEMENT', 'SIGNBOARD'] as const;
export type AdKindName = (typeof AD_KINDS)[number];

export const AD_CHANNELS = [
  'MAINSTREAM_MEDIA',
  'NEW_MEDIA',
  'PUBLIC_PLACE',
  'RESIDENTIAL_AREA',
  'ONLINE_PLATFORM',
  'CAMPUS',
  'SCHOOL_SUPPLIES',
  'PRINTED_MATTER',
  'OWN_PREMISES',
] as const;
export type AdChannelName = (typeof AD_CHANNELS)[number];

export const AD_CONTENT_KINDS = [
  'RESULT_PROMISE',
  'EXAM_STAFF',
  'ENDORSEMENT',
  'ANXIETY',
  'FALSE_EXPERT',
  'SUPERLATIVE',
] as const;
export type AdContentKindName = (typeof AD_CONTENT_KINDS)[number];

export const AD_VIOLATION_KINDS = ['UNFILED', 'BANNED_CHANNEL', 'BANNED_CONTENT', 'FALSE'] as const;
export type AdViolationKindName = (typeof AD_VIOLATION_KINDS)[number];

const BAN_SCOPE = 'ad.channelBanScope';
const BANNED_CHANNELS = 'ad.bannedChannels';
const BANNED_CONTENT = 'ad.bannedContent';
export const AD_FINE = 'ad.fine';
export const AD_FALSE_FINE = 'ad.falseFine';
export const AD_REPEAT_YEARS = 'ad.repeatYears';
export const AD_FALSE_TIMES = 'ad.falseTimes';
export const AD_MATCH_PERCENT = 'ad.matchPercent';
export const AD_CHECK_TERM = 'ad.checkTerm';
export const AD_CHECK_EXTENSION = 'ad.checkExtension';

export const OPINION = '“双减”意见';
export const FILING_BASIS = '民办教育促进法 第四十二条；国办发〔2018〕80号';
export const CAMPUS_BASIS = '广告法 第三十九条';
const CHECK_SOURCE = '市场监督管理投诉举报处理暂行办法 第三十一条';

/** For subject training alone, or for all of it. */
type BanScope = 'SUBJECT' | 'ALL';

type ContentWords = Readonly<Record<AdContentKindName, readonly string[]>>;

/** Multiples of the advertising cost, or an amount where that cannot be counted. */
export interface FineRange {
  readonly times: readonly [number, number];
  readonly yuan: readonly [number, number];
}

export interface FineScale {
  readonly usual: FineRange;
  readonly serious: FineRange;
}

const adLaw = { scope: '', effectiveFrom: '2015-09-01', effectiveTo: null, mark: 'L' } as const;
const opinion = { scope: '', effectiveFrom: '2021-07-24', effectiveTo: null, source: OPINION, mark: 'S' } as const;

export const AD_CONSTANTS: readonly RuleConstant[] = [
  { ...opinion, key: BAN_SCOPE, value: 'ALL' satisfies BanScope },
  {
    ...opinion,
    key: BANNED_CHANNELS,
    value: [
      'MAINSTREAM_MEDIA',
      'NEW_MEDIA',
      'PUBLIC_PLACE',
      'RESIDENTIAL_AREA',
      'ONLINE_PLATFORM',
    ] satisfies AdChannelName[],
  },
  {
    ...adLaw,
    key: BANNED_CONTENT,
    value: {
      RESULT_PROMISE: [
        '保过',
        '包过',
        '必过',
        '保分',
        '包录取',
        '保录取',
        '签约提分',
        '不过退款',
        '无效退款',
        '保证提分',
      ],
      EXAM_STAFF: ['命题人', '命题组', '命题专家', '出题人', '阅卷老师', '阅卷组', '考试院专家'],
      ENDORSEMENT: ['状元推荐', '家长推荐', '学员见证', '名校学长推荐', '名师推荐', '协会推荐', '权威推荐', '真实案例'],
      ANXIETY: ['输在起跑线', '不补课就', '被同龄人', '拉开差距', '竞争对手', '毁掉孩子', '耽误孩子一生'],
      FALSE_EXPERT: ['特级教师', '教研员', '清北名师', '国家级专家', '名校教授', '在职名师'],
      SUPERLATIVE: ['第一品牌', '最好', '最佳', '最强', '最高级', '国家级', '顶级', '全国第一', '全市第一', '全县第一'],
    } satisfies ContentWords,
    source: '广告法 第九条、第二十四条、第二十八条',
  },
  {
    ...adLaw,
    key: AD_FINE,
    value: {
      usual: { times: [1, 3], yuan: [100_000, 200_000] },
      serious: { times: [3, 5], yuan: [200_000, 1_000_000] },
    } satisfies FineScale,
    source: '广告法 第五十八条',
  },
  {
    ...adLaw,
    key: AD_FALSE_FINE,
    value: {
      usual: { times: [3, 5], yuan: [200_000, 1_000_000] },
      serious: { times: [5, 10], yuan: [1_000_000, 2_000_000] },
    } satisfies FineScale,
    source: '广告法 第五十五条',
  },
  { ...adLaw, key: AD_REPEAT_YEARS, value: 2, source: '广告法 第五十五条' },
  { ...adLaw, key: AD_FALSE_TIMES, value: 3, source: '广告法 第五十五条' },
  /** From how many percent of common text an ad counts as a changed form of a filed one. */
  { ...adLaw, key: AD_MATCH_PERCENT, value: 50, source: null, mark: 'K' },
  { ...adLaw, key: AD_CHECK_TERM, value: '15wd', source: CHECK_SOURCE },
  { ...adLaw, key: AD_CHECK_EXTENSION, value: '15wd', source: CHECK_SOURCE },
];

interface ContentLaw {
  readonly basis: string;
  readonly penalty: string;
  /** The constant of its scale; null where the scale is none of this slice's constants. */
  readonly fine: typeof AD_FINE | typeof AD_FALSE_FINE | null;
}

const TEACHING_AD = { penalty: '广告法 第五十八条', fine: AD_FINE } as const;
const UNSEEMLY_AD = { penalty: '广告法 第五十七条', fine: null } as const;

export const CONTENT_LAW = {
  RESULT_PROMISE: { basis: '广告法 第二十四条第一项', ...TEACHING_AD },
  EXAM_STAFF: { basis: '广告法 第二十四条第二项', ...TEACHING_AD },
  ENDORSEMENT: { basis: '广告法 第二十四条第三项', ...TEACHING_AD },
  ANXIETY: { basis: '广告法 第九条第七项；“双减”意见', ...UNSEEMLY_AD },
  FALSE_EXPERT: { basis: '广告法 第二十八条', penalty: '广告法 第五十五条', fine: AD_FALSE_FINE },
  SUPERLATIVE: { basis: '广告法 第九条第三项', ...UNSEEMLY_AD },
} satisfies Record<AdContentKindName, ContentLaw>;

const ON_CAMPUS: readonly AdChannelName[] = ['CAMPUS', 'SCHOOL_SUPPLIES'];

/** In schools and on what pupils use there; the school is told. */
export const isOnCampus = (channel: AdChannelName): boolean => ON_CAMPUS.includes(channel);

/** The article that keeps an institution's ads off a channel; null where none does. A campus is closed to everybody. */
export function channelBan(
  channel: AdChannelName,
  { academic }: { readonly academic: boolean },
  constants: RuleConstants,
): string | null {
  if (isOnCampus(channel)) return CAMPUS_BASIS;
  const bound = academic || constants.get<BanScope>(BAN_SCOPE) === 'ALL';
  return bound && constants.get<readonly AdChannelName[]>(BANNED_CHANNELS).includes(channel) ? OPINION : null;
}

export interface AdPassage {
  readonly kind: AdContentKindName;
  readonly passage: string;
  /** Where it stands in the text: UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
}

interface Keyed {
  readonly key: string;
  /** Of each unit of the key: where its character begins and ends in the text. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

const SENTENCE_END = /[。！？!?；;\n]/u;

/** Written apart, in full width or with signs between, a word is the same; over the end of a sentence it is none. */
function keyed(text: string): Keyed {
  const begins: number[] = [];
  const ends: number[] = [];
  let key = '';
  let index = 0;
  for (const char of text) {
    const plain = SENTENCE_END.test(char)
      ? '\n'
      : char
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, '');
    for (const unit of plain.split('')) {
      key += unit;
      begins.push(index);
      ends.push(index + char.length);
    }
    index += char.length;
  }
  return { key, begins, ends };
}

// Surnames that end no common word before a title, such as 课程老师 or 班主任老师 would.
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜苏魏吕丁沈姜范傅钟卢汪戴崔陆廖姚';
const NAMED_PERSON = new RegExp(
  `(?<![每本上下一])[${SURNAMES}][\\p{Script=Han}×＊*]{0,2}(?:老师|教授|同学|学员|家长|妈妈|爸爸)`,
  'gu',
);

/** Passages that an officer should look at, each word and name once, in their order. None of them is a finding. */
export function contentPassages(text: string, constants: RuleConstants): AdPassage[] {
  const words = Object.entries(constants.get<ContentWords>(BANNED_CONTENT)) as [AdContentKindName, readonly string[]][];
  const { key, begins, ends } = keyed(text);
  const found = words.flatMap(([kind, candidates]) =>
    candidates.flatMap((word): AdPassage[] => {
      const wanted = keyed(word).key;
      const at = wanted === '' ? -1 : key.indexOf(wanted);
      if (at < 0) return [];
      const [from, to] = [begins[at]!, ends[at + wanted.length - 1]!];
      return [{ kind, passage: text.slice(from, to), from, to }];
    }),
  );
  const names = [...text.matchAll(NAMED_PERSON)].map(({ 0: passage, index: from }): AdPassage => ({
    kind: 'ENDORSEMENT',
    passage,
    from,
    to: from + passage.length,
  }));
  const distinct = new Map([...names.reverse(), ...found].map((one) => [`${one.kind}/${one.passage}`, one]));
  return [...distinct.values()].filter((one, _, all) => !all.some((other) => isWithin(one, other))).sort(byPlace);
}

const isWithin = (one: AdPassage, other: AdPassage): boolean =>
  one !== other &&
  one.kind === other.kind &&
  other.from <= one.from &&
  one.to <= other.to &&
  other.to - other.from > one.to - one.from;

const byPlace = (a: AdPassage, b: AdPassage): number => a.from - b.from || a.to - b.to;

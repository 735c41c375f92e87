import { addDays, calendarDay, makeCitizenNumber, makeCreditCode } from '@lianguan/kernel';
import type { Chance } from './chance.js';

const BRAND_HEADS = [...'晨知沐云青禾溪岚舟朴澄砚'];
const BRAND_TAILS = [...'禾竹帆桥檐笙穗屿墨枫汀麓'];
const SURNAMES = [...'尚褚阮卞齐伍余卜顾孟平穆萧尹姚邵湛汪祁毛'];
const GIVEN_HEADS = [...'之乐予亦以传佑修其勉'];
const GIVEN_TAILS = [...'岑峤川帛恒庭晏松桓樵渚潜'];

const TOWNS = ['东湖街道', '文昌街道', '育才街道', '柳林镇', '石桥镇', '清水镇'];
const STREETS = ['文化路', '建设路', '人民路', '学府路', '育才路', '解放路', '和平路', '幸福路', '光明路', '公园路'];

// GB 32100 without the letters that it leaves out.
const CODE_CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const FIRST_MOBILE = 19_900_000_000;
const OLDEST = calendarDay('1860-01-01');
const BIRTH_DAYS = 36 * 365;

const pairs = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.filter((tail) => tail !== head).map((tail) => head + tail));

const take = <T>(pool: T[], what: string): T => {
  const item = pool.pop();
  if (item === undefined) throw new RangeError(`No ${what} left`);
  return item;
};

export interface Person {
  readonly name: string;
  readonly citizenNumber: string;
}

/** Invented names, numbers and places of one county, none given out twice. */
export interface Names {
  brand(): string;
  person(): Person;
  mobile(): string;
  address(): string;
  /** A code of the county's registry: a made organisation code, both check digits right. */
  creditCode(holder: '91' | '92' | '52'): string;
}

export interface County {
  readonly division: string;
  readonly name: string;
}

export function namesOf(chance: Chance, county: County, firstMobile: number): Names {
  const brands = chance.shuffle(pairs(BRAND_HEADS, BRAND_TAILS));
  const people = chance.shuffle(
    SURNAMES.flatMap((surname) => pairs(GIVEN_HEADS, GIVEN_TAILS).map((given) => surname + given)),
  );
  const used = new Set<string>();
  let mobile = FIRST_MOBILE + firstMobile;
  const unused = (make: () => string): string => {
    let made = make();
    while (used.has(made)) made = make();
    used.add(made);
    return made;
  };
  const organisation = (head: string): string =>
    head + Array.from({ length: 5 }, () => chance.pick(CODE_CHARACTERS)).join('');
  return {
    brand: () => take(brands, 'brand'),
    person: () => ({
      name: take(people, 'person'),
      citizenNumber: unused(() =>
        makeCitizenNumber({
          division: county.division,
          birthDay: addDays(OLDEST, chance.between(0, BIRTH_DAYS)),
          serial: chance.between(1, 999),
        }),
      ),
    }),
    mobile: () => String((mobile += chance.between(1, 9))),
    address: () =>
      unused(() => `${county.name}${chance.pick(TOWNS)}${chance.pick(STREETS)}${chance.between(1, 299)}号`),
    creditCode: (holder) =>
      unused(() =>
        makeCreditCode({
          holder,
          division: county.division,
          organisation: organisation(holder === '52' ? 'MJ0' : 'MA0'),
        }),
      ),
  };
}

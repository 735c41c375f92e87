/** Brackets, blanks, dots and hyphens that offices write differently for the same name. */
const DECORATION = /[\s()[\]{}〔〕【】《》<>"'“”‘’·.、,。,:;_\-—]/gu;
/** A place suffix that one school carries at each of its addresses: 东校区, 二分校, 城南教学点. */
const BRANCH = '(?:分校区|校区|分校|分部|教学点|分店)$';
/** What a school's own name ends with; whatever stands between it and the suffix tells the branches apart. */
const KIND = '(?<=学校|学堂|中心|公司|工作室|[班部室行社馆园院店])';
const BRANCH_SUFFIX = new RegExp(`${KIND}[\\p{Script=Han}\\d]{0,4}?${BRANCH}`, 'u');

/** A name as a key: width, case, blanks and brackets removed, so that one name written twice is one key (M2). */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(DECORATION, '');
}

/** The key of the school behind the branch: the name up to a closing bracket, without a branch suffix. */
export function schoolKey(name: string): string {
  const beforeBracket = name
    .normalize('NFKC')
    .trim()
    .replace(/[([〔【][^)\]〕】]*[)\]〕】]?$/u, '');
  const key = nameKey(beforeBracket);
  const school = key.replace(BRANCH_SUFFIX, '');
  return school.length >= 4 ? school : key;
}

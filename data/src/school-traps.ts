import type { LedgerClass, Paper } from './school-plan.js';
import type { School } from './school.js';

/** What makes two different schools look like one. */
export type FalseFriendKind = 'SAME_NAME' | 'SAME_BUILDING' | 'SAME_OPERATOR' | 'NAMES_SOUND_ALIKE';

export interface Trap {
  readonly kind: FalseFriendKind;
  /** Places of its schools in the list. */
  readonly members: readonly number[];
}

const BUILDING = '颍东区文昌街道学府路300号育才楼';

/** Schools that look like others and are not: what an officer dismisses. Only schools at a single address are taken. */
export function withTraps(schools: readonly School[]): { readonly schools: School[]; readonly traps: readonly Trap[] } {
  const result = [...schools];
  const last = (ledgerClass: LedgerClass, paper: Paper, back: number): number => {
    const found = schools.flatMap((school, index) =>
      school.ledgerClass === ledgerClass && school.paper === paper && school.entries.length === 1 ? [index] : [],
    );
    const index = found.at(-back);
    if (index === undefined) throw new Error(`No ${ledgerClass} school to set a trap with`);
    return index;
  };
  const change = (index: number, to: (school: School) => Partial<School>): void => {
    const school = result[index];
    if (school) result[index] = { ...school, ...to(school) };
  };
  const rename = (index: number, name: string): void =>
    change(index, ({ entries: [own] }) => ({ entries: [{ ...own, name }] }));

  const bees = [last('学科类', 'NONE', 1), last('学科类', 'NONE', 2)];
  for (const index of bees) rename(index, '小蜜蜂辅导班');

  const worms = [last('学科类', 'NONE', 3), last('学科类', 'NONE', 4)];
  for (const index of worms) rename(index, '小书虫作业托管班');

  const neighbours = [last('学科类', 'NONE', 5), last('学科类', 'SOLE_TRADER', 1), last('艺术类', 'NONE', 1)];
  for (const index of neighbours) change(index, ({ entries: [own] }) => ({ entries: [{ ...own, address: BUILDING }] }));

  const owner = last('艺术类', 'ENTERPRISE', 1);
  const second = last('学科类', 'ENTERPRISE', 1);
  change(second, (school) => ({ operator: result[owner]?.operator ?? school.operator }));

  const alike = [last('学科类', 'ENTERPRISE', 2), last('学科类', 'ENTERPRISE', 3)] as const;
  rename(alike[0], '颍东区岚汐教育咨询有限公司');
  rename(alike[1], '颍东区澜汐教育咨询有限公司');

  return {
    schools: result,
    traps: [
      { kind: 'SAME_NAME', members: bees },
      { kind: 'SAME_NAME', members: worms },
      { kind: 'SAME_BUILDING', members: neighbours },
      { kind: 'SAME_OPERATOR', members: [owner, second] },
      { kind: 'NAMES_SOUND_ALIKE', members: alike },
    ],
  };
}

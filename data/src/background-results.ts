import type { BackgroundResultRow } from './ledger-columns.js';
import type { Names } from './names.js';
import type { Source } from './registers.js';
import type { School } from './school.js';

export interface BackgroundPlan {
  readonly names: Names;
  /** How many schools of each kind have sent in their staff. */
  readonly licensed: number;
  readonly registered: number;
  readonly withoutPaper: number;
  readonly staffPerSchool: number;
  /** At most one person has a record, and so many have no answer yet. */
  readonly hits: 0 | 1;
  readonly pending: number;
}

const BATCH_SCHOOLS = 10;
const ANSWERED = ['2018-11-09', '2018-11-16', '2018-11-23'] as const;

function choose({ schools, chance }: Source, plan: BackgroundPlan): School[] {
  const licensed = schools.filter(({ licenseNumber }) => licenseNumber);
  const registered = schools.filter(({ licenseNumber, creditCode }) => !licenseNumber && creditCode);
  // One school with several addresses, so that a merge has staff to follow; those without a paper are found by name, which must be theirs alone.
  const several = registered.filter(({ entries }) => entries.length > 1).slice(0, 1);
  const single = chance.shuffle(registered.filter(({ entries }) => entries.length === 1));
  const nameCount = (name: string): number => schools.filter(({ entries }) => entries[0].name === name).length;
  const withoutPaper = schools.filter(
    ({ creditCode, entries }) => !creditCode && entries.length === 1 && nameCount(entries[0].name) === 1,
  );
  return [
    ...licensed.slice(0, plan.licensed),
    ...[...several, ...single].slice(0, plan.registered),
    ...chance.shuffle(withoutPaper).slice(0, plan.withoutPaper),
  ];
}

/** The police station's answers: 是 or 否 and nothing else; blank where it has not answered (E2). */
export function backgroundResults(source: Source, plan: BackgroundPlan): BackgroundResultRow[] {
  const { county, chance } = source;
  const persons = chance.shuffle(choose(source, plan)).flatMap((school, index) =>
    Array.from({ length: plan.staffPerSchool }, () => ({
      school,
      batch: Math.floor(index / BATCH_SCHOOLS),
      person: plan.names.person(),
    })),
  );
  const pendingFrom = persons.length - plan.pending;
  const hit = plan.hits === 1 ? Math.floor(persons.length / 2) : -1;
  return persons.map(({ school, batch, person }, index) => ({
    核查批次号: `${county.division}-2018-${String(batch + 1).padStart(2, '0')}`,
    机构名称: school.entries[0].name,
    统一社会信用代码: school.creditCode,
    人员姓名: person.name,
    身份证号: person.citizenNumber,
    核查结果: index >= pendingFrom ? '' : index === hit ? '是' : '否',
    答复日期: index >= pendingFrom ? '' : (ANSWERED[batch] ?? ANSWERED[0]),
    区划代码: county.division,
  }));
}

import { makeSchoolLicenseNumber } from '@lianguan/kernel';
import type { County, Names, Person } from './names.js';
import {
  writtenAgain,
  type FurtherAddresses,
  type LedgerClass,
  type Paper,
  type PlannedSchools,
} from './school-plan.js';

/** A school at one address, as the education office listed it. */
export interface LedgerEntry {
  readonly name: string;
  readonly address: string;
}

export interface School {
  readonly ledgerClass: LedgerClass;
  readonly paper: Paper;
  /** Empty without a paper. */
  readonly creditCode: string;
  readonly operator: Person;
  readonly mobile: string;
  /** Empty without a license. */
  readonly licenseNumber: string;
  /** The first is the school's own row, the others are the redundant ones. */
  readonly entries: readonly [LedgerEntry, ...LedgerEntry[]];
}

const HOLDER_OF = { ENTERPRISE: '91', SOLE_TRADER: '92', NON_PROFIT: '52' } as const;
const LEVEL_TRAINING = 7;

/** The planned schools, each at one address. */
export function foundSchools(plan: readonly PlannedSchools[], county: County, names: Names): School[] {
  let licenses = 0;
  const found = ({ ledgerClass, paper, licensed, names: patterns }: PlannedSchools, index: number): School => {
    const pattern = patterns[index % patterns.length] ?? '{b}';
    const name = pattern.replace('{c}', county.name).replace('{b}', names.brand());
    if (licensed) licenses += 1;
    const number = { division: county.division, level: LEVEL_TRAINING, serial: licenses };
    return {
      ledgerClass,
      paper,
      creditCode: paper === 'NONE' ? '' : names.creditCode(HOLDER_OF[paper]),
      operator: names.person(),
      mobile: names.mobile(),
      licenseNumber: licensed ? makeSchoolLicenseNumber(number) : '',
      entries: [{ name, address: names.address() }],
    };
  };
  return plan.flatMap((planned) => Array.from({ length: planned.schools }, (_, index) => found(planned, index)));
}

/** 一校多址: the same schools, some of them listed again at further addresses. */
export function atFurtherAddresses(
  schools: readonly School[],
  further: readonly FurtherAddresses[],
  names: Names,
): School[] {
  const result = [...schools];
  for (const { ledgerClass, paper, nameHas, writtenAs } of further) {
    const at = result.findIndex(
      (school) =>
        school.ledgerClass === ledgerClass &&
        school.paper === paper &&
        school.entries.length === 1 &&
        school.entries[0].name.includes(nameHas),
    );
    const school = result[at];
    if (!school) throw new Error(`No school to stand at further addresses: ${nameHas}`);
    const [own] = school.entries;
    const again = writtenAs.map((pattern) => ({ name: writtenAgain(own.name, pattern), address: names.address() }));
    result[at] = { ...school, entries: [own, ...again] };
  }
  return result;
}

import { backgroundResults } from './background-results.js';
import { chanceOf } from './chance.js';
import { educationRow, type ListedEntry } from './education-ledger.js';
import { escrowAccounts } from './escrow-accounts.js';
import type {
  BackgroundResultRow,
  BusinessLicenseRow,
  EducationRow,
  EscrowAccountRow,
  NonProfitRow,
} from './ledger-columns.js';
import { namesOf, type County } from './names.js';
import { businessLicenses, nonProfits, type Source } from './registers.js';
import { FURTHER_ADDRESSES, OTHER_COUNTY_PLAN, SCHOOL_PLAN } from './school-plan.js';
import { withTraps, type FalseFriendKind } from './school-traps.js';
import { atFurtherAddresses, foundSchools, type School } from './school.js';

export const YINGDONG: County = { division: '341203', name: '颍东区' };
export const OTHER_COUNTY: County = { division: '341202', name: '颍州区' };

/** The five offices' rows about the institutions of one county. */
export interface CountyLedgers {
  readonly education: readonly EducationRow[];
  readonly businessLicenses: readonly BusinessLicenseRow[];
  readonly nonProfits: readonly NonProfitRow[];
  readonly escrowAccounts: readonly EscrowAccountRow[];
  readonly backgroundResults: readonly BackgroundResultRow[];
}

/** Two ledger numbers of one school at two addresses. */
export interface TrueDuplicate {
  readonly survivor: string;
  readonly redundant: string;
}

/** Ledger numbers of two schools that look alike and are not one. */
export interface FalseFriend {
  readonly kind: FalseFriendKind;
  readonly pair: readonly [string, string];
}

export interface YingdongLedgers extends CountyLedgers {
  readonly trueDuplicates: readonly TrueDuplicate[];
  readonly falseFriends: readonly FalseFriend[];
}

// In the order in which townships sent them in, so that no two rows of one school stand together by design.
const list = (prefix: string, { schools, chance }: Source): ListedEntry[] =>
  chance
    .shuffle(schools.flatMap((school) => school.entries.map((entry) => ({ school, entry }))))
    .map((listed, index) => ({ ...listed, ledgerNo: `${prefix}2018-${String(index + 1).padStart(3, '0')}` }));

const pairsOf = (members: readonly string[]): [string, string][] =>
  members.flatMap((first, at) => members.slice(at + 1).map((second): [string, string] => [first, second]));

/** The ledger of S2§12: 102 schools on 113 rows. */
export function makeYingdong(): YingdongLedgers {
  const chance = chanceOf(341_203);
  const names = namesOf(chance, YINGDONG, 0);
  const founded = atFurtherAddresses(foundSchools(SCHOOL_PLAN, YINGDONG, names), FURTHER_ADDRESSES, names);
  const { schools, traps } = withTraps(founded);
  const source = { county: YINGDONG, schools, chance };
  const listed = list('YD', source);
  const numbersOf = (school: School | undefined): string[] =>
    school?.entries.map((entry) => listed.find((each) => each.entry === entry)?.ledgerNo ?? '') ?? [];
  return {
    education: listed.map((each) => educationRow(YINGDONG, each)),
    businessLicenses: businessLicenses(source, 3),
    nonProfits: nonProfits(source),
    escrowAccounts: escrowAccounts(source, 20),
    backgroundResults: backgroundResults(source, {
      names,
      licensed: 5,
      registered: 22,
      withoutPaper: 3,
      staffPerSchool: 3,
      hits: 1,
      pending: 6,
    }),
    trueDuplicates: schools.flatMap((school) => {
      const [survivor = '', ...redundant] = numbersOf(school);
      return redundant.map((number) => ({ survivor, redundant: number }));
    }),
    falseFriends: traps.flatMap(({ kind, members }) =>
      pairsOf(members.map((index) => numbersOf(schools[index])[0] ?? '')).map((pair) => ({ kind, pair })),
    ),
  };
}

/** Five institutions of the neighbour, which an officer of Yingdong must never see. */
export function makeOtherCounty(): CountyLedgers {
  const chance = chanceOf(341_202);
  const names = namesOf(chance, OTHER_COUNTY, 9000);
  const source = { county: OTHER_COUNTY, schools: foundSchools(OTHER_COUNTY_PLAN, OTHER_COUNTY, names), chance };
  return {
    education: list('YZ', source).map((each) => educationRow(OTHER_COUNTY, each)),
    businessLicenses: businessLicenses(source, 0),
    nonProfits: nonProfits(source),
    escrowAccounts: escrowAccounts(source, 1),
    backgroundResults: backgroundResults(source, {
      names,
      licensed: 1,
      registered: 1,
      withoutPaper: 0,
      staffPerSchool: 2,
      hits: 0,
      pending: 0,
    }),
  };
}

import type { Agency, Role } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import type { CompetentDepartmentName, NonAcademicKindName } from '../classification/index.js';
import type { PaperKind } from '../certificate/index.js';

/** M49, S0: 及时性、完整性、准确性. */
export const QUALITY_DIMENSIONS = ['TIMELY', 'COMPLETE', 'CORRECT'] as const;
export type QualityDimensionName = (typeof QUALITY_DIMENSIONS)[number];

/** What may be wrong with a record; the function data_quality_problems finds each by this name. */
export const QUALITY_PROBLEMS = {
  RECORD_STALE: 'TIMELY',
  CODE_MISSING: 'COMPLETE',
  OPERATOR_NUMBER_MISSING: 'COMPLETE',
  OPERATOR_MOBILE_MISSING: 'COMPLETE',
  CODE_INVALID: 'CORRECT',
  CODE_DIFFERS: 'CORRECT',
  EXPIRED_YET_ACTIVE: 'CORRECT',
  ADDRESS_WITHOUT_DISTRICT: 'CORRECT',
  DUPLICATE_OPEN: 'CORRECT',
  REGISTER_CODE_INVALID: 'CORRECT',
} as const satisfies Record<string, QualityDimensionName>;
export type QualityProblemName = keyof typeof QUALITY_PROBLEMS;

/** Whose record it is: the competent department's, or the register's. */
export const DATA_OWNERS = [
  'EDUCATION',
  'CULTURE_TOURISM',
  'SPORT',
  'SCIENCE_TECHNOLOGY',
  'HUMAN_RESOURCES',
  'MARKET_REGULATION',
  'CIVIL_AFFAIRS',
] as const satisfies readonly (CompetentDepartmentName | Agency)[];
export type DataOwnerName = (typeof DATA_OWNERS)[number];

/** What the records are of, as they are grouped: a kind of training, or a kind of paper. */
export type RecordHolder = 'ACADEMIC' | NonAcademicKindName | PaperKind;

const OWNER_OF = {
  ACADEMIC: 'EDUCATION',
  CULTURE_ART: 'CULTURE_TOURISM',
  SPORT: 'SPORT',
  SCI_TECH: 'SCIENCE_TECHNOLOGY',
  VOCATIONAL: 'HUMAN_RESOURCES',
  BUSINESS_LICENSE: 'MARKET_REGULATION',
  NON_PROFIT_REGISTRATION: 'CIVIL_AFFAIRS',
  // Recorded by education from the certificate: its registrar has no seat here.
  PUBLIC_INSTITUTION_CERTIFICATE: 'EDUCATION',
} satisfies Record<RecordHolder, DataOwnerName>;

export const ownerOf = (holder: RecordHolder): DataOwnerName => OWNER_OF[holder];
export const holdersOf = (owner: DataOwnerName): readonly RecordHolder[] =>
  (Object.keys(OWNER_OF) as RecordHolder[]).filter((holder) => OWNER_OF[holder] === owner);

export const QUALITY_READERS = ['EDU_SUP', 'EDU_LIC', 'COMP', 'SAMR_REG', 'CIVIL'] as const satisfies readonly Role[];

const OWNED_BY: Readonly<Partial<Record<Agency, readonly DataOwnerName[]>>> = {
  EDUCATION: DATA_OWNERS,
  CULTURE_SPORT_SCIENCE: ['CULTURE_TOURISM', 'SPORT', 'SCIENCE_TECHNOLOGY', 'HUMAN_RESOURCES'],
  MARKET_REGULATION: ['MARKET_REGULATION'],
  CIVIL_AFFAIRS: ['CIVIL_AFFAIRS'],
};

/** Each office answers for its own records; education watches over all. */
export const ownersSeenBy = (agency: Agency): readonly DataOwnerName[] => OWNED_BY[agency] ?? [];

export const RECORD_TERM = 'quality.recordTermMonths';

/** No text says how old a record may be: a parameter, by default the round of the annual inspection. */
export const qualityConstants: readonly RuleConstant[] = [
  {
    scope: '',
    effectiveFrom: '2018-01-01',
    effectiveTo: null,
    key: RECORD_TERM,
    value: 12,
    source: null,
    mark: 'K',
  },
];

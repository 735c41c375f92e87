import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

export type CertificateStateName = 'BOTH' | 'REGISTERED_ONLY' | 'LICENSED_ONLY' | 'NONE';
/** M5: a legal-person paper is one of three. */
export const LEGAL_PERSON_PAPERS = [
  'BUSINESS_LICENSE',
  'NON_PROFIT_REGISTRATION',
  'PUBLIC_INSTITUTION_CERTIFICATE',
] as const;
export type PaperKind = (typeof LEGAL_PERSON_PAPERS)[number];

export const HANDLING_DEPARTMENTS = [
  'EDUCATION',
  'HUMAN_RESOURCES',
  'MARKET_REGULATION',
  'CIVIL_AFFAIRS',
  'PUBLIC_SECURITY',
] as const;
export type HandlingDepartmentName = (typeof HANDLING_DEPARTMENTS)[number];

export interface LegalRoute {
  readonly route: string;
  readonly article: string;
  readonly mayAct: readonly string[];
  /** The competent department first. */
  readonly departments: readonly HandlingDepartmentName[];
}

/** A2, S2§2 三（三）, S2§1: the cell of the matrix. The row is 照, any legal-person paper (M5); the column is 证, the license. */
export function certificateState(licensed: boolean, registered: boolean): CertificateStateName {
  if (licensed) return registered ? 'BOTH' : 'LICENSED_ONLY';
  return registered ? 'REGISTERED_ONLY' : 'NONE';
}

/** Each cell's legal handling, its article and who may act (constants.md, certificate matrix). */
export const LEGAL_ROUTES = {
  BOTH: {
    route: '有照有证：未达设置标准的，责令限期整改；整改不到位的依法吊销办学许可证，并办理变更或注销登记',
    article: '民办教育促进法 第六十二条',
    mayAct: ['EDU_SUP', 'CIVIL', 'SAMR_REG'],
    departments: ['EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION'],
  },
  REGISTERED_ONLY: {
    route: '有照无证：在登记的经营范围内开展业务，不得开展面向中小学生的文化教育培训；符合条件的引导申请办学许可',
    article: '民办教育促进法 第六十四条；无证无照经营查处办法 第五条、第十二条',
    mayAct: ['EDU_SUP', 'SAMR_REG'],
    departments: ['EDUCATION', 'MARKET_REGULATION', 'CIVIL_AFFAIRS'],
  },
  LICENSED_ONLY: {
    route: '有证无照：限期办理法人登记；逾期不办理的，依法收回办学许可证',
    article: '民办教育促进法实施条例 第二十四条',
    mayAct: ['EDU_LIC', 'CIVIL', 'SAMR_REG'],
    departments: ['EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION'],
  },
  NONE: {
    route: '无照无证：责令停止办学、退还所收费用，予以取缔',
    article: '民办教育促进法 第六十四条；无证无照经营查处办法 第七条',
    mayAct: ['EDU_SUP', 'CIVIL', 'SAMR_REG', 'POL_STATION'],
    departments: ['EDUCATION', 'CIVIL_AFFAIRS', 'MARKET_REGULATION', 'PUBLIC_SECURITY'],
  },
} as const satisfies Record<CertificateStateName, LegalRoute>;

/** What decides who has to handle a place. */
export interface PlaceKind {
  readonly cell: CertificateStateName;
  /** The register's paper; null where no register has one. */
  readonly paper: PaperKind | null;
  /** Vocational skill training: human resources approves it (民办教育促进法 12). */
  readonly vocational: boolean;
}

const REGISTRAR_OF = { MARKET_REGULATION: 'BUSINESS_LICENSE', CIVIL_AFFAIRS: 'NON_PROFIT_REGISTRATION' } as const;

/** The competent department first; of two registrars the one whose paper it is. The registrar of public institutions has no desk here. */
export function departmentsOf({ cell, paper, vocational }: PlaceKind): readonly HandlingDepartmentName[] {
  const others = LEGAL_ROUTES[cell].departments.filter(
    (department) =>
      paper === null ||
      (department !== 'MARKET_REGULATION' && department !== 'CIVIL_AFFAIRS') ||
      REGISTRAR_OF[department] === paper,
  );
  return vocational ? ['HUMAN_RESOURCES', ...others] : others;
}

/** Every kind of place that there is: a list is filtered by the kinds of which a rule holds. */
export const PLACE_KINDS: readonly PlaceKind[] = (Object.keys(LEGAL_ROUTES) as CertificateStateName[]).flatMap((cell) =>
  [null, ...LEGAL_PERSON_PAPERS].flatMap((paper) => [false, true].map((vocational) => ({ cell, paper, vocational }))),
);

/** Who gives the license of a school. */
export const approverOf = (vocational: boolean): ApproverName => (vocational ? 'HUMAN_RESOURCES' : 'EDUCATION');
export type ApproverName = Extract<HandlingDepartmentName, 'EDUCATION' | 'HUMAN_RESOURCES'>;

/** Whoever lacks a paper has to be handled, and what human resources has to approve is handed to it whatever its papers. */
export const mustBeHandled = ({ cell, vocational }: Omit<PlaceKind, 'paper'>): boolean => cell !== 'BOTH' || vocational;

/** A registration counts as 照 while it stands: one that is listed, restricted or being wound up still does, a revoked or cancelled one does not. */
const STANDING: ReadonlySet<string> = new Set([
  'REGISTERED',
  'ABNORMAL',
  'SERIOUS_VIOLATION',
  'RESTRICTED',
  'LIQUIDATING',
]);
export const paperIsValid = (registrationState: string | undefined): boolean =>
  registrationState !== undefined && STANDING.has(registrationState);

export interface PaperFact {
  readonly institutionId: string;
  readonly kind: PaperKind;
  readonly registrationId: string;
  readonly usccCode: string;
  readonly valid: boolean;
  readonly version: number;
}

/** The code of a paper that stands; of several the first. */
export const standingCode = (papers: readonly Pick<PaperFact, 'valid' | 'usccCode'>[]): string | null =>
  papers
    .filter(({ valid }) => valid)
    .map(({ usccCode }) => usccCode)
    .sort()[0] ?? null;

export type PaperRefusal = 'INSTITUTION_UNKNOWN';

export const PAPER_REFUSALS = {
  INSTITUTION_UNKNOWN: { message: '登记事件所指的机构{institutionId}不在台账中', basis: null },
} satisfies RefusalCatalogue<PaperRefusal>;

export interface PaperState {
  readonly institutionKnown: boolean;
  /** 0 when the paper is not known yet. */
  readonly knownVersion: number;
}

/** A register's event counts once; one that comes late, after a newer one, changes nothing. */
export function decidePaper(fact: PaperFact, state: PaperState): Decision<'RECORDED' | 'STALE', PaperRefusal> {
  if (!state.institutionKnown) return refuse('INSTITUTION_UNKNOWN', { institutionId: fact.institutionId });
  return permit(fact.version > state.knownVersion ? 'RECORDED' : 'STALE');
}

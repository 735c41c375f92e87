import { nameKey, permit, refuse, type Agency, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

export type TrainingClassName = 'ACADEMIC' | 'NON_ACADEMIC';
export type NonAcademicKindName = 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL';

interface CatalogueSubject {
  readonly title: string;
  readonly trainingClass: TrainingClassName;
}

const academic = (title: string): CatalogueSubject => ({ title, trainingClass: 'ACADEMIC' });
const nonAcademic = (title: string): CatalogueSubject => ({ title, trainingClass: 'NON_ACADEMIC' });

export const CATALOGUE_BASIS = '教监管厅函〔2021〕3号';

/** A4, S1 article 3: the subjects of compulsory education, and which of them are academic. */
export const SUBJECTS = {
  MORALITY_LAW: academic('道德与法治'),
  CHINESE: academic('语文'),
  HISTORY: academic('历史'),
  GEOGRAPHY: academic('地理'),
  MATHEMATICS: academic('数学'),
  FOREIGN_LANGUAGE: academic('外语'),
  PHYSICS: academic('物理'),
  CHEMISTRY: academic('化学'),
  BIOLOGY: academic('生物'),
  PHYSICAL_EDUCATION: nonAcademic('体育'),
  ART: nonAcademic('艺术'),
  COMPREHENSIVE_PRACTICE: nonAcademic('综合实践'),
  LABOUR: nonAcademic('劳动'),
  INFORMATION_TECHNOLOGY: nonAcademic('信息技术'),
} as const satisfies Readonly<Record<string, CatalogueSubject>>;

export type SubjectName = keyof typeof SUBJECTS;
export const SUBJECT_NAMES = Object.keys(SUBJECTS) as SubjectName[];

/** The subject that a course bears the name of: its class is clear. */
export const subjectNamed = (courseName: string): SubjectName | undefined =>
  SUBJECT_NAMES.find((subject) => nameKey(SUBJECTS[subject].title) === nameKey(courseName));

interface Competence {
  readonly title: string;
  /** Where its officers sit. */
  readonly agency: Agency;
  readonly basis: string;
}

const DIVISION_OF_WORK = '中办发〔2021〕40号 第13条；教监管〔2022〕4号';

/** A3, S0, S4: who is competent (归口管理). */
export const COMPETENT_DEPARTMENTS = {
  EDUCATION: { title: '教育部门', agency: 'EDUCATION', basis: '民办教育促进法 第八条、第十二条' },
  CULTURE_TOURISM: { title: '文化和旅游部门', agency: 'CULTURE_SPORT_SCIENCE', basis: DIVISION_OF_WORK },
  SPORT: { title: '体育部门', agency: 'CULTURE_SPORT_SCIENCE', basis: DIVISION_OF_WORK },
  SCIENCE_TECHNOLOGY: { title: '科技部门', agency: 'CULTURE_SPORT_SCIENCE', basis: DIVISION_OF_WORK },
  HUMAN_RESOURCES: {
    title: '人力资源和社会保障部门',
    agency: 'CULTURE_SPORT_SCIENCE',
    basis: '民办教育促进法 第十二条',
  },
} as const satisfies Readonly<Record<string, Competence>>;

export type CompetentDepartmentName = keyof typeof COMPETENT_DEPARTMENTS;

const DEPARTMENT_OF_KIND = {
  CULTURE_ART: 'CULTURE_TOURISM',
  SPORT: 'SPORT',
  SCI_TECH: 'SCIENCE_TECHNOLOGY',
  VOCATIONAL: 'HUMAN_RESOURCES',
} as const satisfies Record<NonAcademicKindName, CompetentDepartmentName>;

/** No kind: academic training. */
export const competentDepartmentOf = (kind: NonAcademicKindName | null): CompetentDepartmentName =>
  kind ? DEPARTMENT_OF_KIND[kind] : 'EDUCATION';

/** What education's ledger says of an institution's class. */
export interface ClassFact {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: NonAcademicKindName | null;
  /** Of the institution. */
  readonly version: number;
}

/** The newest line of an institution's record. */
export interface KnownCompetence {
  readonly department: CompetentDepartmentName;
  readonly version: number;
}

export interface Routing {
  readonly to: CompetentDepartmentName;
  /** Null for the first line of the record. */
  readonly from: CompetentDepartmentName | null;
}

export type RoutingRefusal = 'INSTITUTION_UNKNOWN';

export const ROUTING_REFUSALS = {
  INSTITUTION_UNKNOWN: { message: '类别变更所指的机构{institutionId}不在台账中', basis: null },
} satisfies RefusalCatalogue<RoutingRefusal>;

export interface RoutingState {
  readonly institutionKnown: boolean;
  readonly known: KnownCompetence | undefined;
}

/** A class that comes in goes into the record when it makes another department competent; one that comes late changes nothing. */
export function decideRouting(fact: ClassFact, state: RoutingState): Decision<Routing | 'UNCHANGED', RoutingRefusal> {
  if (!state.institutionKnown) return refuse('INSTITUTION_UNKNOWN', { institutionId: fact.institutionId });
  const to = competentDepartmentOf(fact.kind);
  const { known } = state;
  if (known && (known.version >= fact.version || known.department === to)) return permit('UNCHANGED');
  return permit({ to, from: known?.department ?? null });
}

/** The six departments: service folder, suffix of their environment keys, agency of their officers, database. */
const NAMES = [
  'education',
  'market-regulation',
  'civil-affairs',
  'finance',
  'public-security',
  'joint-enforcement',
] as const;

export type DepartmentName = (typeof NAMES)[number];

export interface Department {
  readonly name: DepartmentName;
  /** `MARKET_REGULATION`: ends DATABASE_URL_… and SUBGRAPH_URL_…, and is the claim `agency` of the department's officers. */
  readonly suffix: string;
  readonly database: string;
}

export const DEPARTMENTS: readonly Department[] = NAMES.map((name) => ({
  name,
  suffix: name.replaceAll('-', '_').toUpperCase(),
  database: name.replaceAll('-', '_'),
}));

import {
  BUSINESS_STATES,
  CERTIFICATE_STATES,
  ESCROW_STATES,
  LICENSE_STATES,
  NON_PROFIT_STATES,
  RISK_CODES,
  type StateText,
} from '../glossary/texts';
import type { InstitutionFilter } from '../gql/graphql';

export interface ExportColumn {
  readonly header: string;
  /** Of an institution in the graph. */
  readonly path: string;
  readonly texts?: Readonly<Record<string, string>>;
}

const textsOf = (states: Readonly<Record<string, StateText>>): Record<string, string> =>
  Object.fromEntries(Object.entries(states).map(([state, { text }]) => [state, text]));

/** What the ledger can be exported by; a person's number and telephone are not among it. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { header: '台账编号', path: 'ledgerNo' },
  { header: '机构名称', path: 'name' },
  { header: '区划代码', path: 'divisionCode' },
  { header: '办学地址', path: 'addresses' },
  { header: '培训类别', path: 'trainingClass', texts: { ACADEMIC: '学科类', NON_ACADEMIC: '非学科类' } },
  {
    header: '非学科类别',
    path: 'nonAcademicKind',
    texts: { CULTURE_ART: '文化艺术', SPORT: '体育', SCI_TECH: '科技', VOCATIONAL: '职业技能' },
  },
  { header: '统一社会信用代码', path: 'usccCode' },
  { header: '举办者', path: 'operator.name' },
  { header: '证照状态', path: 'certificateStatus.state', texts: textsOf(CERTIFICATE_STATES) },
  { header: '许可证号', path: 'license.number' },
  { header: '发证机关', path: 'license.issuedBy' },
  { header: '许可证有效期止', path: 'license.validTo' },
  { header: '许可证状态', path: 'license.state', texts: textsOf(LICENSE_STATES) },
  { header: '营业执照状态', path: 'businessRegistration.state', texts: textsOf(BUSINESS_STATES) },
  { header: '民非登记状态', path: 'nonProfitRegistration.state', texts: textsOf(NON_PROFIT_STATES) },
  { header: '监管账户状态', path: 'escrowAccount.state', texts: textsOf(ESCROW_STATES) },
  { header: '风险码', path: 'riskCode.value', texts: textsOf(RISK_CODES) },
];

export const USUAL_PATHS: readonly string[] = [
  'ledgerNo',
  'name',
  'divisionCode',
  'addresses',
  'certificateStatus.state',
];

/** `a`, `b.c`, `b.d` as a selection. */
export function selectionOf(paths: readonly string[]): string {
  const inner = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('.');
    inner.set(first, [...(inner.get(first) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return [...inner].map(([name, rest]) => (rest.length > 0 ? `${name} { ${selectionOf(rest)} }` : name)).join(' ');
}

/** The request for the institutions of a filter by the chosen columns, in the order of the list above. */
export function exportRequest(paths: readonly string[], filter: InstitutionFilter) {
  const columns = EXPORT_COLUMNS.filter(({ path }) => paths.includes(path));
  return {
    fileName: '机构台账',
    columns,
    variables: { filter },
    query: `query ExportInstitutions($first: Int!, $after: String, $filter: InstitutionFilter) {
      institutions(first: $first, after: $after, filter: $filter) {
        edges { node { ${selectionOf(columns.map(({ path }) => path))} } } pageInfo { hasNextPage endCursor } } }`,
  };
}

const keyOf = (agency: string): string => `lianguan.export-columns.${agency}`;

/** An office's own columns: as it chose them last in this browser. */
export function rememberedPaths(agency: string, store: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(keyOf(agency)) ?? 'null');
    const known = EXPORT_COLUMNS.map(({ path }) => path).filter((path) => Array.isArray(kept) && kept.includes(path));
    return known.length > 0 ? known : USUAL_PATHS;
  } catch {
    return USUAL_PATHS;
  }
}

export function rememberPaths(agency: string, paths: readonly string[], store: Pick<Storage, 'setItem'>): void {
  try {
    store.setItem(keyOf(agency), JSON.stringify(paths));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}

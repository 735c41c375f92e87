import { oneOf, divisionIn, givenOf, pathOf } from '../app/address';
import { FINDING_SOURCES, PLACE_KINDS, PLACE_STATES } from '../glossary/file-texts';
import type { FindingSource, PlaceFileKind, PlaceFilter, PlaceState } from '../gql/graphql';

/** What the search form and the address hold. */
export interface PlaceSearch {
  readonly q?: string;
  readonly kind?: PlaceFileKind;
  readonly state?: PlaceState;
  readonly source?: FindingSource;
  readonly division?: string;
}

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readPlaceSearch(params: URLSearchParams): PlaceSearch {
  return givenOf<PlaceSearch>({
    q: params.get('q')?.trim() || undefined,
    kind: oneOf(PLACE_KINDS, params.get('kind')),
    state: oneOf(PLACE_STATES, params.get('state')),
    source: oneOf(FINDING_SOURCES, params.get('source')),
    division: divisionIn(params),
  });
}

export const placesPath = (search: PlaceSearch): string => pathOf('/places', search);

export const placeFilterOf = ({ q, division, kind, state, source }: PlaceSearch): PlaceFilter => ({
  search: q,
  divisionCode: division,
  kind,
  state,
  source,
});

const textsOf = (states: typeof PLACE_STATES): Record<string, string> =>
  Object.fromEntries(Object.entries(states).map(([state, { text }]) => [state, text]));

/** All places of a filter as a workbook. */
export const placeExport = (filter: PlaceFilter) => ({
  fileName: '无证场所和托管机构',
  columns: [
    { header: '类别', path: 'kind', texts: PLACE_KINDS },
    { header: '名称或招牌', path: 'name' },
    { header: '区划代码', path: 'divisionCode' },
    { header: '地址', path: 'address' },
    { header: '从事的活动', path: 'activity' },
    { header: '发现来源', path: 'source', texts: FINDING_SOURCES },
    { header: '发现单位或人员', path: 'foundBy' },
    { header: '发现日期', path: 'foundOn' },
    { header: '状态', path: 'state', texts: textsOf(PLACE_STATES) },
    { header: '转成的机构', path: 'institution.name' },
  ],
  variables: { filter },
  query: `query ExportPlaces($first: Int!, $after: String, $filter: PlaceFilter) {
    supervisedPlaces(first: $first, after: $after, filter: $filter) {
      edges { node { kind name divisionCode address activity source foundBy foundOn state institution { name } } }
      pageInfo { hasNextPage endCursor } } }`,
});

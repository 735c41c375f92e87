import { oneOf, divisionIn, givenOf } from '../app/address';
import { CERTIFICATE_STATES, NON_ACADEMIC_KINDS, TRAINING_CLASSES } from '../glossary/texts';
import type { CertificateState, InstitutionFilter, NonAcademicKind, TrainingClass } from '../gql/graphql';

/** What the search form and the address hold; the address is what is shared, so its words are short and stable. */
export interface InstitutionSearch {
  readonly q?: string;
  readonly division?: string;
  readonly state?: CertificateState;
  readonly class?: TrainingClass;
  readonly kind?: NonAcademicKind;
}

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readSearch(params: URLSearchParams): InstitutionSearch {
  const q = params.get('q')?.trim();
  const kind = oneOf(NON_ACADEMIC_KINDS, params.get('kind'));
  return givenOf<InstitutionSearch>({
    q: q === '' ? undefined : q,
    division: divisionIn(params),
    state: oneOf(CERTIFICATE_STATES, params.get('state')),
    class: kind ? 'NON_ACADEMIC' : oneOf(TRAINING_CLASSES, params.get('class')),
    kind,
  });
}

export function writeSearch(search: InstitutionSearch): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of ['q', 'division', 'state', 'class', 'kind'] as const) {
    const value = search[key]?.trim();
    if (value) params.set(key, value);
  }
  return params;
}

export const institutionsPath = (search: InstitutionSearch): string => {
  const query = writeSearch(search).toString();
  return query ? `/institutions?${query}` : '/institutions';
};

export const filterOf = (search: InstitutionSearch): InstitutionFilter => ({
  search: search.q,
  divisionCode: search.division,
  certificateState: search.state,
  trainingClass: search.class,
  nonAcademicKind: search.kind,
});

import { oneOf, divisionIn, givenOf, pathOf } from '../app/address';
import { HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { CERTIFICATE_STATES, NON_ACADEMIC_KINDS, TRAINING_CLASSES } from '../glossary/texts';
import type {
  CertificateState,
  HandlingDepartment,
  HandlingFilter,
  HandlingState,
  NonAcademicKind,
  TrainingClass,
} from '../gql/graphql';

/** What the search form and the address hold. Without a state the page shows what is still to be done. */
export interface HandlingSearch {
  readonly state?: HandlingState | 'ALL';
  readonly cell?: CertificateState;
  readonly division?: string;
  readonly class?: TrainingClass;
  readonly kind?: NonAcademicKind;
  readonly department?: HandlingDepartment;
  readonly guidedTo?: HandlingDepartment;
}

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readHandlingSearch(params: URLSearchParams): HandlingSearch {
  const kind = oneOf(NON_ACADEMIC_KINDS, params.get('kind'));
  return givenOf<HandlingSearch>({
    state: oneOf({ ...HANDLING_STATES, ALL: null }, params.get('state')),
    cell: oneOf(CERTIFICATE_STATES, params.get('cell')),
    division: divisionIn(params),
    class: kind ? 'NON_ACADEMIC' : oneOf(TRAINING_CLASSES, params.get('class')),
    kind,
    department: oneOf(HANDLING_DEPARTMENTS, params.get('department')),
    guidedTo: oneOf(HANDLING_DEPARTMENTS, params.get('guidedTo')),
  });
}

export const handlingPath = (search: HandlingSearch): string => pathOf('/handling', search);

/** The filter of the figures: all outcomes within the search's place, cell and class. */
export const scopeOf = ({
  cell,
  division,
  class: trainingClass,
  kind,
  department,
}: HandlingSearch): HandlingFilter => ({
  cell,
  divisionCode: division,
  trainingClass,
  nonAcademicKind: kind,
  department,
});

export function handlingFilterOf(search: HandlingSearch): HandlingFilter {
  const { state = 'OPEN', guidedTo } = search;
  return { ...scopeOf(search), state: state === 'ALL' ? undefined : state, guidedTo };
}

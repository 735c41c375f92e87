import type { DraftLicenseApplicationInput, LicenseApplicationDraftQuery } from '../gql/graphql';

/** What the form holds: lists as they are typed, one line each; what is not asked for of the chosen kind is absent. */
export interface DraftValues extends Omit<
  DraftLicenseApplicationInput,
  'idempotencyKey' | 'applicationId' | 'subjects' | 'persons' | 'companies' | 'holdings'
> {
  readonly subjects?: string;
  readonly persons?: readonly Partial<DraftLicenseApplicationInput['persons'][number]>[];
  readonly companies?: readonly Partial<DraftLicenseApplicationInput['companies'][number]>[];
  readonly holdings?: readonly Partial<DraftLicenseApplicationInput['holdings'][number]>[];
}

type Draft = Omit<DraftLicenseApplicationInput, 'idempotencyKey'>;

/** In a form the institution itself is a choice like any other. */
export const SELF = '*';

type Line<Name extends 'persons' | 'companies' | 'holdings'> = NonNullable<DraftValues[Name]>[number];

const personOf = ({ key = '', name = '', citizenNumber = '', mobile = null, operator = false }: Line<'persons'>) => ({
  key,
  name,
  citizenNumber,
  mobile,
  operator,
});
const companyOf = ({ key = '', name = '', kind = 'DOMESTIC_COMPANY', creditCode }: Line<'companies'>) => ({
  key,
  name,
  kind,
  creditCode: creditCode?.trim() || null,
});
const holdingOf = ({ owner = '', owned = SELF, form = 'EQUITY' }: Line<'holdings'>) => ({
  owner,
  owned: owned === SELF ? null : owned,
  form,
});

const subjectsOf = (text: string): string[] =>
  text
    .split(/[\n、，,]/)
    .map((subject) => subject.trim())
    .filter((subject) => subject !== '');

export function draftOf(values: DraftValues, applicationId: string | null): Draft {
  const { persons = [], companies = [], holdings = [], subjects = '' } = values;
  return {
    applicationId,
    kind: values.kind,
    mode: values.mode,
    divisionCode: values.divisionCode.trim(),
    schoolName: values.schoolName.trim(),
    address: values.address.trim(),
    trainingClass: values.trainingClass,
    nonAcademicKind: values.trainingClass === 'NON_ACADEMIC' ? values.nonAcademicKind : null,
    stages: values.stages,
    subjects: subjectsOf(subjects),
    registrar: values.registrar,
    filingNumber: values.kind === 'ONLINE_APPROVAL' ? values.filingNumber : null,
    premises: values.mode === 'OFFLINE' ? values.premises : null,
    persons: persons.map(personOf),
    companies: companies.map(companyOf),
    holdings: holdings.map(holdingOf),
  };
}

type Stored = NonNullable<LicenseApplicationDraftQuery['licenseApplication']>;

/** The form of an application that is there already. */
export function valuesOf(stored: Stored): DraftValues {
  const { persons, owners, subjects, premises, ...plan } = stored;
  return {
    ...plan,
    subjects: subjects.join('\n'),
    premises: premises ?? undefined,
    persons: persons.map((person) => ({ ...person, citizenNumber: person.citizenNumber ?? '' })),
    companies: owners.nodes.filter(({ kind }) => kind !== 'PERSON'),
    holdings: owners.holdings.map((holding) => ({ ...holding, owned: holding.owned ?? SELF })),
  };
}

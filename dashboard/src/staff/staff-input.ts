import type { StaffFactsFragment, StaffMemberInput, StaffToListQuery } from '../gql/graphql';

export type Member = Omit<StaffFactsFragment, '__typename'>;

/** The form of one person; what a foreigner or an assistant has no use for may be left from before. */
export type StaffValues = Omit<StaffMemberInput, 'abroad'> & { readonly abroad?: boolean };

/** Only what the chosen kind of person has. */
export function staffInputOf(values: StaffValues): StaffMemberInput {
  const { foreign, post } = values;
  const teaches = post !== 'ASSISTING';
  const filled = <T>(applies: boolean, value: T | null | undefined): T | null => (applies ? (value ?? null) : null);
  return {
    ...values,
    abroad: foreign && (values.abroad ?? false),
    workPermitNo: filled(foreign, values.workPermitNo),
    workPermitUntil: filled(foreign, values.workPermitUntil),
    subject: filled(teaches, values.subject),
    teacherCertificateNo: filled(teaches, values.teacherCertificateNo),
    certificateSubject: filled(teaches, values.certificateSubject),
    skillCertificateNo: filled(teaches, values.skillCertificateNo),
  };
}

export const NEW_STAFF: Partial<StaffValues> = {
  foreign: false,
  abroad: false,
  post: 'TEACHING',
  degree: 'BACHELOR',
  otherEmployer: 'NONE',
};

/** The record as it is, to be changed. */
export const staffValuesOf = (member: Member): Partial<StaffValues> => ({
  staffNo: member.staffNo,
  staffName: member.staffName ?? '',
  idNumber: member.idNumber ?? '',
  foreign: member.foreign,
  abroad: false,
  workPermitNo: member.workPermitNo ?? null,
  workPermitUntil: member.workPermitUntil,
  post: member.post,
  subject: member.subject,
  degree: member.degree,
  major: member.major,
  teacherCertificateNo: member.teacherCertificateNo ?? null,
  certificateSubject: member.certificateSubject,
  skillCertificateNo: member.skillCertificateNo ?? null,
  otherEmployer: member.otherEmployer,
  committedOn: member.committedOn,
});

type Listed = NonNullable<StaffToListQuery['staffMembers']>['edges'][number]['node'];

/** Who is still here and has no check under way; the service has the last word. */
export const mayBeListed = ({ state, checks }: Pick<Listed, 'state' | 'checks'>): boolean =>
  state !== 'LEFT' && (checks ?? []).every((check) => check.state === 'CLEAR' || check.state === 'EXPIRED');

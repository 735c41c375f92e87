import { SUBJECTS } from '../glossary/appraisal-texts';
import type { TeachersOnRegisterQuery } from '../gql/graphql';

export type RegisteredTeacher = NonNullable<TeachersOnRegisterQuery['staffMembers']>['edges'][number]['node'];

export interface TeacherOption {
  readonly value: string;
  readonly label: string;
}

/** Who may teach today, with the subject of his certificate, else the one he is filed for. */
export function teacherOptions(members: readonly Omit<RegisteredTeacher, 'id'>[]): TeacherOption[] {
  return members
    .filter(({ post, duty }) => post === 'TEACHING' && duty === 'ON_DUTY')
    .map(({ staffNo, subject, certificateSubject }) => {
      const taught = certificateSubject ?? subject;
      return { value: staffNo, label: taught ? `${staffNo}（${SUBJECTS[taught]}）` : staffNo };
    });
}

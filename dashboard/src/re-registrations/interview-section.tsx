import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { agencyName } from '../glossary/agencies';
import { RE_REGISTRATION_CHOICES } from '../glossary/re-registration-texts';
import { ReRegistrationInterviewsDocument } from '../gql/graphql';
import { fieldState, type FieldPlace } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import { faultsOf } from '../graph/graph-faults';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { useSignedIn } from '../session/session-context';

const PRINCIPAL: FieldPlace = {
  path: 'reRegistration.interviews.principalName',
  coordinate: 'ReRegistrationInterview.principalName',
  service: 'education',
};

/** Whom the talks were held with is named for a stated purpose, and never kept in the client's cache. */
export function InterviewSection({ id }: { readonly id: string }): ReactElement | null {
  const who = useSignedIn();
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const { data, error } = useQuery(ReRegistrationInterviewsDocument, {
    variables: { id, withPersonal: stated !== null },
    context: { ...stated },
    fetchPolicy: 'no-cache',
  });
  const interviews = data?.reRegistration?.interviews;
  if (!interviews || interviews.length === 0) return null;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="约谈">
      <h2>约谈</h2>
      <PurposeSelect agency={who.agency} onState={setStated} />
      <ol className="timeline">
        {interviews.map((interview) => (
          <li key={interview.id}>
            <time dateTime={interview.heldOn}>{interview.heldOn}</time>{' '}
            <FieldValue state={fieldState(interview.principalName, PRINCIPAL, faults)}>{(name) => name}</FieldValue>（
            {agencyName(interview.agency)} {interview.officers.join('、')}）
            <div className="wrap">
              {interview.summary}
              {interview.intention && `；意向：${RE_REGISTRATION_CHOICES[interview.intention]}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

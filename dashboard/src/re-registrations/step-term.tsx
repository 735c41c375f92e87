import type { ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';

interface Props {
  readonly record: { readonly stepDue: string | null; readonly stepOverdue: boolean };
}

/** The last day of the next step, where the law gives it a term of its own. */
export function StepTerm({ record: { stepDue, stepOverdue } }: Props): ReactElement | null {
  if (stepDue === null) return null;
  return (
    <>
      {stepDue} {stepOverdue && <StateTag state={{ text: '超期', tone: 'BAD' }} />}
    </>
  );
}

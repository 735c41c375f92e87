import type { ReactElement } from 'react';
import { clockName, COMPLAINT_STATES, complaintStepText } from '../glossary/complaint-texts';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import type { ComplaintProgressQuery } from '../gql/graphql';

type Progress = Pick<NonNullable<ComplaintProgressQuery['complaintProgress']>, 'state' | 'clock' | 'steps'>;

/** Where a complaint stands, until when the next has to be done, and what was done so far. */
export function ComplaintStanding({ of, nowMs }: { readonly of: Progress; readonly nowMs: number }): ReactElement {
  const { state, clock, steps } = of;
  return (
    <>
      <StateTag state={COMPLAINT_STATES[state]} />
      {clock && (
        <div className="clock">
          {clockName(state)}：<Term due={clock.due} nowMs={nowMs} />
          {clock.provisional && '（暂定，放假安排公布后重算）'}
        </div>
      )}
      {steps.map((step) => (
        <div key={step.at + step.act} className="hint wrap">
          {dateTimeText(step.at)} {complaintStepText(step)}
        </div>
      ))}
    </>
  );
}

import type { ReactElement } from 'react';
import { dateTimeText } from '../glossary/formats';
import { stepText } from '../glossary/price-texts';

interface Step {
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

/** What was done so far, line by line. */
export function StepList({ steps }: { readonly steps: readonly Step[] }): ReactElement {
  return (
    <>
      {steps.map(({ act, at, by, reason, documentNo }) => (
        <div key={at + act} className="hint wrap">
          {dateTimeText(at)} {by} {stepText(act)}
          {documentNo && `（${documentNo}）`}
          {reason}
        </div>
      ))}
    </>
  );
}

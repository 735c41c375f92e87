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

interface Props {
  readonly steps: readonly Step[];
  readonly textOf?: (act: string) => string;
}

/** What was done so far, line by line. */
export function StepList({ steps, textOf = stepText }: Props): ReactElement {
  return (
    <>
      {steps.map(({ act, at, by, reason, documentNo }) => (
        <div key={at + act} className="hint wrap">
          {dateTimeText(at)} {by} {textOf(act)}
          {documentNo && `（${documentNo}）`}
          {reason}
        </div>
      ))}
    </>
  );
}

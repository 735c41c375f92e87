import type { ReactElement } from 'react';
import { dateTimeText } from './formats';
import { StateTag } from './state-tag';
import { termText } from './terms';

interface Props {
  readonly due: string;
  /** The law clock, milliseconds since 1970. */
  readonly nowMs: number;
}

export function Term({ due, nowMs }: Props): ReactElement {
  return (
    <>
      {dateTimeText(due)} <StateTag state={termText(due, nowMs)} />
    </>
  );
}

import type { ReactElement } from 'react';
import { clockName } from '../glossary/license-texts';
import { Term } from '../glossary/term';
import type { ApplicationRowFragment } from '../gql/graphql';

interface Props {
  readonly row: Pick<ApplicationRowFragment, 'clocks' | 'overdue'>;
  readonly nowMs: number;
}

export function Clocks({ row, nowMs }: Props): ReactElement {
  if (row.clocks.length + row.overdue.length === 0) return <>无</>;
  return (
    <>
      {row.clocks.map(({ name, due, provisional }) => (
        <span key={name} className="clock">
          {clockName(name)}：<Term due={due} nowMs={nowMs} />
          {provisional && '（暂定，放假安排公布后重算）'}
        </span>
      ))}
      {row.overdue.map((name) => (
        <span key={name} className="clock">
          <strong>{clockName(name)}已超过</strong>
        </span>
      ))}
    </>
  );
}

import type { ReactElement } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly order: {
    readonly id: string;
    readonly courseTitle: string;
    /** For whom the trainee is the own one. */
    readonly traineeName?: string | null;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  };
}

/** Which order it is: a class has many that differ in nothing but the trainee, and for a bank in nothing but the number. */
export const OrderCell = ({ order: { id, courseTitle, traineeName, firstDay, lastDay } }: Props): ReactElement => (
  <>
    <Link to={`/orders/${id}`}>{courseTitle}</Link>
    {traineeName && <div>{traineeName}</div>}
    <div className="hint">
      {firstDay} 至 {lastDay}
    </div>
    <div className="hint wrap">编号 {id}</div>
  </>
);

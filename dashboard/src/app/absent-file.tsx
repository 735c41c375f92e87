import { Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly loading: boolean;
  /** What went wrong is shown elsewhere. */
  readonly failed: boolean;
  readonly description: string;
}

/** In the place of a file that is not there: yet, or for this duty. */
export function AbsentFile({ loading, failed, description }: Props): ReactElement | null {
  if (loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return failed ? null : <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={description} />;
}

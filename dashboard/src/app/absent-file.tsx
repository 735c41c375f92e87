import { Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly loading: boolean;
  /** What went wrong is shown elsewhere. */
  readonly failed: boolean;
  readonly description: string;
  /** The way to the list. */
  readonly back?: { readonly name: string; readonly path?: string };
}

/** In the place of a file that is not there: yet, or for this duty. */
export function AbsentFile({ loading, failed, description, back }: Props): ReactElement | null {
  if (loading) return <Skeleton active paragraph={{ rows: back ? 12 : 8 }} />;
  if (failed) return null;
  if (!back?.path) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={description} />;
  return (
    <p>
      {description}
      <Link to={back.path}>返回{back.name}</Link>
    </p>
  );
}

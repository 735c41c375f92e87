import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from './page-heading';

export function NotFoundPage(): ReactElement {
  return (
    <>
      <PageHeading title="页面不存在" />
      <p>地址可能有误，或页面已移动（404）。</p>
      <p>
        <Link to="/institutions">返回机构台账</Link>
      </p>
    </>
  );
}

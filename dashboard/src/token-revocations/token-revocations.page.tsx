import { Button, Empty, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useOwnPages } from '../app/use-state-pages';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { isSecurityAdmin } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { TokenRevocationsDocument, type TokenRevocationsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { targetText } from './revocation-target';
import { RevokeDialog } from './revoke-dialog';

type Revocation = NonNullable<TokenRevocationsQuery['tokenRevocations']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Revocation> = [
  { title: '撤销的凭证', className: 'wrap', render: (_, revocation) => targetText(revocation) },
  { title: '理由', dataIndex: 'reason', className: 'wrap' },
  { title: '撤销时间', width: 180, render: (_, { revokedAt }) => dateTimeText(revokedAt) },
  { title: '经办人', dataIndex: 'revokedBy', width: 180 },
];

function Revocations(): ReactElement {
  const register = useRegister(TokenRevocationsDocument, 'tokenRevocations', { pages: useOwnPages() });
  return <RegisterList<Revocation> label="撤销的凭证" columns={COLUMNS} {...register} />;
}

/** Access tokens that were taken back before they expire. */
export default function TokenRevocationsPage(): ReactElement {
  const allowed = isSecurityAdmin(useSignedIn());
  const { open, opening, close, done } = useOpenDialog<'REVOKE'>();
  return (
    <>
      <PageHeading title="登录凭证">
        <p>账号被盗用、岗位调整时，撤销已签发的登录凭证。</p>
        {allowed && (
          <Button type="primary" onClick={opening('REVOKE')}>
            撤销凭证
          </Button>
        )}
      </PageHeading>
      {allowed ? (
        <Revocations />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="登录凭证由安全管理员撤销。" />
      )}
      {open && <RevokeDialog onClose={close} onDone={done('凭证已撤销，几秒内失效。')} />}
    </>
  );
}

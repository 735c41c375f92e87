import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { isSystemAdmin } from '../glossary/duties';
import { useSignedIn } from '../session/session-context';
import { PARKED_DESKS } from './parked-desks';
import { ParkedSection } from './parked-section';

export default function ParkedMessagesPage(): ReactElement {
  const allowed = isSystemAdmin(useSignedIn());
  return (
    <>
      <PageHeading title="消息搁置">
        <p>各部门未能处理的消息；原因消除后按键依次重新处理。</p>
      </PageHeading>
      {allowed ? (
        PARKED_DESKS.map((desk) => <ParkedSection key={desk.agency} desk={desk} />)
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="搁置的消息由系统管理员处理。" />
      )}
    </>
  );
}

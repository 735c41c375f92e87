import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { agencyName } from '../glossary/agencies';
import { hasTasks, isOffice } from '../glossary/duties';
import { LiveState } from '../live/live-state';
import { useLiveNews } from '../live/use-live-news';
import { useSignedIn } from '../session/session-context';
import { measureDeskOf } from './measure-desks';
import { Notices } from './notices';
import { OrderList } from './order-list';

function TaskDesk(): ReactElement {
  const who = useSignedIn();
  const desk = measureDeskOf(who.agency);
  const [params] = useSearchParams();
  const live = useLiveNews();
  return (
    <>
      <LiveState live={live} />
      {isOffice(who) && <Notices />}
      {desk && <OrderList desk={desk} all={params.get('show') === 'all'} />}
    </>
  );
}

export default function TasksPage(): ReactElement {
  const who = useSignedIn();
  return (
    <>
      <PageHeading title="待办">
        <p>联合惩戒中要求本部门办理的措施，期限近的在前。</p>
      </PageHeading>
      {hasTasks(who) && measureDeskOf(who.agency) ? (
        <TaskDesk />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${agencyName(who.agency)}的这个岗位没有联合惩戒的待办。`}
        />
      )}
    </>
  );
}

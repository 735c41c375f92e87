import { Button, Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { extendsReRegistration, leadsReRegistration } from '../glossary/duties';
import { ReRegistrationCampaignsDocument, type ReRegistrationCampaignsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { CampaignCard } from './campaign-card';
import { CampaignDialog } from './campaign-dialog';

const PAGE_SIZE = 10;

/** As in Shanghai, whose day the law counts by. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

type List = NonNullable<ReRegistrationCampaignsQuery['reRegistrationCampaigns']>;

interface CampaignsProps {
  readonly list: List;
  readonly mayNotify: boolean;
  readonly mayExtend: boolean;
}

function Campaigns({ list, mayNotify, mayExtend }: CampaignsProps): ReactElement {
  const today = DAY.format(new Date(useLawClock()));
  if (list.totalCount === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有部署转登记工作。" />;
  return (
    <>
      {list.edges.map(({ node }) => (
        <CampaignCard key={node.id} campaign={node} today={today} mayNotify={mayNotify} mayExtend={mayExtend} />
      ))}
    </>
  );
}

function CampaignList({ mayNotify, mayExtend }: Pick<CampaignsProps, 'mayNotify' | 'mayExtend'>): ReactElement {
  const register = useRegister(ReRegistrationCampaignsDocument, 'reRegistrationCampaigns', {
    pageSize: PAGE_SIZE,
    pages: useStatePages(),
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <>
      <FaultAlert title="转登记工作未能完整读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && <Campaigns list={list} mayNotify={mayNotify} mayExtend={mayExtend} />}
      {list && list.totalCount > PAGE_SIZE && <RegisterPager label="转登记工作分页" {...register} />}
    </>
  );
}

export default function CampaignsPage(): ReactElement {
  const who = useSignedIn();
  const { open, opening, close, done } = useOpenDialog<'OPEN'>();
  const leads = leadsReRegistration(who);
  return (
    <>
      <PageHeading title="转登记">
        <p>每家机构注销、转为非营利性或转为非学科类，三项之和即为全部。点数字打开对应机构。</p>
        {leads && <Button onClick={opening('OPEN')}>部署转登记工作</Button>}
      </PageHeading>
      <CampaignList mayNotify={leads} mayExtend={extendsReRegistration(who)} />
      {open && <CampaignDialog division={who.division} onClose={close} onDone={done('已部署，可以发出通知。')} />}
    </>
  );
}

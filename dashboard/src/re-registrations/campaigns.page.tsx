import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { extendsReRegistration, leadsReRegistration } from '../glossary/duties';
import { ReRegistrationCampaignsDocument, type ReRegistrationCampaignsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useLawClock } from '../graph/use-law-clock';
import { useSignedIn } from '../session/session-context';
import { CampaignCard } from './campaign-card';
import { CampaignDialog } from './campaign-dialog';

const PAGE_SIZE = 10;

/** As in Shanghai, whose day the law counts by. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

type List = NonNullable<ReRegistrationCampaignsQuery['reRegistrationCampaigns']>;

interface CampaignsProps {
  readonly list: List;
  readonly stale: boolean;
  readonly mayNotify: boolean;
  readonly mayExtend: boolean;
}

function Campaigns({ list, stale, mayNotify, mayExtend }: CampaignsProps): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const today = DAY.format(new Date(useLawClock()));
  if (list.totalCount === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有部署转登记工作。" />;
  return (
    <>
      {list.edges.map(({ node }) => (
        <CampaignCard key={node.id} campaign={node} today={today} mayNotify={mayNotify} mayExtend={mayExtend} />
      ))}
      {list.totalCount > PAGE_SIZE && (
        <KeysetPager
          label="转登记工作分页"
          cursors={cursors}
          pageSize={PAGE_SIZE}
          totalCount={list.totalCount}
          pageInfo={list.pageInfo}
          stale={stale}
          onTurn={(next) => void navigate('/re-registrations', { state: { cursors: next } })}
        />
      )}
    </>
  );
}

function CampaignList({ mayNotify, mayExtend }: Pick<CampaignsProps, 'mayNotify' | 'mayExtend'>): ReactElement {
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(ReRegistrationCampaignsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.reRegistrationCampaigns;
  const faults = faultsOf(error);
  return (
    <>
      <FaultAlert
        title="转登记工作未能完整读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && <Campaigns list={list} stale={!data} mayNotify={mayNotify} mayExtend={mayExtend} />}
    </>
  );
}

export default function CampaignsPage(): ReactElement {
  const { message } = App.useApp();
  const who = useSignedIn();
  const [opening, setOpening] = useState(false);
  const leads = leadsReRegistration(who);
  const close = (): void => {
    setOpening(false);
  };
  return (
    <>
      <PageHeading title="转登记">
        <p>每家机构注销、转为非营利性或转为非学科类，三项之和即为全部。点数字打开对应机构。</p>
        {leads && (
          <Button
            onClick={() => {
              setOpening(true);
            }}
          >
            部署转登记工作
          </Button>
        )}
      </PageHeading>
      <CampaignList mayNotify={leads} mayExtend={extendsReRegistration(who)} />
      {opening && (
        <CampaignDialog
          division={who.division}
          onClose={close}
          onDone={() => {
            void message.success('已部署，可以发出通知。');
            close();
          }}
        />
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { countText } from '../glossary/formats';
import { CampaignOfUnknownStageDocument, type CampaignRowFragment } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';

function Institutions({ id, label }: { readonly id: string; readonly label: string }): ReactElement {
  const { data, error, refetch } = useQuery(CampaignOfUnknownStageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <FaultAlert title="机构未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <ul className="choices" aria-label={label}>
        {data?.reRegistrationCampaign?.ofUnknownStage.map(({ id: institutionId, ledgerNo, name }) => (
          <li key={institutionId}>
            <Link to={`/institutions/${institutionId}`}>{name}</Link>（{ledgerNo}）
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of whom it is not known what ages they teach: they get no notice until somebody says it. */
export function UnknownStages({ campaign }: { readonly campaign: CampaignRowFragment }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { id, name, stageUnknown } = campaign;
  if (stageUnknown === 0) return null;
  return (
    <>
      <p>
        范围内另有 {countText(stageUnknown)}{' '}
        家的培训学段没有登记，不能确定是否涉及；请在台账“培训学段”一栏填写后导入，或在机构档案中登记。{' '}
        <Button
          size="small"
          aria-expanded={open}
          aria-label={`查看${name}中学段没有登记的机构`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? '收起' : '查看机构'}
        </Button>
      </p>
      {open && <Institutions id={id} label={`${name}中学段没有登记的机构`} />}
    </>
  );
}

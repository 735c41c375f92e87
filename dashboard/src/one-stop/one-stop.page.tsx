import { Button, Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { divisionName } from '../glossary/divisions';
import { doesOneStopParts, takesInOneStop } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import {
  ONE_STOP_LEVELS,
  ONE_STOP_MATTERS,
  ONE_STOP_PART_STATES,
  ONE_STOP_PARTS,
  ONE_STOP_STATES,
} from '../glossary/one-stop-texts';
import { StateTag } from '../glossary/state-tag';
import { OneStopCasesDocument, type OneStopCasesQuery, type OneStopState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { OpenDialog } from './one-stop-dialogs';

type Row = NonNullable<OneStopCasesQuery['oneStopCases']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Row> = [
  { title: '编号', width: 140, render: (_, { id, number }) => <Link to={`/one-stop/${id}`}>{number}</Link> },
  { title: '事项', width: 70, render: (_, { matter }) => ONE_STOP_MATTERS[matter] },
  { title: '机构', width: 200, dataIndex: 'institutionName' },
  { title: '所在地', width: 180, render: (_, { divisionCode }) => divisionName(divisionCode) },
  { title: '提交', width: 150, render: (_, { level }) => ONE_STOP_LEVELS[level] },
  { title: '提交时间', width: 150, render: (_, { openedAt }) => dateTimeText(openedAt) },
  {
    title: '环节',
    width: 330,
    render: (_, { parts }) => (
      <ul>
        {parts.map(({ id, part, state }) => (
          <li key={id}>
            {ONE_STOP_PARTS[part]} <StateTag state={ONE_STOP_PART_STATES[state]} />
          </li>
        ))}
      </ul>
    ),
  },
];

interface Chosen {
  readonly state: OneStopState;
  readonly mine: boolean;
}

const pathOf = ({ state, mine }: Chosen): string => `/one-stop?state=${state}${mine ? '&mine=1' : ''}`;

function CaseList({ state, mine }: Chosen): ReactElement {
  const register = useRegister(OneStopCasesDocument, 'oneStopCases', {
    pages: useStatePages(),
    variables: { state, mine },
  });
  const { list, loading, faults, onRetry } = register;
  const description = `没有${mine ? '等本部门办理' : ONE_STOP_STATES[state].text}的事项。`;
  return (
    <section className="panel" aria-label="一窗受理事项">
      <FaultAlert title="事项未能完整读取" faults={faults} onRetry={onRetry} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <RowTable<Row>
            label="一窗受理事项"
            columns={COLUMNS}
            rows={list.edges.map(({ node }) => node)}
            width={1_200}
            none={description}
          />
          <RegisterPager label="事项分页" {...register} />
        </>
      )}
    </section>
  );
}

export default function OneStopPage(): ReactElement {
  const who = useSignedIn();
  const [params] = useSearchParams();
  const state = oneOf(ONE_STOP_STATES, params.get('state')) ?? 'OPEN';
  const mine = params.get('mine') === '1';
  const { open, opening, close } = useOpenDialog<'OPEN'>();
  return (
    <>
      <PageHeading title="一窗受理">
        <p>提交一次，一个编号；乡镇（街道）、教育和登记机关各办一个环节。</p>
        {takesInOneStop(who) && (
          <Button type="primary" onClick={opening('OPEN')}>
            提交事项
          </Button>
        )}
      </PageHeading>
      <nav className="state-links" aria-label="事项状态">
        {doesOneStopParts(who) && (
          <Link to={pathOf({ state: 'OPEN', mine: true })} aria-current={mine ? 'page' : undefined}>
            待本部门办理
          </Link>
        )}
        {(Object.keys(ONE_STOP_STATES) as OneStopState[]).map((value) => (
          <Link
            key={value}
            to={pathOf({ state: value, mine: false })}
            aria-current={!mine && value === state ? 'page' : undefined}
          >
            {ONE_STOP_STATES[value].text}
          </Link>
        ))}
      </nav>
      <CaseList state={state} mine={mine} />
      {open && <OpenDialog names={who.agency !== 'INSTITUTION'} onClose={close} />}
    </>
  );
}

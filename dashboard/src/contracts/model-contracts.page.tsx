import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useStatePages } from '../app/use-state-pages';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { MODEL_KINDS } from '../glossary/contract-texts';
import { supervisesPrices } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { ModelContractsDocument, type ModelContractsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { PublishModelDialog } from './contract-dialogs';
import { Clauses } from './contract-text';

type Model = NonNullable<ModelContractsQuery['modelContracts']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Model> = [
  { title: '区划', width: 90, dataIndex: 'divisionCode' },
  { title: '适用', width: 100, render: (_, { kind }) => MODEL_KINDS[kind] },
  {
    title: '示范文本',
    render: (_, { title, number, version }) => `${title}（${number}），第 ${String(version)} 版`,
  },
  { title: '启用', width: 120, dataIndex: 'effectiveFrom' },
  {
    title: '发布',
    width: 220,
    render: (_, { documentNo, publishedAt }) => `${documentNo}，${dateTimeText(publishedAt)}`,
  },
];

export default function ModelContractsPage(): ReactElement {
  const who = useSignedIn();
  const { open, opening, close, done } = useOpenDialog<'PUBLISH'>();
  const register = useRegister(ModelContractsDocument, 'modelContracts', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="示范文本">
        <p>机构适用最近一级发布的、启用日期最晚的一版；有本类别专用文本的，适用专用文本。展开一行可见全文。</p>
        {supervisesPrices(who) && <Button onClick={opening('PUBLISH')}>发布示范文本</Button>}
      </PageHeading>
      <RegisterList<Model>
        label="示范文本"
        columns={COLUMNS}
        {...register}
        details={({ clauses }) => <Clauses clauses={clauses} />}
      />
      {open === 'PUBLISH' && <PublishModelDialog onClose={close} onDone={done('已发布。')} />}
    </>
  );
}

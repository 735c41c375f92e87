import { Button, Space, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { supervisesStaff } from '../glossary/duties';
import { BackgroundBatchesDocument, type BackgroundBatchesQuery } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { LetterDialog, StationDialog } from './check-dialogs';

type Batch = NonNullable<BackgroundBatchesQuery['backgroundBatches']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Batch> = [
  { title: '函号', dataIndex: 'letterNo' },
  { title: '发函日期', width: 130, dataIndex: 'sentOn' },
  { title: '列入', width: 90, align: 'right', render: (_, { figures }) => figures?.listed ?? '—' },
  { title: '无记录', width: 90, align: 'right', render: (_, { figures }) => figures?.clear ?? '—' },
  { title: '有记录', width: 90, align: 'right', render: (_, { figures }) => figures?.hit ?? '—' },
  { title: '待答复', width: 90, align: 'right', render: (_, { figures }) => figures?.pending ?? '—' },
];

export default function BackgroundBatchesPage(): ReactElement {
  const who = useSignedIn();
  const institutionId = useSearchParams()[0].get('institution');
  const { open, opening, close, done } = useOpenDialog<'LETTER' | 'STATION'>();
  const register = useRegister(BackgroundBatchesDocument, 'backgroundBatches', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="背景核查函">
        <p>本人同意的，由教育部门统一发函，送办学场所的辖区派出所答复；答复只有有无。登记辖区派出所前先选择机构。</p>
        {supervisesStaff(who) && (
          <Space>
            <Button onClick={opening('LETTER')}>发核查函</Button>
            {institutionId && <Button onClick={opening('STATION')}>登记辖区派出所</Button>}
          </Space>
        )}
      </PageHeading>
      <RegisterList<Batch> label="核查函" columns={COLUMNS} {...register} />
      {supervisesStaff(who) && <InstitutionChoice page="/background-batches" />}
      {open === 'LETTER' && <LetterDialog onClose={close} onDone={done('核查函已发出。')} />}
      {open === 'STATION' && institutionId && (
        <StationDialog institutionId={institutionId} onClose={close} onDone={done('已登记。')} />
      )}
    </>
  );
}

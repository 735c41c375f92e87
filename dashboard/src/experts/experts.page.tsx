import { Button, Empty, Form, Input, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { SubjectsField } from '../appraisals/subjects-field';
import { subjectsText } from '../glossary/appraisal-texts';
import { divisionName } from '../glossary/divisions';
import { keepsExperts } from '../glossary/duties';
import {
  ExpertsDocument,
  RegisterExpertDocument,
  WithdrawExpertDocument,
  type ExpertsQuery,
  type Subject,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { useAct } from '../graph/use-act';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';

type Expert = NonNullable<ExpertsQuery['experts']>['edges'][number]['node'];

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Registration {
  readonly registerNo: string;
  readonly name: string;
  readonly citizenNumber: string;
  readonly personId: string;
  readonly workplace: string;
  readonly subjects: Subject[];
}

const TEXT_FIELDS = [
  ['registerNo', '专家库编号', 40],
  ['name', '姓名', 50],
  ['citizenNumber', '身份证号', 18],
  ['personId', '登录身份标识', 100],
  ['workplace', '所在单位', 200],
] as const;

function RegisterDialog({ onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const { division } = useSignedIn();
  return (
    <ActDialog<Registration>
      title="登记专家"
      okText="确认登记"
      explains={<p>身份证号只用于核对是否在校外培训机构任职或者举办机构，不保存。</p>}
      submit={async (values) =>
        (await perform(RegisterExpertDocument, { ...values, divisionCode: division })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      {TEXT_FIELDS.map(([name, label, maxLength]) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
        >
          <Input maxLength={maxLength} autoComplete="off" />
        </Form.Item>
      ))}
      <SubjectsField label="可鉴别的学科" />
    </ActDialog>
  );
}

function WithdrawDialog({ expert, onClose, onDone }: DialogProps & { readonly expert: Expert }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title={`${expert.registerNo} 退出专家库`}
      okText="确认退出"
      explains={<p>退出后不再被抽取；已参加的鉴别不受影响。</p>}
      submit={async ({ reason }) => (await perform(WithdrawExpertDocument, { expertId: expert.id, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

const columnsOf = (onWithdraw: (expert: Expert) => void): TableColumnsType<Expert> => [
  { title: '编号', dataIndex: 'registerNo', width: 120 },
  { title: '姓名', width: 160, render: (_, { name }) => name ?? <span className="withheld">选择查询用途后显示</span> },
  { title: '所在单位', dataIndex: 'workplace' },
  { title: '可鉴别的学科', render: (_, { subjects }) => subjectsText(subjects) },
  { title: '专家库', width: 180, render: (_, { divisionCode }) => divisionName(divisionCode) },
  {
    title: '在库',
    width: 160,
    render: (_, expert) =>
      expert.withdrawnOn ? (
        `${expert.withdrawnOn} 退出`
      ) : (
        <Button
          size="small"
          aria-label={`${expert.registerNo} 退出专家库`}
          onClick={() => {
            onWithdraw(expert);
          }}
        >
          退出
        </Button>
      ),
  },
];

interface ListProps {
  readonly stated: StatedPurpose | null;
  readonly onWithdraw: (expert: Expert) => void;
}

/** Names are not kept in the client's cache, so leaving the page forgets them. */
function ExpertList({ stated, onWithdraw }: ListProps): ReactElement {
  const register = useRegister(ExpertsDocument, 'experts', {
    pages: useStatePages(),
    stated,
    variables: { subject: null, withPersonal: stated !== null },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <>
      <FaultAlert title="专家库未能完整读取" faults={faults} onRetry={onRetry} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label="专家库">
          <Table<Expert>
            aria-label="鉴别专家"
            size="small"
            rowKey="id"
            columns={columnsOf(onWithdraw)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
          <RegisterPager label="专家库分页" {...register} />
        </section>
      )}
    </>
  );
}

function ExpertDesk({ agency }: { readonly agency: string }): ReactElement {
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const { open, setOpen, opening, close, done } = useOpenDialog<Expert | 'NEW'>();
  return (
    <>
      <PurposeSelect agency={agency} onState={setStated} />
      <section className="acts" aria-label="可办理的操作">
        <Button type="primary" onClick={opening('NEW')}>
          登记专家
        </Button>
      </section>
      <ExpertList stated={stated} onWithdraw={setOpen} />
      {open === 'NEW' && <RegisterDialog onClose={close} onDone={done('专家已登记。')} />}
      {open !== null && open !== 'NEW' && (
        <WithdrawDialog expert={open} onClose={close} onDone={done('专家已退出。')} />
      )}
    </>
  );
}

export default function ExpertsPage(): ReactElement {
  const who = useSignedIn();
  return (
    <>
      <PageHeading title="鉴别专家库">
        <p>在校外培训机构任职或者举办机构的人员不得入库（教监管厅函〔2021〕16号）。</p>
      </PageHeading>
      {keepsExperts(who) ? (
        <ExpertDesk agency={who.agency} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="专家库由教育部门监管岗管理。" />
      )}
    </>
  );
}

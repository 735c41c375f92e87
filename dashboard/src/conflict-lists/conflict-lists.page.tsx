import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { agencyName } from '../glossary/agencies';
import { keepsConflictLists } from '../glossary/duties';
import { countText } from '../glossary/formats';
import {
  OperatorConflictListsDocument,
  RecordConflictListDocument,
  type OperatorConflictListKind,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { linesOf } from '../tasks/order-acts';

const LISTS = { EDUCATION_STAFF: '教育部门工作人员', IN_SERVICE_TEACHER: '在职中小学教师' } satisfies Record<
  OperatorConflictListKind,
  string
>;
const KINDS = Object.keys(LISTS) as OperatorConflictListKind[];

interface Values {
  readonly source: string;
  readonly citizenNumbers: string;
}

interface DialogProps {
  readonly list: OperatorConflictListKind;
  readonly onClose: () => void;
}

function ListDialog({ list, onClose }: DialogProps): ReactElement {
  const perform = useAct();
  const { message } = App.useApp();
  return (
    <ActDialog<Values>
      title={`登记名单：${LISTS[list]}`}
      okText="确认登记"
      explains={<p>整份名单替换原有名单。身份证号只用于比对，登记后不保留、不能查看。</p>}
      submit={async ({ source, citizenNumbers }) => {
        const input = { list, source, citizenNumbers: [...linesOf(citizenNumbers)] };
        const { objections, outcome } = await perform(RecordConflictListDocument, input);
        if (outcome?.ok) void message.success(`已登记 ${countText(outcome.persons ?? 0)} 人。`);
        return objections;
      }}
      onClose={onClose}
      onDone={onClose}
    >
      <Form.Item
        name="source"
        label="名单来源"
        rules={[{ required: true, whitespace: true, message: '请填写名单来源，如人事科 2026 年 3 月' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="citizenNumbers"
        label="身份证号（每行一个）"
        rules={[{ required: true, whitespace: true, message: '请粘贴身份证号' }]}
      >
        <Input.TextArea rows={8} autoComplete="off" />
      </Form.Item>
    </ActDialog>
  );
}

function Lists(): ReactElement {
  const { open, opening, close } = useOpenDialog<OperatorConflictListKind>();
  const { data, error, refetch } = useQuery(OperatorConflictListsDocument, { fetchPolicy: 'cache-and-network' });
  const lists = data?.operatorConflictLists ?? [];
  return (
    <>
      <FaultAlert title="名单情况未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {KINDS.map((kind) => {
        const known = lists.find(({ list }) => list === kind);
        return (
          <section className="panel" key={kind} aria-label={LISTS[kind]}>
            <h2>{LISTS[kind]}</h2>
            <p>
              {known
                ? `${countText(known.persons)} 人，来源：${known.source}，${known.recordedOn} 登记`
                : '尚未登记名单，申请不与之比对。'}
            </p>
            <Button aria-label={`登记名单 ${LISTS[kind]}`} onClick={opening(kind)}>
              登记名单
            </Button>
          </section>
        );
      })}
      {open && <ListDialog key={open} list={open} onClose={close} />}
    </>
  );
}

export default function ConflictListsPage(): ReactElement {
  const who = useSignedIn();
  return (
    <>
      <PageHeading title="冲突名单">
        <p>教育部门工作人员、在职中小学教师不得举办、参股培训机构；申请提交时自动比对。</p>
      </PageHeading>
      {keepsConflictLists(who) ? (
        <Lists />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`冲突名单由教育部门的许可岗、纪检监察岗登记，${agencyName(who.agency)}不查看。`}
        />
      )}
    </>
  );
}

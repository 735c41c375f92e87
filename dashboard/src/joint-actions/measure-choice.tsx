import { useQuery } from '@apollo/client/react';
import { Checkbox, Form, Input, Skeleton, Space } from 'antd';
import type { ReactElement } from 'react';
import { articleText, departmentText } from '../glossary/joint-action-texts';
import {
  MeasureMatrixDocument,
  type JointActionTrigger,
  type MeasureKind,
  type MeasureMatrixQuery,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';

type Cell = NonNullable<MeasureMatrixQuery['measureMatrix']>[number];

function CellText({ cell }: { readonly cell: Cell }): ReactElement {
  const { title, department, rank, mode, article, compensation, irreversible } = cell;
  return (
    <>
      <strong>{title}</strong>（{departmentText(department)}，第 {rank} 批，
      {mode === 'AUTO' ? '由系统即时办理' : '由经办人办理'}）
      <div className="hint">
        {articleText(article)}；解除时：{compensation}
        {irreversible && <strong>；不可恢复：{irreversible}</strong>}
      </div>
    </>
  );
}

// Not `required`, which antd turns into an attribute that a group may not have.
const SOME = {
  validator: (_rule: unknown, kinds: readonly MeasureKind[] | undefined): Promise<void> =>
    kinds?.length ? Promise.resolve() : Promise.reject(new Error('至少选择一项措施')),
};

/** What the trigger lets the office ask for; whatever it does not list may not be asked for. */
export function MeasureChoice({ trigger }: { readonly trigger: JointActionTrigger }): ReactElement {
  const kinds = Form.useWatch<readonly MeasureKind[] | undefined>('kinds');
  const { data, error, loading, refetch } = useQuery(MeasureMatrixDocument, { variables: { trigger } });
  const cells = data?.measureMatrix ?? [];
  if (!data && loading) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <>
      <FaultAlert title="措施未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <Form.Item name="kinds" label="措施（按批次发出，前一批答复后再发后一批）" rules={[SOME]}>
        <Checkbox.Group>
          <Space orientation="vertical">
            {cells.map((cell) => (
              <Checkbox key={cell.kind} value={cell.kind}>
                <CellText cell={cell} />
              </Checkbox>
            ))}
          </Space>
        </Checkbox.Group>
      </Form.Item>
      {kinds?.includes('REFERRAL') && (
        <Form.Item name="addressees" label="移送对象（每行一个）" extra="每个对象为一项移送。">
          <Input.TextArea rows={2} />
        </Form.Item>
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { Button, Form, Radio, Skeleton, Space } from 'antd';
import { useState, type ReactElement } from 'react';
import { DECISION_KINDS } from '../glossary/joint-action-texts';
import { ServedDecisionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { DecisionRecord } from './decision-record';

interface Props {
  readonly institutionId: string;
  readonly onRecorded: (decisionId: string) => void;
}

export function DecisionChoice({ institutionId, onRecorded }: Props): ReactElement {
  const [recording, setRecording] = useState(false);
  const { data, error, loading, refetch } = useQuery(ServedDecisionsDocument, {
    variables: { institutionId },
    fetchPolicy: 'cache-and-network',
  });
  // What comes later would move the button away from under the pointer.
  if (!data && loading) return <Skeleton active paragraph={{ rows: 2 }} />;
  const decisions = data?.servedDecisions?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <FaultAlert title="决定未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <Form.Item
        name="decisionId"
        label="所依据的决定"
        rules={[{ required: true, message: '请选择所依据的决定；没有的先登记' }]}
        extra={data && decisions.length === 0 ? '这家机构还没有登记的决定，请先登记。' : undefined}
      >
        <Radio.Group>
          <Space orientation="vertical">
            {decisions.map(({ id, kind, organ, number, servedOn, state }) => (
              <Radio key={id} value={id} disabled={state === 'ANNULLED'}>
                {organ} {number}（{DECISION_KINDS[kind]}，{servedOn} 送达{state === 'ANNULLED' && '，已被撤销'}）
              </Radio>
            ))}
          </Space>
        </Radio.Group>
      </Form.Item>
      <p>
        <Button
          onClick={() => {
            setRecording(true);
          }}
        >
          登记决定
        </Button>
      </p>
      {recording && (
        <DecisionRecord
          institutionId={institutionId}
          onClose={() => {
            setRecording(false);
          }}
          onRecorded={onRecorded}
        />
      )}
    </>
  );
}

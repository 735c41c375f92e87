import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { RevokeTokensDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { TARGETS, targetOf, type Target, type TargetKind } from './revocation-target';

interface Values extends Target {
  readonly reason: string;
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RevokeDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="撤销凭证"
      okText="确认撤销"
      explains={<p>几秒内失效，打开的推送随即中止，不能恢复；本人可以重新登录，停用账号在身份认证系统办理。</p>}
      initialValues={{ kind: 'subject' }}
      submit={async ({ reason, ...target }) =>
        (await perform(RevokeTokensDocument, { ...targetOf(target), reason })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="撤销范围">
        <Radio.Group options={Object.entries(TARGETS).map(([value, { title: label }]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item<Values> noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const { field } = TARGETS[getFieldValue('kind') as TargetKind];
          return (
            <Form.Item
              name="named"
              label={field}
              rules={[{ required: true, whitespace: true, message: `请填写${field}` }]}
            >
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          );
        }}
      </Form.Item>
      <ReasonField />
    </ActDialog>
  );
}

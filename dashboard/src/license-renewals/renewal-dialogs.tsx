import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import {
  ApproveLicenseRenewalDocument,
  RefuseLicenseRenewalDocument,
  WithdrawLicenseRenewalDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly renewalId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const DocumentField = (): ReactElement => (
  <Form.Item
    name="documentNo"
    label="决定文号"
    rules={[{ required: true, whitespace: true, message: '请填写决定文号' }]}
  >
    <Input maxLength={100} />
  </Form.Item>
);

export function ApproveDialog({ renewalId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly documentNo: string; readonly validTo: string }>
      title="准予延续"
      okText="确认准予"
      explains={<p>许可证自原有效期届满之次日起延续，至所填日期。</p>}
      submit={async (values) => (await perform(ApproveLicenseRenewalDocument, { renewalId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DocumentField />
      <Form.Item name="validTo" label="延续后的有效期止" rules={[{ required: true, message: '请填写有效期止' }]}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
    </ActDialog>
  );
}

export function RefuseDialog({ renewalId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly documentNo: string; readonly reason: string }>
      title="不予延续"
      okText="确认不予延续"
      explains={<p>应说明理由，并告知申请行政复议、提起行政诉讼的权利（行政许可法第三十八条）。许可证到期失效。</p>}
      submit={async (values) => (await perform(RefuseLicenseRenewalDocument, { renewalId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DocumentField />
      <ReasonField />
    </ActDialog>
  );
}

export function WithdrawRenewalDialog({ renewalId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="撤回延续申请"
      okText="确认撤回"
      explains={<p>撤回后许可证到期失效；届满三十个工作日之前可以再次申请。</p>}
      submit={async (values) => (await perform(WithdrawLicenseRenewalDocument, { renewalId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

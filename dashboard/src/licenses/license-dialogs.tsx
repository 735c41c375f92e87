import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { WITHDRAWAL_GROUNDS } from '../glossary/license-texts';
import {
  ApplyForLicenseRenewalDocument,
  CancelLicenseDocument,
  GiveTerminationNoticeDocument,
  RecallTerminationNoticeDocument,
  WithdrawLicenseDocument,
  type WithdrawalGround,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { cancelInput, type CancelValues } from './cancel-input';

export interface LicenseDialogProps {
  readonly licenseId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const GROUND_OPTIONS = Object.entries(WITHDRAWAL_GROUNDS).map(([value, label]) => ({ value, label }));

const DocumentField = ({ label }: { readonly label: string }): ReactElement => (
  <Form.Item name="documentNo" label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
    <Input maxLength={100} />
  </Form.Item>
);

export function WithdrawDialog({ licenseId, onClose, onDone }: LicenseDialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly ground: WithdrawalGround; readonly documentNo: string; readonly reason: string }>
      title="撤销办学许可证"
      okText="确认撤销"
      explains={
        <p>许可本不应作出的，依行政许可法第六十九条撤销；违法办学的，应吊销。撤销可能重大损害公共利益的，不予撤销。</p>
      }
      submit={async (values) => (await perform(WithdrawLicenseDocument, { licenseId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="ground" label="情形" rules={[{ required: true, message: '请选择情形' }]}>
        <Choice listName="情形" options={GROUND_OPTIONS} />
      </Form.Item>
      <DocumentField label="撤销决定文号" />
      <ReasonField />
    </ActDialog>
  );
}

export function CancelDialog({ licenseId, onClose, onDone }: LicenseDialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<CancelValues>
      title="注销办学许可证"
      okText="确认注销"
      explains={
        <p>
          期满、吊销、撤销的，或学校已满公告期自行终止的，予以注销。监管账户须已退清销户（以资金监管部门的通知为准），否则须有经确认的清算方案。
        </p>
      }
      submit={async (values) => (await perform(CancelLicenseDocument, cancelInput(licenseId, values))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DocumentField label="注销决定文号" />
      <ReasonField />
      <Form.Item name="planOrgan" label="清算方案确认机关（账户已销户的不填）">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="planDocumentNo" label="清算方案文号">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="planApprovedOn" label="清算方案确认日期">
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
    </ActDialog>
  );
}

export function ApplyForRenewalDialog({ licenseId, onClose, onDone }: LicenseDialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="申请延续许可证"
      okText="确认申请"
      explains={<p>应在有效期届满三十个工作日前申请；届满前未作决定的，视为准予延续（行政许可法第五十条）。</p>}
      submit={async (values) => (await perform(ApplyForLicenseRenewalDocument, { licenseId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="申请说明" />
    </ActDialog>
  );
}

export function GiveNoticeDialog({ licenseId, onClose, onDone }: LicenseDialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly terminatesOn: string; readonly reason: string }>
      title="公告终止办学"
      okText="确认公告"
      explains={<p>自行终止应提前六个月公告；到期前应继续履行培训合同，到期后由教育部门注销许可证。</p>}
      submit={async (values) => (await perform(GiveTerminationNoticeDocument, { licenseId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="terminatesOn" label="终止日期" />
      <ReasonField />
    </ActDialog>
  );
}

export function RecallNoticeDialog({ licenseId, onClose, onDone }: LicenseDialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="撤回终止公告"
      okText="确认撤回"
      explains={<p>撤回后继续办学；再要终止的，重新提前六个月公告。</p>}
      submit={async (values) => (await perform(RecallTerminationNoticeDocument, { licenseId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

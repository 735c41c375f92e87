import { Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DIVISION_RULE } from '../glossary/division-rule';
import { DELEGATED_ITEMS } from '../glossary/handling-texts';
import { RecordPowerDelegationDocument, RevokePowerDelegationDocument, type DelegatedItem } from '../gql/graphql';
import { useAct } from '../graph/use-act';

const ITEM_OPTIONS = Object.entries(DELEGATED_ITEMS).map(([value, label]) => ({ value, label }));

interface Values {
  readonly townshipCode: string;
  readonly items: DelegatedItem[];
  readonly documentNo: string;
  readonly publishedOn: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DayField(props: { readonly name: string; readonly label: string; readonly optional?: boolean }): ReactElement {
  const { name, label, optional = false } = props;
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: `请填写${label}` }]}>
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  );
}

export function RecordDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="登记承接确认书"
      okText="确认登记"
      explains={<p>乡镇街道只能办理承接确认书列明的事项，自生效日期起，至最后一日或收回之日止。</p>}
      submit={async ({ validTo, ...letter }) =>
        (await perform(RecordPowerDelegationDocument, { ...letter, validTo: validTo ?? null })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="townshipCode"
        label="乡镇街道区划代码（九位）"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={9} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="items" label="赋权事项" rules={[{ required: true, message: '请至少选择一项' }]}>
        <Checkbox.Group options={ITEM_OPTIONS} />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label="承接确认书文号"
        rules={[{ required: true, whitespace: true, message: '请填写文号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <DayField name="publishedOn" label="公布日期" />
      <DayField name="validFrom" label="生效日期" />
      <DayField name="validTo" label="最后一日（不填的至收回为止）" optional />
    </ActDialog>
  );
}

export function RevokeDialog({
  delegationId,
  onClose,
  onDone,
}: Props & { readonly delegationId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="收回赋权"
      okText="确认收回"
      explains={<p>自今日起该乡镇街道不再办理所列事项；此前已办理的仍然有效。</p>}
      submit={async ({ reason }) => (await perform(RevokePowerDelegationDocument, { delegationId, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { ExtendReRegistrationCampaignDocument, type CampaignRowFragment } from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface ExtensionValues {
  readonly deadline: string;
  readonly documentNo: string;
  readonly reason: string;
}

interface DialogProps {
  readonly campaign: CampaignRowFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];

function ExtensionDialog({ campaign, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<ExtensionValues>
      title={`延长“${campaign.name}”的期限`}
      okText="确认延长"
      explains={
        <p>
          现在的期限为 {campaign.deadline}
          。没有办结的机构期限顺延，已逾期的恢复到逾期前的步骤，已终止办学的不恢复。各机构仍暂停招生和收费。
        </p>
      }
      submit={async (values) =>
        (await perform(ExtendReRegistrationCampaignDocument, { ...values, campaignId: campaign.id })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="deadline" label="新的期限的最后一日" rules={required('新的期限')}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="documentNo" label="延长期限的文件编号" rules={required('文件编号')}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <ReasonField />
    </ActDialog>
  );
}

interface Props {
  readonly campaign: CampaignRowFragment;
  readonly mayExtend: boolean;
}

/** The extensions of a campaign, and the act for who may give another. */
export function ExtensionPart({ campaign, mayExtend }: Props): ReactElement {
  const { open, opening, close, done } = useOpenDialog<'EXTEND'>();
  return (
    <>
      {campaign.extensions.length > 0 && (
        <>
          <h3>期限的延长</h3>
          <ol className="timeline" aria-label={`${campaign.name}期限的延长`}>
            {campaign.extensions.map((one) => (
              <li key={one.id}>
                {one.extendedOn} 由 {one.formerDeadline} 延长至 <strong>{one.deadline}</strong>（{one.documentNo}）：
                {one.reason}；涉及 {one.moved} 家，其中 {one.resumed} 家由逾期恢复办理。
              </li>
            ))}
          </ol>
        </>
      )}
      {mayExtend && (
        <p>
          <Button aria-label={`延长${campaign.name}的期限`} onClick={opening('EXTEND')}>
            延长期限
          </Button>
        </p>
      )}
      {open && <ExtensionDialog campaign={campaign} onClose={close} onDone={done('期限已延长。')} />}
    </>
  );
}

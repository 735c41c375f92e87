import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import {
  COMPLAINT_ACTS,
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  COMPLAINT_TOPICS,
  REFUSE_GROUNDS,
  REPORT_BREACHES,
  REPORT_FINDINGS,
  TERMINATE_GROUNDS,
  TRANSFER_TARGETS,
  type ComplaintActName,
} from '../glossary/complaint-texts';
import { optionsOf } from '../glossary/options';
import {
  LodgeComplaintDocument,
  RecordComplaintDocument,
  type ComplaintTransfer,
  type ReportBreach,
  type ReportFinding,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { lodgedIn, type LodgeForm } from './complaint-input';
import { useComplaintAct, type ActValues } from './use-complaint-act';

interface LodgeProps {
  readonly institutionId: string;
  /** Of an officer, who enters what came by telephone, letter or at the window. */
  readonly forAnother: boolean;
  readonly onClose: () => void;
  readonly onLodged: (receiptNo: string) => void;
}

export function LodgeDialog({ institutionId, forAnother, onClose, onLodged }: LodgeProps): ReactElement {
  const perform = useAct();
  const submit = async (form: LodgeForm) => {
    const given = { ...lodgedIn(form), institutionId };
    const { channel = 'WINDOW' } = form;
    const done = forAnother
      ? await perform(RecordComplaintDocument, { ...given, channel })
      : await perform(LodgeComplaintDocument, given);
    const receiptNo = done.outcome?.complaint?.receiptNo;
    if (receiptNo) onLodged(receiptNo);
    return done.objections;
  };
  return (
    <ActDialog<LodgeForm>
      title={forAnother ? '登记投诉举报' : '投诉或举报'}
      okText="提交"
      explains={
        <p>
          投诉是请求调解您与机构的争议，须填写姓名和电话；举报是反映违法线索，可以匿名。您的姓名和电话不向机构展示；
          举报人的只有受理人员可见。
        </p>
      }
      initialValues={{ kind: 'COMPLAINT', topic: 'REFUND', channel: 'HOTLINE_12315' }}
      submit={submit}
      onClose={onClose}
      onDone={onClose}
    >
      <Form.Item name="kind" label="种类">
        <Radio.Group options={optionsOf(COMPLAINT_KINDS)} />
      </Form.Item>
      {forAnother && (
        <Form.Item name="channel" label="来源">
          <Choice listName="来源" options={optionsOf(COMPLAINT_CHANNELS)} />
        </Form.Item>
      )}
      <Form.Item name="topic" label="事项">
        <Choice listName="事项" options={optionsOf(COMPLAINT_TOPICS)} />
      </Form.Item>
      <ReasonField name="text" label="事实和请求" />
      <Form.Item name="name" label="姓名（匿名举报的不填）">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="mobile" label="电话（匿名举报的不填）">
        <Input maxLength={20} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </ActDialog>
  );
}

const EXPLAINS = {
  acceptComplaint: '自受理之日起，四十五个工作日内调解。',
  refuseComplaint: '选择条文规定的情形；理由和依据告知投诉人。',
  transferComplaint: '转有权处理的部门，期满未回复的自动列为逾期。',
  recordTransferAnswer: '登记有权处理的部门的答复，投诉举报人可以看到。',
  beginMediation: '须双方都同意调解。',
  recordMediationAgreement: '填写调解书或调解记录的编号和协议要点。',
  terminateMediation: '选择条文规定的情形；期限届满的，只能以期满为由。七个工作日内告知双方。',
  notifyTermination: '登记告知投诉人和被投诉人的方式和时间。',
  withdrawComplaint: '撤回后调解终止。',
  extendVerification: '自原期限届满之日起延长十五个工作日，只能延长一次。',
  decideReport: '建议立案的，写明事实并选择违反的条款，由本机关负责人决定。实名举报的，五个工作日内告知举报人。',
  notifyReporter: '登记告知的方式和时间。',
} satisfies Record<ComplaintActName, string>;

function GroundField({ texts }: { readonly texts: Readonly<Record<string, string>> }): ReactElement {
  return (
    <Form.Item name="ground" label="情形" rules={[{ required: true, message: '请选择情形' }]}>
      <Choice listName="情形" options={optionsOf(texts)} />
    </Form.Item>
  );
}

interface Breach {
  readonly code: ReportBreach;
  readonly basis: string;
  readonly penalty: string;
}

/** A case rests on one of the articles that reports of this topic are about. */
function FindingFields({ breaches }: { readonly breaches: readonly Breach[] }): ReactElement {
  const ground = Form.useWatch<ReportFinding | undefined>('ground');
  const chosen = Form.useWatch<ReportBreach | undefined>('breach');
  const penalty = breaches.find(({ code }) => code === chosen)?.penalty;
  return (
    <>
      <GroundField texts={REPORT_FINDINGS} />
      {ground === 'CASE_PROPOSED' && (
        <Form.Item
          name="breach"
          label="违反的条款"
          extra={penalty && `处罚所依的条款：${penalty}`}
          rules={[{ required: true, message: '请选择条款' }]}
        >
          <Choice<ReportBreach>
            listName="违反的条款"
            options={breaches.map(({ code, basis }) => ({
              value: code,
              label: `${REPORT_BREACHES[code]}（${basis}）`,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}

/** What an act asks for beside a reason and a paper. */
function OwnFields({ act, breaches }: Pick<ActedComplaint, 'breaches'> & { readonly act: ComplaintActName }) {
  switch (act) {
    case 'refuseComplaint':
      return <GroundField texts={REFUSE_GROUNDS} />;
    case 'terminateMediation':
      return <GroundField texts={TERMINATE_GROUNDS} />;
    case 'decideReport':
      return <FindingFields breaches={breaches} />;
    case 'beginMediation':
      return (
        <Form.Item name="bothAgree" valuePropName="checked">
          <Checkbox>投诉人和被投诉人都同意调解</Checkbox>
        </Form.Item>
      );
    case 'transferComplaint':
      return (
        <>
          <Form.Item name="target" label="转往" rules={[{ required: true, message: '请选择部门' }]}>
            <Choice listName="转往" options={optionsOf(TRANSFER_TARGETS)} />
          </Form.Item>
          <DayField name="lastDay" label="回复期限的最后一日" />
        </>
      );
    default:
      return null;
  }
}

interface ActedComplaint {
  readonly id: string;
  /** Whose the matter is by its topic: proposed where it is transferred. */
  readonly competentAgency: ComplaintTransfer | null;
  readonly breaches: readonly Breach[];
}

interface ActProps {
  readonly act: ComplaintActName;
  readonly complaint: ActedComplaint;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ComplaintActDialog({ act, complaint, onClose, onDone }: ActProps): ReactElement {
  const { id, competentAgency, breaches } = complaint;
  const send = useComplaintAct();
  return (
    <ActDialog<ActValues>
      title={COMPLAINT_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ target: competentAgency ?? undefined }}
      submit={(values) => send(act, id, values)}
      onClose={onClose}
      onDone={onDone}
    >
      <OwnFields act={act} breaches={breaches} />
      <ReasonField label="办理情况或理由" />
      {act !== 'withdrawComplaint' && <TextField name="documentNo" label="文书、笔录或记录的编号" />}
    </ActDialog>
  );
}

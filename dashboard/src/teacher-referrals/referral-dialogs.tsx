import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { REFERRAL_OUTCOMES } from '../glossary/referral-texts';
import {
  AnswerTeacherReferralDocument,
  ReportInServiceTeacherDocument,
  type TeacherReferralOutcome,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { SchoolField } from '../schools/school-choice';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Told {
  readonly schoolId: string;
  readonly reason: string;
  readonly documentNo: string;
}

/** Tells the school and the discipline inspection of a confirmed teacher. */
export function ReportTeacherDialog({ matchId, onClose, onDone }: Props & { readonly matchId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Told>
      title="告知学校和纪检"
      okText="确认告知"
      explains={<p>姓名只写在函件上，系统只登记函件编号；学校和纪检各自接收、在期限内答复。认定更正后自动撤回。</p>}
      submit={async (values) => (await perform(ReportInServiceTeacherDocument, { matchId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <SchoolField name="schoolId" />
      <ReasonField label="核实的情况" />
      <TextField name="documentNo" label="函件编号" />
    </ActDialog>
  );
}

interface Answered {
  readonly outcome: TeacherReferralOutcome;
  readonly reason: string;
  readonly documentNo: string;
}

interface AnswerProps extends Props {
  readonly recordId: string;
  /** What the receiver may decide. */
  readonly outcomes: readonly TeacherReferralOutcome[];
}

export function AnswerReferralDialog({ recordId, outcomes, onClose, onDone }: AnswerProps): ReactElement {
  const perform = useAct();
  const options = outcomes.map((value) => ({ value, label: REFERRAL_OUTCOMES[value] }));
  return (
    <ActDialog<Answered>
      title="答复处理结果"
      okText="确认答复"
      explains={<p>写明处理的情况，不写人名。</p>}
      submit={async (values) => (await perform(AnswerTeacherReferralDocument, { recordId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="outcome" label="处理结果" rules={[{ required: true, message: '请选择处理结果' }]}>
        <Radio.Group options={options} />
      </Form.Item>
      <ReasonField label="处理的情况" />
      <TextField name="documentNo" label="文书编号" />
    </ActDialog>
  );
}

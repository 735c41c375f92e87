import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { SCHOOL_RECORD_ACTS, type SchoolRecordActName } from '../glossary/school-texts';
import {
  AnswerWeekendFeedbackDocument,
  ChooseServiceProviderDocument,
  CloseTrainingSurveyDocument,
  ConfirmPremisesReturnDocument,
  DeclineServiceProviderDocument,
  DismissSchoolLeaseDocument,
  EndServiceAgreementDocument,
  FinishProviderSelectionDocument,
  OrderPremisesReturnDocument,
  ReceiveTeacherReferralDocument,
  ReceiveWeekendFeedbackDocument,
  RefusePremisesReturnDocument,
  ReportPremisesReturnDocument,
  WithdrawFromSelectionDocument,
  WithdrawTeacherReferralDocument,
  WithdrawWeekendFeedbackDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

const DOCUMENTS = {
  finishProviderSelection: FinishProviderSelectionDocument,
  withdrawFromSelection: WithdrawFromSelectionDocument,
  chooseServiceProvider: ChooseServiceProviderDocument,
  declineServiceProvider: DeclineServiceProviderDocument,
  endServiceAgreement: EndServiceAgreementDocument,
  receiveWeekendFeedback: ReceiveWeekendFeedbackDocument,
  answerWeekendFeedback: AnswerWeekendFeedbackDocument,
  withdrawWeekendFeedback: WithdrawWeekendFeedbackDocument,
  receiveTeacherReferral: ReceiveTeacherReferralDocument,
  withdrawTeacherReferral: WithdrawTeacherReferralDocument,
  closeTrainingSurvey: CloseTrainingSurveyDocument,
  dismissSchoolLease: DismissSchoolLeaseDocument,
  orderPremisesReturn: OrderPremisesReturnDocument,
  reportPremisesReturn: ReportPremisesReturnDocument,
  confirmPremisesReturn: ConfirmPremisesReturnDocument,
  refusePremisesReturn: RefusePremisesReturnDocument,
} satisfies Record<SchoolRecordActName, unknown>;

const EXPLAINS = {
  finishProviderSelection: '每家报名都选定或不予选定后，结束本次遴选。',
  withdrawFromSelection: '报名尚未决定的可以撤回。',
  chooseServiceProvider: '按评审记录选定；准入条件当场重新审核。选定后供学校选择。',
  declineServiceProvider: '按评审记录不予选定。',
  endServiceAgreement: '协议期满前由学校终止。',
  receiveWeekendFeedback: '确认收到反馈。',
  answerWeekendFeedback: '写明家校沟通和完善课后服务的情况，不写学生姓名。',
  withdrawWeekendFeedback: '查实有误的，撤回反馈。',
  receiveTeacherReferral: '确认收到函件；姓名以函件为准，不在此填写。',
  withdrawTeacherReferral: '告知有误的，撤回；学校和纪检分别撤回。',
  closeTrainingSurvey: '汇总后各校不能再填报，数字不再更改。',
  dismissSchoolLease: '经核实不是学校擅自出租的。',
  orderPremisesReturn: '责令学校立即收回校舍。',
  reportPremisesReturn: '写明收回的日期和情况。',
  confirmPremisesReturn: '到场核实校舍已收回。',
  refusePremisesReturn: '到场核实校舍尚未收回，继续责令。',
} satisfies Record<SchoolRecordActName, string>;

export interface OpenRecordAct {
  readonly act: SchoolRecordActName;
  readonly recordId: string;
}

interface Props extends OpenRecordAct {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Values {
  readonly reason: string;
  readonly documentNo: string;
}

/** An act that asks for a reason and a paper. */
export function RecordActDialog({ act, recordId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title={SCHOOL_RECORD_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={async (values) => (await perform(DOCUMENTS[act], { ...values, recordId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="事实和理由" />
      <TextField name="documentNo" label="记录或文书编号" />
    </ActDialog>
  );
}

import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { CHECK_ACTS, STAFF_ACTS, type CheckActName, type StaffActName } from '../glossary/staff-texts';
import {
  AdmitStaffMemberDocument,
  EndStaffEmploymentDocument,
  FileStaffMemberDocument,
  ImposeStaffBarDocument,
  ObjectToBackgroundAnswerDocument,
  ReturnStaffMemberDocument,
  ReviseStaffMemberDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { StaffFields } from './staff-fields';
import { NEW_STAFF, staffInputOf, staffValuesOf, type Member, type StaffValues } from './staff-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Files a person, or changes what is filed. */
export function FileStaffDialog({ member, onClose, onDone }: Props & { readonly member: Member | null }): ReactElement {
  const perform = useAct();
  const submit = async (values: StaffValues) => {
    const staffMember = staffInputOf(values);
    const acted = member
      ? perform(ReviseStaffMemberDocument, { staffId: member.id, staffMember })
      : perform(FileStaffMemberDocument, { staffMember });
    return (await acted).objections;
  };
  return (
    <ActDialog<StaffValues>
      title={member ? '修改从业人员信息' : '备案从业人员'}
      okText="提交审核"
      explains={
        <p>教育部门审核后准予备案；公安核查无记录后方可上岗。在岗教学、教研人员的姓名和教师资格证向社会公示。</p>
      }
      initialValues={member ? staffValuesOf(member) : NEW_STAFF}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <StaffFields />
    </ActDialog>
  );
}

const EXPLAINS = {
  admitStaffMember: '资格、学历、承诺书和现任单位已审核无误的，准予备案。',
  returnStaffMember: '退回机构补正。',
  endStaffEmployment: '已与本人解除聘用的，登记离职；再次聘用的重新备案。',
} satisfies Record<Exclude<StaffActName, 'reviseStaffMember'>, string>;

interface StaffActProps extends Props {
  readonly act: keyof typeof EXPLAINS;
  readonly staffId: string;
}

export function StaffActDialog({ act, staffId, onClose, onDone }: StaffActProps): ReactElement {
  const perform = useAct();
  const submit = async ({ reason }: { readonly reason: string }) => {
    if (act === 'admitStaffMember') return (await perform(AdmitStaffMemberDocument, { staffId })).objections;
    const document = act === 'returnStaffMember' ? ReturnStaffMemberDocument : EndStaffEmploymentDocument;
    return (await perform(document, { staffId, reason })).objections;
  };
  return (
    <ActDialog<{ readonly reason: string }>
      title={STAFF_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act !== 'admitStaffMember' && <ReasonField />}
    </ActDialog>
  );
}

const CHECKS = {
  objectToBackgroundAnswer: {
    document: ObjectToBackgroundAnswerDocument,
    explains: '本人对答复有异议的，凭其书面申请登记，由公安机关另派民警复核；复核以一次为限。',
    paper: '异议申请书编号',
  },
  imposeStaffBar: {
    document: ImposeStaffBarDocument,
    explains: '禁止其从事密切接触未成年人的工作：各机构均不得聘用，机构应立即解除聘用。复核更正的自动解除。',
    paper: '决定书文号',
  },
} satisfies Record<CheckActName, unknown>;

interface CheckActProps extends Props {
  readonly act: CheckActName;
  readonly checkId: string;
}

export function CheckActDialog({ act, checkId, onClose, onDone }: CheckActProps): ReactElement {
  const perform = useAct();
  const { document, explains, paper } = CHECKS[act];
  return (
    <ActDialog<{ readonly documentNo: string }>
      title={CHECK_ACTS[act]}
      okText="确认"
      explains={<p>{explains}</p>}
      submit={async ({ documentNo }) => (await perform(document, { checkId, documentNo })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="documentNo" label={paper} />
    </ActDialog>
  );
}

import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import {
  ConfirmCourseTitleCandidateDocument,
  DismissCourseTitleCandidateDocument,
  PublishCourseDocument,
  RetractCourseDocument,
  ReturnCourseDocument,
  WithdrawCourseDocument,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface CourseProps extends Props {
  readonly courseId: string;
}

interface Reason {
  readonly reason: string;
}

export function PublishDialog({ courseId, onClose, onDone }: CourseProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<object>
      title="公布课程"
      okText="确认公布"
      explains={<p>今日起的课按现行规定重新核对；班次名称的疑似线索须先核实。公布后公众可见。</p>}
      submit={async () => (await perform(PublishCourseDocument, { courseId })).objections}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

const REASONED = {
  return: {
    title: '退回备案',
    okText: '确认退回',
    explains: '退回后由机构修改，重新备案。',
    mutation: ReturnCourseDocument,
  },
  retract: {
    title: '撤下课程',
    okText: '确认撤下',
    explains: '撤下后公众不再可见，该课程不能再备案。',
    mutation: RetractCourseDocument,
  },
  withdraw: {
    title: '撤回备案',
    okText: '确认撤回',
    explains: '撤回后时段、教师、教室不再占用。',
    mutation: WithdrawCourseDocument,
  },
} as const;

const reasonedDialog = (act: keyof typeof REASONED) =>
  function ReasonedDialog({ courseId, onClose, onDone }: CourseProps): ReactElement {
    const perform = useAct();
    const { title, okText, explains, mutation } = REASONED[act];
    return (
      <ActDialog<Reason>
        title={title}
        okText={okText}
        explains={<p>{explains}</p>}
        submit={async (values) => (await perform(mutation, { courseId, ...values })).objections}
        onClose={onClose}
        onDone={onDone}
      >
        <ReasonField />
      </ActDialog>
    );
  };

export const ReturnDialog = reasonedDialog('return');
export const RetractDialog = reasonedDialog('retract');
export const WithdrawDialog = reasonedDialog('withdraw');

interface CandidateProps extends Props {
  readonly candidateId: string;
  readonly act: 'confirm' | 'dismiss';
}

export function CandidateDialog({ candidateId, act, onClose, onDone }: CandidateProps): ReactElement {
  const perform = useAct();
  const confirms = act === 'confirm';
  const mutation = confirms ? ConfirmCourseTitleCandidateDocument : DismissCourseTitleCandidateDocument;
  return (
    <ActDialog<Reason>
      title={confirms ? '核实属实' : '排除疑似'}
      okText={confirms ? '确认属实' : '确认排除'}
      explains={<p>{confirms ? '属实的，该班次名称不能公布，请退回备案。' : '排除后，同一名称不再提示。'}</p>}
      submit={async (values) => (await perform(mutation, { candidateId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="核实情况" />
    </ActDialog>
  );
}

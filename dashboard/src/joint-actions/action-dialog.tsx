import { Checkbox, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { MEASURE_DEPARTMENTS } from '../glossary/joint-action-texts';
import {
  ConsultJointActionDocument,
  DropJointActionDocument,
  IssueJointActionDocument,
  LiftJointActionDocument,
  RecordAnnulmentDocument,
  type JointActionDepartment,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { ACTION_ACT_TEXTS, type ActionAct } from './action-acts';
import type { ActionFile } from './use-action-file';

interface Values {
  readonly departments?: JointActionDepartment[];
  readonly minutes?: string;
  readonly reason?: string;
  readonly organ?: string;
  readonly number?: string;
  readonly annulledOn?: string;
}

interface Props {
  readonly file: ActionFile;
  readonly act: ActionAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const DEPARTMENT_OPTIONS = Object.entries(MEASURE_DEPARTMENTS).map(([value, label]) => ({ value, label }));

function ConsultFields(): ReactElement {
  return (
    <>
      <Form.Item name="departments" label="已会商的部门">
        <Checkbox.Group options={DEPARTMENT_OPTIONS} />
      </Form.Item>
      <ReasonField name="minutes" label="会商纪要" />
    </>
  );
}

function AnnulFields(): ReactElement {
  return (
    <>
      <Form.Item
        name="organ"
        label="作出撤销的复议机关或法院"
        rules={[{ required: true, whitespace: true, message: '请填写作出撤销的机关' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="number"
        label="撤销文书文号"
        rules={[{ required: true, whitespace: true, message: '请填写文号' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="annulledOn" label="撤销日期" rules={[{ required: true, message: '请填写撤销日期' }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}

function Fields({ act }: Pick<Props, 'act'>): ReactElement | null {
  if (act === 'issue') return null;
  if (act === 'consult') return <ConsultFields />;
  return act === 'annul' ? <AnnulFields /> : <ReasonField />;
}

/** The departments that something is asked of; the office need not hear itself. */
const askedOf = (file: ActionFile): string[] =>
  [...new Set(file.measures?.map(({ department }) => department))].filter((name) => name !== 'JOINT_ENFORCEMENT');

type Send = (values: Values) => Promise<readonly GraphFault[]>;

function useSend({ file, act }: Pick<Props, 'file' | 'act'>): Send {
  const perform = useAct();
  return async (values) => {
    const own = { jointActionId: file.id };
    const { departments = [], minutes = '', reason = '', organ = '', number = '', annulledOn = '' } = values;
    const acts = {
      consult: () => perform(ConsultJointActionDocument, { ...own, departments, minutes }),
      issue: () => perform(IssueJointActionDocument, own),
      drop: () => perform(DropJointActionDocument, { ...own, reason }),
      lift: () => perform(LiftJointActionDocument, { ...own, reason }),
      annul: () =>
        perform(RecordAnnulmentDocument, {
          decisionId: file.decision?.id ?? '',
          organ,
          number,
          annulledOn,
        }),
    } satisfies Record<ActionAct, unknown>;
    return (await acts[act]()).objections;
  };
}

export function ActionDialog({ file, act, onClose, onDone }: Props): ReactElement {
  const send = useSend({ file, act });
  const { button, explains } = ACTION_ACT_TEXTS[act];
  return (
    <ActDialog<Values>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      initialValues={act === 'consult' ? { departments: askedOf(file) as JointActionDepartment[] } : undefined}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} />
    </ActDialog>
  );
}

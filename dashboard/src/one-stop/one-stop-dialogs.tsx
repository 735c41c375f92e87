import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { REGISTRARS } from '../glossary/license-texts';
import { ONE_STOP_MATTERS } from '../glossary/one-stop-texts';
import { optionsOf } from '../glossary/options';
import {
  OpenOneStopCaseDocument,
  WithdrawOneStopCaseDocument,
  type OneStopMatter,
  type OneStopRegistrar,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { PART_ACTS, type PartActName } from './part-acts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Opening {
  readonly matter: OneStopMatter;
  readonly registrar: OneStopRegistrar;
  readonly institutionName: string;
  readonly divisionCode: string;
  readonly institutionId?: string;
}

/** `names`: a window names the institution of a change or an end; an institution is its own. */
export function OpenDialog({
  names,
  onClose,
}: {
  readonly names: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const perform = useAct();
  const navigate = useNavigate();
  const submit = async ({ institutionId, ...values }: Opening) => {
    const { objections, outcome } = await perform(OpenOneStopCaseDocument, {
      ...values,
      institutionId: institutionId?.trim() || null,
    });
    if (outcome?.oneStopCase) await navigate(`/one-stop/${outcome.oneStopCase.id}`);
    return objections;
  };
  return (
    <ActDialog<Opening>
      title="一窗受理"
      okText="确认提交"
      explains={<p>提交一次，得一个编号；乡镇（街道）、教育和登记机关各办各的环节，进度在一处查看。</p>}
      initialValues={{ matter: 'SET_UP', registrar: 'CIVIL_AFFAIRS' }}
      submit={submit}
      onClose={onClose}
      onDone={onClose}
    >
      <Form.Item name="matter" label="事项" rules={[{ required: true }]}>
        <Radio.Group options={optionsOf(ONE_STOP_MATTERS)} />
      </Form.Item>
      <Form.Item name="registrar" label="登记机关" rules={[{ required: true }]}>
        <Radio.Group options={optionsOf(REGISTRARS)} />
      </Form.Item>
      <Form.Item
        name="institutionName"
        label="机构名称"
        rules={[{ required: true, whitespace: true, message: '请填写机构名称' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="divisionCode"
        label="办学所在乡镇（街道）的区划代码"
        rules={[{ required: true, pattern: /^(\d{9}|\d{12})$/, message: '请填写 9 位或 12 位区划代码' }]}
      >
        <Input maxLength={12} />
      </Form.Item>
      {names && (
        <Form.Item name="institutionId" label="台账中的机构" extra="变更、终止须填写：机构档案地址末尾的标识。">
          <Input maxLength={36} />
        </Form.Item>
      )}
    </ActDialog>
  );
}

interface PartProps extends Props {
  readonly partId: string;
  readonly act: PartActName;
  readonly title: string;
}

export function PartDialog({ partId, act, title, onClose, onDone }: PartProps): ReactElement {
  const perform = useAct();
  const { text, explains, asks, mutation } = PART_ACTS[act];
  return (
    <ActDialog<{ readonly documentNo?: string; readonly reason?: string }>
      title={`${text}：${title}`}
      okText={`确认${text}`}
      explains={<p>{explains}</p>}
      submit={async ({ documentNo = '', reason = '' }) =>
        (await perform(mutation, { partId, documentNo, reason })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      {asks === 'REASON' && <ReasonField label="需要补正的内容" />}
      {asks === 'DOCUMENT' && (
        <Form.Item
          name="documentNo"
          label="文书或证件编号"
          rules={[{ required: true, whitespace: true, message: '请填写文书或证件编号' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      )}
    </ActDialog>
  );
}

export function WithdrawDialog({ caseId, onClose, onDone }: Props & { readonly caseId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="撤回一窗受理事项"
      okText="确认撤回"
      explains={<p>撤回后各环节不再办理；已在部门系统提交的申请，请到该部门另行撤回。</p>}
      submit={async ({ reason }) => (await perform(WithdrawOneStopCaseDocument, { caseId, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

import { Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { FINDINGS, MATERIAL_KINDS } from '../glossary/appraisal-texts';
import {
  ConfirmAppraisalDocument,
  DrawAppraisalPanelDocument,
  FileAppraisalDocument,
  GiveOpinionDocument,
  RecuseExpertDocument,
  RedrawAppraisalPanelDocument,
  RequestAppraisalReviewDocument,
  SubmitAppraisalMaterialsDocument,
  type AppraisalFileQuery,
  type AppraisalFinding,
  type AppraisalMaterialKind,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { APPRAISAL_ACT_TEXTS, nextMaterial, sha256Of, type AppraisalAct } from './appraisal-acts';

export type AppraisalFile = NonNullable<AppraisalFileQuery['appraisal']>;

interface Values {
  readonly kind?: AppraisalMaterialKind;
  readonly title?: string;
  readonly documentNo?: string;
  readonly sha256?: string;
  readonly size?: number | null;
  readonly finding?: AppraisalFinding;
  readonly purpose?: string;
  /** Not `content`, which is the id of the page's main part. */
  readonly trainingContent?: string;
  readonly method?: string;
  readonly evaluation?: string;
  readonly reason?: string;
}

interface Props {
  readonly file: AppraisalFile;
  readonly act: AppraisalAct;
  /** For a recusal. */
  readonly seatId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const KIND_OPTIONS = Object.entries(MATERIAL_KINDS).map(([value, label]) => ({ value, label }));
const FINDING_OPTIONS = Object.entries(FINDINGS).map(([value, label]) => ({ value, label }));

function MaterialFields(): ReactElement {
  const form = Form.useFormInstance<Values>();
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen) form.setFieldsValue({ title: chosen.name, sha256: await sha256Of(await chosen.arrayBuffer()) });
  };
  return (
    <>
      <Form.Item name="kind" label="材料类型" rules={[{ required: true, message: '请选择材料类型' }]}>
        <Radio.Group options={KIND_OPTIONS} />
      </Form.Item>
      <Form.Item label="文件" htmlFor="material-file" extra="在本机计算校验值，文件不上传。">
        <input id="material-file" type="file" onChange={(event) => void take(event.target.files?.[0])} />
      </Form.Item>
      <Form.Item
        name="title"
        label="材料名称"
        rules={[{ required: true, whitespace: true, message: '请填写材料名称' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="documentNo" label="文号">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="sha256"
        label="校验值（SHA-256）"
        rules={[{ required: true, pattern: /^[0-9a-f]{64}$/, message: '请选择文件，或填写 64 位十六进制校验值' }]}
      >
        <Input maxLength={64} />
      </Form.Item>
    </>
  );
}

function FindingField(): ReactElement {
  return (
    <Form.Item name="finding" label="结论" rules={[{ required: true, message: '请选择结论' }]}>
      <Radio.Group options={FINDING_OPTIONS} />
    </Form.Item>
  );
}

function OpinionFields(): ReactElement {
  return (
    <>
      <ReasonField name="purpose" label="培训目的" />
      <ReasonField name="trainingContent" label="培训内容" />
      <ReasonField name="method" label="培训方式" />
      <ReasonField name="evaluation" label="结果评价" />
      <FindingField />
    </>
  );
}

function Fields({ file, act }: Pick<Props, 'file' | 'act'>): ReactElement | null {
  switch (act) {
    case 'submitAppraisalMaterials':
      return <MaterialFields />;
    case 'drawAppraisalPanel':
      return (
        <Form.Item name="size" label="人数（单数）" extra="不填的，按本地规定的最低人数。">
          <InputNumber min={1} step={2} precision={0} />
        </Form.Item>
      );
    case 'giveOpinion':
      return <OpinionFields />;
    case 'confirmAppraisal':
      return (
        <>
          <FindingField />
          <ReasonField required={file.majority === null} />
        </>
      );
    case 'recuseExpert':
    case 'requestAppraisalReview':
      return <ReasonField />;
    case 'redrawAppraisalPanel':
    case 'fileAppraisal':
      return null;
  }
}

/** What a form without the field leaves out. */
const NOTHING = {
  kind: 'OTHER',
  title: '',
  sha256: '',
  finding: 'MIXED',
  purpose: '',
  trainingContent: '',
  method: '',
  evaluation: '',
  reason: '',
} as const;

const documentOf = ({
  kind,
  title,
  documentNo,
  sha256,
}: Values & Pick<Required<Values>, 'kind' | 'title' | 'sha256'>) => ({
  kind,
  title,
  documentNo: documentNo?.trim() || null,
  sha256,
});

type Send = (values: Values) => Promise<readonly GraphFault[]>;

function useSend({ file, act, seatId }: Pick<Props, 'file' | 'act' | 'seatId'>): Send {
  const perform = useAct();
  return async (values) => {
    const own = { appraisalId: file.id };
    const given = { ...NOTHING, ...values };
    const { finding, purpose, trainingContent: content, method, evaluation, reason } = given;
    const acts = {
      submitAppraisalMaterials: () =>
        perform(SubmitAppraisalMaterialsDocument, { ...own, documents: [documentOf(given)] }),
      drawAppraisalPanel: () => perform(DrawAppraisalPanelDocument, { ...own, size: values.size ?? null }),
      redrawAppraisalPanel: () => perform(RedrawAppraisalPanelDocument, own),
      recuseExpert: () => perform(RecuseExpertDocument, { ...own, seatId, reason }),
      giveOpinion: () => perform(GiveOpinionDocument, { ...own, finding, purpose, content, method, evaluation }),
      confirmAppraisal: () => perform(ConfirmAppraisalDocument, { ...own, finding, reason: reason.trim() || null }),
      fileAppraisal: () => perform(FileAppraisalDocument, own),
      requestAppraisalReview: () => perform(RequestAppraisalReviewDocument, { ...own, reason }),
    } satisfies Record<AppraisalAct, unknown>;
    return (await acts[act]()).objections;
  };
}

const initialOf = ({ file, act }: Pick<Props, 'file' | 'act'>): Partial<Values> => {
  if (act === 'submitAppraisalMaterials') return { kind: nextMaterial(file.missingMaterials) };
  return act === 'confirmAppraisal' && file.majority ? { finding: file.majority } : {};
};

export function AppraisalDialog({ file, act, seatId, onClose, onDone }: Props): ReactElement {
  const send = useSend({ file, act, seatId });
  const { button, explains } = APPRAISAL_ACT_TEXTS[act];
  return (
    <ActDialog<Values>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      initialValues={initialOf({ file, act })}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields file={file} act={act} />
    </ActDialog>
  );
}

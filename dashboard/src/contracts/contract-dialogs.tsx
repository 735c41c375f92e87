import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import {
  FILING_ACTS,
  MODEL_KINDS,
  TERM_ACTS,
  UNFAIR_KINDS,
  type FilingActName,
  type TermActName,
} from '../glossary/contract-texts';
import { optionsOf } from '../glossary/options';
import {
  AcceptContractDocument,
  ConfirmUnfairTermDocument,
  DismissUnfairTermDocument,
  FileContractDocument,
  OrderContractCorrectionDocument,
  ProposeContractCaseDocument,
  PublishModelContractDocument,
  RecordUnfairTermDocument,
  ReopenContractFilingDocument,
  type FileContractInput,
  type PublishModelContractInput,
  type UnfairTermKind,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { ContractTextField } from './contract-text';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Model = Omit<PublishModelContractInput, 'idempotencyKey'>;

export function PublishModelDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Model>
      title="发布示范文本"
      okText="发布"
      explains={<p>每次发布为一版，自启用日期起代替前一版；本地没有的，适用上级发布的。空白处写“____”。</p>}
      initialValues={{ kind: 'GENERAL' }}
      submit={async (model) => (await perform(PublishModelContractDocument, model)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="适用">
        <Choice listName="适用" options={optionsOf(MODEL_KINDS)} />
      </Form.Item>
      <TextField name="title" label="名称" />
      <TextField name="number" label="文本编号" />
      <DayField name="effectiveFrom" label="启用日期" />
      <TextField name="documentNo" label="发布文件编号" />
      <ContractTextField />
    </ActDialog>
  );
}

type Contract = Omit<FileContractInput, 'idempotencyKey'>;

export function FileContractDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Contract>
      title="提交合同文本"
      okText="提交"
      explains={<p>提交与家长签订的空白文本。同一名称再次提交的为新版，代替前一版。</p>}
      submit={async (contract) => (await perform(FileContractDocument, contract)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="title" label="合同名称" />
      <ContractTextField />
    </ActDialog>
  );
}

const TERM_DOCUMENTS = {
  confirmUnfairTerm: ConfirmUnfairTermDocument,
  dismissUnfairTerm: DismissUnfairTermDocument,
} satisfies Record<TermActName, unknown>;

interface TermProps extends Props {
  readonly act: TermActName;
  readonly filingId: string;
  readonly termNo: number;
}

export function TermDialog({ act, filingId, termNo, onClose, onDone }: TermProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title={`${TERM_ACTS[act]}疑似条款`}
      okText="确认"
      explains={<p>疑似条款由关键词比对得出，是否不公平由审查人员判断。</p>}
      submit={async ({ reason }) => (await perform(TERM_DOCUMENTS[act], { filingId, termNo, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

const EXPLAINS = {
  recordUnfairTerm: '比对没有列出的，照合同原文填写，直接认定。',
  acceptContract: '疑似条款已逐条审查，没有不公平条款的，予以备案。',
  orderContractCorrection: '责令机构在期限内提交改正后的文本；期满未提交的自动列为逾期。',
  proposeContractCase: '逾期未改正的，向机关负责人建议立案，系统附上已认定的条款。',
  reopenContractFiling: '立案建议被退回、已在“立案建议”中选择不再提出的，回到逾期未改正。',
} satisfies Record<FilingActName, string>;

interface ActValues {
  readonly reason: string;
  readonly documentNo: string;
  readonly lastDay: string;
  readonly kind: UnfairTermKind;
  readonly sentence: string;
}

interface ActProps extends Props {
  readonly act: FilingActName;
  readonly filingId: string;
}

export function FilingActDialog({ act, filingId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const send = ({ reason, documentNo, lastDay, kind, sentence }: ActValues) => {
    const said = { filingId, reason };
    switch (act) {
      case 'recordUnfairTerm':
        return perform(RecordUnfairTermDocument, { ...said, kind, sentence });
      case 'acceptContract':
        return perform(AcceptContractDocument, { ...said, documentNo });
      case 'proposeContractCase':
        return perform(ProposeContractCaseDocument, { ...said, documentNo });
      case 'reopenContractFiling':
        return perform(ReopenContractFilingDocument, { ...said, documentNo });
      case 'orderContractCorrection':
        return perform(OrderContractCorrectionDocument, { ...said, documentNo, lastDay });
    }
  };
  return (
    <ActDialog<ActValues>
      title={FILING_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ kind: 'NO_REFUND' }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'recordUnfairTerm' && (
        <>
          <Form.Item name="kind" label="种类">
            <Choice listName="种类" options={optionsOf(UNFAIR_KINDS)} />
          </Form.Item>
          <TextField name="sentence" label="合同原文" max={1_000} />
        </>
      )}
      {act === 'orderContractCorrection' && <DayField name="lastDay" label="改正期限的最后一日" />}
      <ReasonField />
      {act !== 'recordUnfairTerm' && <TextField name="documentNo" label="文书编号" />}
    </ActDialog>
  );
}

import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { PAPER_KINDS } from '../glossary/license-texts';
import { AnswerLicensePaperDocument, type PaperFactsFragment, type PaperVerdict } from '../gql/graphql';
import { useAct } from '../graph/use-act';

export const VERDICT_TEXTS = { CONSENT: '同意', OBJECT: '不同意' } satisfies Record<PaperVerdict, string>;

interface Values {
  readonly number: string;
  readonly expiresOn?: string;
  readonly reason?: string;
}

interface Props {
  readonly paper: PaperFactsFragment;
  readonly verdict: PaperVerdict;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function PaperDialog({ paper, verdict, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const title = `${VERDICT_TEXTS[verdict]}：${PAPER_KINDS[paper.kind]}`;
  return (
    <ActDialog<Values>
      title={title}
      okText={`确认${VERDICT_TEXTS[verdict]}`}
      explains={<p>作出许可决定前，意见可以更改。</p>}
      submit={async ({ number, expiresOn, reason }) => {
        const said = { number, expiresOn: expiresOn || null, reason: reason ?? null };
        return (await perform(AnswerLicensePaperDocument, { paperId: paper.id, verdict, ...said })).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item
        name="number"
        label="文书编号"
        extra="由教育部门按来函登记的，填来函文号。"
        rules={[{ required: true, whitespace: true, message: '请填写文书编号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="expiresOn" label="有效期止（长期的不填）">
        <Input type="date" />
      </Form.Item>
      <ReasonField label="理由" required={verdict === 'OBJECT'} />
    </ActDialog>
  );
}

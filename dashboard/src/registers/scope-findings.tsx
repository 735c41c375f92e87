import { Button, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { useOpenDialog } from '../app/use-open-dialog';
import {
  CloseCharterFindingDocument,
  CloseScopeFindingDocument,
  ReopenCharterFindingDocument,
  ReopenScopeFindingDocument,
  type EnterpriseFileQuery,
  type ScopeFinding,
  type ScopeFindingOutcome,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { FINDING_OUTCOMES, SCOPE_FINDINGS } from './register-texts';

type Enterprise = NonNullable<EnterpriseFileQuery['enterpriseRegistration']>;
type Judged = Pick<Enterprise, 'id' | 'scopeFindings' | 'closedScopeFindings'>;

/** The two registers differ in the names of the acts. */
const REGISTERS = {
  ENTERPRISE: { close: CloseScopeFindingDocument, reopen: ReopenScopeFindingDocument },
  NON_PROFIT: { close: CloseCharterFindingDocument, reopen: ReopenCharterFindingDocument },
} as const;
type RegisterName = keyof typeof REGISTERS;

const OUTCOME_OPTIONS = Object.entries(FINDING_OUTCOMES).map(([value, label]) => ({ value, label }));

interface Values {
  readonly outcome: ScopeFindingOutcome;
  readonly reason: string;
  readonly documentNo: string;
}

interface OpenAct {
  readonly act: 'CLOSE' | 'REOPEN';
  readonly finding: ScopeFinding;
}

interface DialogProps extends OpenAct {
  readonly register: RegisterName;
  readonly registrationId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function FindingDialog({ act, finding, registrationId, register, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const closing = act === 'CLOSE';
  const submit = async ({ outcome, ...said }: Values) => {
    const subject = { registrationId, finding, ...said };
    const acted = closing
      ? await perform(REGISTERS[register].close, { ...subject, outcome })
      : await perform(REGISTERS[register].reopen, subject);
    return acted.objections;
  };
  return (
    <ActDialog<Values>
      title={`${closing ? '办结疑点' : '重新核对'}：${SCOPE_FINDINGS[finding]}`}
      okText="确认"
      explains={<p>{closing ? '经营范围或培训类别变更后，该疑点会重新列出。' : '有新的事实的，重新列为疑点。'}</p>}
      initialValues={{ outcome: 'NO_BREACH' }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {closing && (
        <Form.Item name="outcome" label="核对结果">
          <Radio.Group options={OUTCOME_OPTIONS} />
        </Form.Item>
      )}
      <ReasonField />
      <Form.Item
        name="documentNo"
        label="核查记录、责令改正或立案文书的编号"
        rules={[{ required: true, whitespace: true, message: '请填写文书编号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}

interface Props {
  readonly file: Judged;
  readonly register: RegisterName;
}

/** What words of the scope ask of the registrar, and what he said to it. */
export function ScopeFindings({ file, register }: Props): ReactElement {
  const { open, opening, close, done } = useOpenDialog<OpenAct>();
  const openButton = (act: OpenAct['act'], finding: ScopeFinding): ReactElement => (
    <Button
      size="small"
      aria-label={`${act === 'CLOSE' ? '办结疑点' : '重新核对'} ${SCOPE_FINDINGS[finding]}`}
      onClick={opening({ act, finding })}
    >
      {act === 'CLOSE' ? '办结' : '重新核对'}
    </Button>
  );
  const [found, closed] = [file.scopeFindings ?? [], file.closedScopeFindings ?? []];
  return (
    <section className="panel" aria-label="经营范围疑点">
      <h2>经营范围疑点</h2>
      {found.length + closed.length === 0 && <p className="hint">没有疑点。</p>}
      <ul className="choices">
        {found.map((finding) => (
          <li key={finding}>
            {SCOPE_FINDINGS[finding]} {openButton('CLOSE', finding)}
          </li>
        ))}
        {closed.map(({ id, finding, outcome, reason, documentNo, decidedBy, decidedOn }) => (
          <li key={id}>
            {SCOPE_FINDINGS[finding]}：{outcome && FINDING_OUTCOMES[outcome]} {openButton('REOPEN', finding)}
            <div className="hint wrap">
              {decidedOn} {decidedBy}（{documentNo}）{reason}
            </div>
          </li>
        ))}
      </ul>
      {open && (
        <FindingDialog
          {...open}
          register={register}
          registrationId={file.id}
          onClose={close}
          onDone={done(open.act === 'CLOSE' ? '疑点已办结。' : '已重新列为疑点。')}
        />
      )}
    </section>
  );
}

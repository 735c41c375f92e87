import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { PremisesFields } from '../app/premises-fields';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { DIVISION_RULE } from '../glossary/division-rule';
import { PAPER_KINDS, SCHOOL_STAGES } from '../glossary/license-texts';
import { optionsOf } from '../glossary/options';
import { CHANGE_KINDS } from '../glossary/premises-texts';
import {
  AcceptPremisesChangeDocument,
  ApprovePremisesChangeDocument,
  RecordPremisesCheckDocument,
  RefusePremisesChangeDocument,
  RequestPremisesChangeDocument,
  WithdrawPremisesChangeDocument,
  type PremisesChangeKind,
  type PremisesInput,
  type SchoolStage,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { listOf } from '../handling/handling-acts';
import { changeAct, papersIn, PLACE_PAPERS, type Change, type ChangeActName, type PaperForm } from './change-acts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Requested {
  readonly kind: PremisesChangeKind;
  readonly divisionCode: string;
  readonly address: string;
  readonly stages: SchoolStage[];
  readonly premises: PremisesInput;
  readonly papers?: PaperForm;
}

function PaperRows(): ReactElement {
  return (
    <>
      {PLACE_PAPERS.map((kind) => (
        <fieldset key={kind}>
          <legend>{PAPER_KINDS[kind]}</legend>
          <Form.Item name={['papers', kind, 'number']} label="文书编号">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={['papers', kind, 'issuedBy']} label="出具机关">
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={['papers', kind, 'validTo']} label="有效期至（长期的不填）">
            <Input type="date" style={{ width: 180 }} />
          </Form.Item>
        </fieldset>
      ))}
    </>
  );
}

export function RequestDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Requested>
      title="申请场所变更"
      okText="确认提交"
      explains={
        <p>
          非学科类机构在原审批的县（市、区）内变更办学地址、设立教学点。学科类和面向学龄前儿童的，依“双减”意见停止批准。
        </p>
      }
      initialValues={{ kind: 'MOVE' }}
      submit={async ({ papers = {}, ...request }) =>
        (await perform(RequestPremisesChangeDocument, { ...request, papers: papersIn(papers) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="事项">
        <Radio.Group options={optionsOf(CHANGE_KINDS)} />
      </Form.Item>
      <Form.Item
        name="divisionCode"
        label="新场所的区划代码"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
      <Form.Item
        name="address"
        label="新场所的地址"
        rules={[{ required: true, whitespace: true, message: '请填写地址' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="stages" label="培训对象" rules={[{ required: true, message: '请选择培训对象' }]}>
        <Checkbox.Group options={optionsOf(SCHOOL_STAGES)} />
      </Form.Item>
      <PremisesFields label="新场所" />
      <PaperRows />
    </ActDialog>
  );
}

/** Of these each act's form has those that it asks for. */
interface ActValues {
  readonly checkedOn: string;
  readonly officers: string;
  readonly premises: PremisesInput;
  readonly note: string;
  readonly documentNo: string;
  readonly reason: string;
}

function CheckFields(): ReactElement {
  return (
    <>
      <DayField name="checkedOn" label="核查日期" />
      <Form.Item
        name="officers"
        label="核查人员执法证号（至少两名）"
        extra="每行一个，或用顿号、逗号隔开。"
        rules={[{ required: true, whitespace: true, message: '请填写核查人员执法证号' }]}
      >
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <PremisesFields label="现场所见" />
      <ReasonField name="note" label="核查情况" />
    </>
  );
}

type Submit = (values: ActValues) => Promise<readonly GraphFault[]>;

function useChangeAct({ id: changeId }: Change, act: ChangeActName): Submit {
  const perform = useAct();
  return async ({ checkedOn, officers, premises, note, documentNo, reason }) => {
    switch (act) {
      case 'acceptPremisesChange':
        return (await perform(AcceptPremisesChangeDocument, { changeId })).objections;
      case 'recordPremisesCheck': {
        const check = { changeId, checkedOn, officers: listOf(officers), premises, note };
        return (await perform(RecordPremisesCheckDocument, check)).objections;
      }
      case 'approvePremisesChange':
        return (await perform(ApprovePremisesChangeDocument, { changeId, documentNo })).objections;
      case 'refusePremisesChange':
        return (await perform(RefusePremisesChangeDocument, { changeId, documentNo, reason })).objections;
      case 'withdrawPremisesChange':
        return (await perform(WithdrawPremisesChangeDocument, { changeId, reason })).objections;
    }
  };
}

export function ChangeActDialog({
  change,
  act,
  onClose,
  onDone,
}: Props & { readonly change: Change; readonly act: ChangeActName }): ReactElement {
  const submit = useChangeAct(change, act);
  const { name, explains } = changeAct(act);
  const decides = act === 'approvePremisesChange' || act === 'refusePremisesChange';
  const { kind, areaM2, capacityPerSlot } = change.premises;
  return (
    <ActDialog<ActValues>
      title={`${name}：${change.schoolName}`}
      okText={`确认${name}`}
      explains={<p>{explains}</p>}
      initialValues={{ premises: { kind, areaM2, capacityPerSlot } }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'recordPremisesCheck' && <CheckFields />}
      {decides && (
        <Form.Item
          name="documentNo"
          label="决定书文号"
          rules={[{ required: true, whitespace: true, message: '请填写决定书文号' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
      {(act === 'refusePremisesChange' || act === 'withdrawPremisesChange') && <ReasonField />}
    </ActDialog>
  );
}

import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { DIVISION_RULE } from '../glossary/division-rule';
import {
  ApplyForResumptionDocument,
  FailResumptionDocument,
  PassResumptionDocument,
  WithdrawResumptionDocument,
  type EmergencyTeachingPlanInput,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { listOf } from '../handling/handling-acts';
import { useLedgerNo } from '../institutions/use-ledger-no';
import { resumptionAct, type Acceptance, type ResumptionActName } from './resumption-acts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Asked extends Partial<EmergencyTeachingPlanInput> {
  readonly ledgerNo?: string;
  readonly townshipCode: string;
  readonly scale: number;
  readonly rectification: string;
}

const PLAN_FIELDS = [
  ['capacityPerSlot', '每时段人数'],
  ['seatGapCm', '座位间隔（厘米）'],
  ['testIntervalDays', '工作人员检测间隔（天）'],
  ['lookBackDays', '入校人员旅居、接触的排查天数'],
] as const;

/** All of it or nothing: a plan with a gap is none. */
function planOf(values: Asked): EmergencyTeachingPlanInput | null {
  const { capacityPerSlot, seatGapCm, testIntervalDays, lookBackDays } = values;
  // A field that was emptied holds null.
  if (typeof capacityPerSlot !== 'number' || typeof seatGapCm !== 'number') return null;
  if (typeof testIntervalDays !== 'number' || typeof lookBackDays !== 'number') return null;
  return { capacityPerSlot, seatGapCm, testIntervalDays, lookBackDays };
}

/** `ofOwn`: the institution asks for itself; an officer names it by its number in the ledger. */
export function ApplyDialog({ ofOwn, onClose, onDone }: Props & { readonly ofOwn: boolean }): ReactElement {
  const withInstitution = useLedgerNo();
  const perform = useAct();
  const submit = async (values: Asked): Promise<readonly GraphFault[]> => {
    const { ledgerNo = '', townshipCode, scale, rectification } = values;
    const given = { townshipCode, scale, rectification, plan: planOf(values) };
    if (ofOwn) return (await perform(ApplyForResumptionDocument, given)).objections;
    return withInstitution(ledgerNo, async (institutionId) => {
      return (await perform(ApplyForResumptionDocument, { ...given, institutionId })).objections;
    });
  };
  return (
    <ActDialog<Asked>
      title="申请复课验收"
      okText="确认申请"
      explains={<p>停业整顿的机构整改完成后申请；乡镇街道和主管部门联合验收合格后方可恢复办学。</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {!ofOwn && (
        <Form.Item
          name="ledgerNo"
          label="机构的台账编号"
          rules={[{ required: true, whitespace: true, message: '请填写台账编号' }]}
        >
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item
        name="townshipCode"
        label="办学地址所在乡镇街道区划代码（九位）"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={9} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="scale" label="平时同一培训时段的最多人数" rules={[{ required: true, message: '请填写人数' }]}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <ReasonField name="rectification" label="整改完成情况和复训方案" />
      <p>应急管控期间还须填写以下各项：</p>
      {PLAN_FIELDS.map(([name, label]) => (
        <Form.Item key={name} name={name} label={label}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      ))}
    </ActDialog>
  );
}

interface Signed {
  readonly officers?: string;
  readonly checkedOn?: string;
  readonly documentNo?: string;
  readonly note?: string;
}

function SiteFields(): ReactElement {
  return (
    <>
      <Form.Item
        name="officers"
        label="验收人员执法证号（至少两名）"
        extra="每行一个，或用顿号、逗号隔开。"
        rules={[{ required: true, whitespace: true, message: '请填写验收人员执法证号' }]}
      >
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <DayField name="checkedOn" label="验收日期" />
      <Form.Item
        name="documentNo"
        label="验收文书编号"
        rules={[{ required: true, whitespace: true, message: '请填写验收文书编号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

export function ResumptionActDialog({
  acceptance,
  act,
  onClose,
  onDone,
}: Props & { readonly acceptance: Acceptance; readonly act: ResumptionActName }): ReactElement {
  const perform = useAct();
  const { name, explains } = resumptionAct(act);
  const submit = async (values: Signed): Promise<readonly GraphFault[]> => {
    const { officers = '', checkedOn = '', documentNo = '', note = '' } = values;
    const given = { acceptanceId: acceptance.id, note };
    if (act === 'withdrawResumption') return (await perform(WithdrawResumptionDocument, given)).objections;
    const document = act === 'passResumption' ? PassResumptionDocument : FailResumptionDocument;
    const site = { ...given, officers: listOf(officers), checkedOn, documentNo };
    return (await perform(document, site)).objections;
  };
  return (
    <ActDialog<Signed>
      title={`${name}：${acceptance.schoolName}`}
      okText={`确认${name}`}
      explains={<p>{explains}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act !== 'withdrawResumption' && <SiteFields />}
      <ReasonField name="note" label={act === 'failResumption' ? '问题' : '说明'} required={act !== 'passResumption'} />
    </ActDialog>
  );
}

import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { PremisesFields } from '../app/premises-fields';
import { ReasonField } from '../app/reason-field';
import { DIVISION_RULE } from '../glossary/division-rule';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { optionsOf } from '../glossary/options';
import { TRAINING_CLASSES } from '../glossary/texts';
import {
  AdmitOutsideBranchDocument,
  GuideOutsideBranchDocument,
  InquireHomeDepartmentDocument,
  RecordHomeAnswerDocument,
  RecordOutsideBranchDocument,
  StopOutsideBranchDocument,
  type RecordOutsideBranchInput,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useLedgerNo } from '../institutions/use-ledger-no';
import { branchAct, type Branch, type BranchActName } from './branch-acts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface TextProps {
  readonly name: string;
  readonly label: string;
  readonly most?: number;
  readonly optional?: boolean;
}

function TextField({ name, label, most = 100, optional = false }: TextProps): ReactElement {
  const rules = optional ? [] : [{ required: true, whitespace: true, message: `请填写${label}` }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <Input maxLength={most} />
    </Form.Item>
  );
}

type Found = Omit<RecordOutsideBranchInput, 'idempotencyKey'> & { readonly premisesSeen: boolean };

export function RecordBranchDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Found>
      title="登记外市分支机构"
      okText="确认登记"
      explains={
        <p>总公司不在本市的分公司、教学点。应出示：分公司营业执照、总公司在其属地的办学许可证；没有出示的不填。</p>
      }
      initialValues={{ trainingClass: 'NON_ACADEMIC', premisesSeen: true }}
      submit={async ({ premisesSeen, premises, ...found }) =>
        (await perform(RecordOutsideBranchDocument, { ...found, premises: premisesSeen ? premises : null })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="name" label="分支机构名称" />
      <Form.Item
        name="divisionCode"
        label="所在地区划代码"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
      <TextField name="address" label="地址" most={200} />
      <TextField name="branchCode" label="分公司营业执照代码（未出示的不填）" optional />
      <TextField name="companyName" label="总公司名称" />
      <TextField name="companyCode" label="总公司统一社会信用代码" />
      <Form.Item
        name="homeDivision"
        label="总公司住所地区划代码（六位）"
        rules={[{ required: true, message: '请填写区划代码' }, DIVISION_RULE]}
      >
        <Input maxLength={6} inputMode="numeric" />
      </Form.Item>
      <TextField name="homeLicenseNo" label="总公司办学许可证号（未出示的不填）" optional />
      <Form.Item name="trainingClass" label="培训类别">
        <Radio.Group options={optionsOf(TRAINING_CLASSES)} />
      </Form.Item>
      <Form.Item name="stages" label="培训对象" rules={[{ required: true, message: '请选择培训对象' }]}>
        <Checkbox.Group options={optionsOf(SCHOOL_STAGES)} />
      </Form.Item>
      <Form.Item name="premisesSeen" valuePropName="checked">
        <Checkbox>办学场所已现场查明</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={['premisesSeen']}>
        {({ getFieldValue }) => getFieldValue('premisesSeen') && <PremisesFields label="办学场所" />}
      </Form.Item>
    </ActDialog>
  );
}

interface ActValues {
  readonly documentNo: string;
  readonly note: string;
  readonly homeLicensed?: boolean;
  readonly ledgerNo?: string;
}

type Submit = (values: ActValues) => Promise<readonly GraphFault[]>;

const PLAIN_ACTS = {
  inquireHomeDepartment: InquireHomeDepartmentDocument,
  guideOutsideBranch: GuideOutsideBranchDocument,
  stopOutsideBranch: StopOutsideBranchDocument,
} as const;

function useBranchAct(branch: Branch, act: BranchActName): Submit {
  const withInstitution = useLedgerNo();
  const perform = useAct();
  const admit: Submit = async ({ ledgerNo = '', documentNo, note }) => {
    return withInstitution(ledgerNo, async (institutionId) => {
      const input = { branchId: branch.id, documentNo, note, institutionId };
      return (await perform(AdmitOutsideBranchDocument, input)).objections;
    });
  };
  return async (values) => {
    const { documentNo, note, homeLicensed = false } = values;
    const input = { branchId: branch.id, documentNo, note };
    if (act === 'admitOutsideBranch') return admit(values);
    if (act === 'recordHomeAnswer')
      return (await perform(RecordHomeAnswerDocument, { ...input, homeLicensed })).objections;
    return (await perform(PLAIN_ACTS[act], input)).objections;
  };
}

export function BranchActDialog({
  branch,
  act,
  onClose,
  onDone,
}: Props & { readonly branch: Branch; readonly act: BranchActName }): ReactElement {
  const submit = useBranchAct(branch, act);
  const { name, explains } = branchAct(act);
  return (
    <ActDialog<ActValues>
      title={`${name}：${branch.name}`}
      okText={`确认${name}`}
      explains={<p>{explains}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'admitOutsideBranch' && <TextField name="ledgerNo" label="机构的台账编号" most={40} />}
      {act === 'recordHomeAnswer' && (
        <Form.Item
          name="homeLicensed"
          label="总公司有无有效的办学许可证"
          rules={[{ required: true, message: '请选择' }]}
        >
          <Radio.Group
            options={[
              { value: true, label: '有' },
              { value: false, label: '没有' },
            ]}
          />
        </Form.Item>
      )}
      <TextField name="documentNo" label="文书编号" />
      <ReasonField name="note" label="说明" />
    </ActDialog>
  );
}

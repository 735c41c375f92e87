import { useQuery } from '@apollo/client/react';
import { App, Button, Checkbox, Empty, Form, Input, Radio, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { DIVISION_RULE } from '../glossary/division-rule';
import { appliesForLicense } from '../glossary/duties';
import { APPLICATION_KINDS, REGISTRARS, SCHOOL_STAGES, TEACHING_MODES } from '../glossary/license-texts';
import { NON_ACADEMIC_KINDS, TRAINING_CLASSES } from '../glossary/texts';
import { DraftLicenseApplicationDocument, LicenseApplicationDraftDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { draftOf, SELF, valuesOf, type DraftValues } from './draft-input';
import { OwnerFields } from './owner-fields';
import { PremisesFields } from '../app/premises-fields';
import { optionsOf } from '../glossary/options';

const required = (message: string) => [{ required: true, message }];

// Not `required`: antd would mark the group of boxes with an attribute that a group may not have.
const CHOSEN = {
  validator: (_rule: unknown, stages: readonly string[] | undefined): Promise<void> =>
    stages?.length ? Promise.resolve() : Promise.reject(new Error('请选择培训对象')),
};

const BEGINNING: Partial<DraftValues> = {
  kind: 'SET_UP',
  mode: 'OFFLINE',
  trainingClass: 'NON_ACADEMIC',
  registrar: 'CIVIL_AFFAIRS',
  persons: [{ key: '1', operator: true }],
  holdings: [{ owner: '1', form: 'EQUITY', owned: SELF }],
};

function PlanFields(): ReactElement {
  const trainingClass = Form.useWatch<DraftValues['trainingClass']>('trainingClass');
  const kind = Form.useWatch<DraftValues['kind']>('kind');
  return (
    <>
      <Form.Item name="kind" label="事项" rules={required('请选择事项')}>
        <Radio.Group options={optionsOf(APPLICATION_KINDS)} />
      </Form.Item>
      {kind === 'ONLINE_APPROVAL' && (
        <Form.Item name="filingNumber" label="原备案编号" rules={required('请填写原备案编号')}>
          <Input maxLength={100} />
        </Form.Item>
      )}
      <Form.Item name="schoolName" label="拟办机构名称" rules={required('请填写机构名称')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="trainingClass" label="培训类别" rules={required('请选择培训类别')}>
        <Radio.Group options={optionsOf(TRAINING_CLASSES)} />
      </Form.Item>
      {trainingClass === 'NON_ACADEMIC' && (
        <Form.Item name="nonAcademicKind" label="非学科类别" rules={required('请选择非学科类别')}>
          <Radio.Group options={optionsOf(NON_ACADEMIC_KINDS)} />
        </Form.Item>
      )}
      <Form.Item name="stages" label="培训对象" rules={[CHOSEN]}>
        <Checkbox.Group options={optionsOf(SCHOOL_STAGES)} />
      </Form.Item>
      <Form.Item name="subjects" label="培训内容（每行一项）">
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  );
}

function PlaceFields(): ReactElement {
  const mode = Form.useWatch<DraftValues['mode']>('mode');
  return (
    <>
      <Form.Item name="mode" label="培训方式" rules={required('请选择培训方式')}>
        <Radio.Group options={optionsOf(TEACHING_MODES)} />
      </Form.Item>
      <Form.Item name="divisionCode" label="区划代码" rules={[...required('请填写区划代码'), DIVISION_RULE]}>
        <Input maxLength={12} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name="address" label="办学地址" rules={required('请填写办学地址')}>
        <Input maxLength={200} />
      </Form.Item>
      {mode === 'OFFLINE' && <PremisesFields label="办学场所" />}
      <Form.Item name="registrar" label="法人登记机关" rules={required('请选择登记机关')}>
        <Radio.Group options={optionsOf(REGISTRARS)} />
      </Form.Item>
    </>
  );
}

interface Props {
  readonly id: string | null;
  readonly initial: Partial<DraftValues>;
}

function DraftForm({ id, initial }: Props): ReactElement {
  const perform = useAct();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const submit = async (values: DraftValues): Promise<void> => {
    setBusy(true);
    const { objections, outcome } = await perform(DraftLicenseApplicationDocument, draftOf(values, id));
    setBusy(false);
    setFaults(objections);
    if (!outcome?.application) return;
    void message.success('申请内容已保存，尚未提交。');
    await navigate(`/license-applications/${outcome.application.id}`);
  };
  return (
    <Form<DraftValues>
      layout="vertical"
      className="panel"
      aria-label="办学许可申请"
      initialValues={initial}
      onFinish={(values) => void submit(values)}
    >
      <PlanFields />
      <PlaceFields />
      <OwnerFields />
      <FaultAlert title="未能保存" faults={faults} />
      <Button type="primary" htmlType="submit" loading={busy}>
        保存
      </Button>
    </Form>
  );
}

function StoredForm({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading } = useQuery(LicenseApplicationDraftDocument, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const stored = data?.licenseApplication;
  if (loading && !stored) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <FaultAlert title="申请未能读取" faults={faultsOf(error)} />
      {stored ? (
        <DraftForm id={id} initial={valuesOf(stored)} />
      ) : (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这件申请，或不属于本机构。" />
      )}
    </>
  );
}

export default function DraftFormPage(): ReactElement {
  const { id } = useParams();
  const allowed = appliesForLicense(useSignedIn());
  return (
    <>
      <Breadcrumb list={{ path: '/license-applications', name: '办学许可' }} here={id ? '修改' : '填写'} />
      <PageHeading title="填写办学许可申请" />
      {!allowed && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="申请由培训机构自己填写。" />}
      {allowed && (id ? <StoredForm key={id} id={id} /> : <DraftForm id={null} initial={BEGINNING} />)}
    </>
  );
}

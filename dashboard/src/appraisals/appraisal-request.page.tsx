import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Form, Input, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { requestsAppraisals } from '../glossary/duties';
import { InstitutionAppraisalsDocument, RequestAppraisalDocument, type Subject } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { SubjectsField } from './subjects-field';

interface Values {
  readonly courseName: string;
  readonly subjects: Subject[];
  readonly grounds: string;
  readonly newEvidence?: string;
}

function RequestFields(): ReactElement {
  return (
    <>
      <Form.Item
        name="courseName"
        label="课程名称"
        rules={[{ required: true, whitespace: true, message: '请填写课程名称' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <SubjectsField label="疑似涉及的学科" />
      <ReasonField name="grounds" label="类别不明确之处" />
      <ReasonField name="newEvidence" label="新证据（课程已鉴别过的填写）" required={false} />
    </>
  );
}

function RequestForm({ institutionId }: { readonly institutionId: string }): ReactElement {
  const perform = useAct();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const submit = async ({ newEvidence, ...values }: Values): Promise<void> => {
    setBusy(true);
    const { objections, outcome } = await perform(RequestAppraisalDocument, {
      ...values,
      institutionId,
      newEvidence: newEvidence?.trim() || null,
    });
    setBusy(false);
    setFaults(objections);
    if (!outcome?.appraisal) return;
    void message.success('已申请鉴别，请登记材料。');
    await navigate(`/appraisals/${outcome.appraisal.id}`);
  };
  return (
    <Form<Values> layout="vertical" className="panel" aria-label="申请鉴别" onFinish={(values) => void submit(values)}>
      <RequestFields />
      <FaultAlert title="未能申请" faults={faults} />
      <Button type="primary" htmlType="submit" loading={busy}>
        申请鉴别
      </Button>
    </Form>
  );
}

function Chosen({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(InstitutionAppraisalsDocument, { variables: { id } });
  const institution = data?.institution;
  if (!institution && loading) return <Skeleton active />;
  return (
    <>
      <FaultAlert title="机构未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {institution ? (
        <>
          <section className="panel" aria-label="机构">
            <p>
              <Link to={`/institutions/${id}`}>{institution.name}</Link>，主管部门：
              {institution.competentDepartment.title}
            </p>
          </section>
          <RequestForm key={id} institutionId={id} />
        </>
      ) : (
        <p>
          没有这家机构，或不在您的区划内。<Link to="/institutions">返回机构台账</Link>
        </p>
      )}
    </>
  );
}

export default function AppraisalRequestPage(): ReactElement {
  const [params] = useSearchParams();
  const institution = params.get('institution');
  const allowed = requestsAppraisals(useSignedIn());
  return (
    <>
      <Breadcrumb list={{ path: '/appraisals', name: '课程鉴别' }} here="申请" />
      <PageHeading title="申请课程鉴别" />
      {allowed && institution ? (
        <Chosen id={institution} />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="课程鉴别由机构、教育部门监管岗或者主管部门在机构档案中申请。"
        >
          <Link to="/institutions">查看机构台账</Link>
        </Empty>
      )}
    </>
  );
}

import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Form, Radio, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { isOffice } from '../glossary/duties';
import { JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import { InstitutionNameDocument, ProposeJointActionDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { DecisionChoice } from './decision-choice';
import { InstitutionChoice } from './institution-choice';
import { MeasureChoice } from './measure-choice';
import { measuresOf, type ProposalValues } from './proposal-input';

const TRIGGER_OPTIONS = Object.entries(JOINT_ACTION_TRIGGERS).map(([value, label]) => ({ value, label }));

function ProposalForm({ institutionId }: { readonly institutionId: string }): ReactElement {
  const perform = useAct();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<ProposalValues>();
  const trigger = Form.useWatch('trigger', form);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const submit = async ({ decisionId, reason, ...values }: ProposalValues): Promise<void> => {
    setBusy(true);
    const { objections, outcome } = await perform(ProposeJointActionDocument, {
      institutionId,
      decisionId,
      trigger: values.trigger,
      reason: reason.trim(),
      measures: measuresOf(values),
    });
    setBusy(false);
    setFaults(objections);
    if (!outcome?.jointAction) return;
    void message.success('联合惩戒已提出。');
    await navigate(`/joint-actions/${outcome.jointAction.id}`);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      className="panel"
      aria-label="提出联合惩戒"
      onFinish={(values) => void submit(values)}
    >
      <DecisionChoice
        institutionId={institutionId}
        onRecorded={(decisionId) => {
          form.setFieldsValue({ decisionId });
        }}
      />
      <Form.Item name="trigger" label="事由" rules={[{ required: true, message: '请选择事由' }]}>
        <Radio.Group
          options={TRIGGER_OPTIONS}
          onChange={() => {
            // What one trigger allows, another may not.
            form.setFieldsValue({ kinds: [] });
          }}
        />
      </Form.Item>
      {trigger && <MeasureChoice trigger={trigger} />}
      <ReasonField label="提出的理由" />
      <FaultAlert title="未能提出" faults={faults} />
      <Button type="primary" htmlType="submit" loading={busy}>
        提出
      </Button>
    </Form>
  );
}

function Chosen({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(InstitutionNameDocument, { variables: { id } });
  const institution = data?.institution;
  // Read again, the form below keeps what was typed.
  if (!data && loading) return <Skeleton active />;
  if (!institution) {
    return (
      <>
        <FaultAlert title="机构未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
        <p>
          没有这家机构，或不在您的区划内。<Link to="/joint-actions/new">另选机构</Link>
        </p>
      </>
    );
  }
  return (
    <>
      <FaultAlert title="机构未能完整读取" faults={faultsOf(error).filter((fault) => !isPlaced(fault))} />
      <section className="panel" aria-label="机构">
        <p>
          {institution.ledgerNo} {institution.name}（{institution.address}）{' '}
          <Link to="/joint-actions/new">另选机构</Link>
        </p>
      </section>
      <ProposalForm key={id} institutionId={id} />
    </>
  );
}

export default function ProposalPage(): ReactElement {
  const [params] = useSearchParams();
  const institution = params.get('institution');
  const allowed = isOffice(useSignedIn());
  return (
    <>
      <Breadcrumb list={{ path: '/joint-actions', name: '联合惩戒' }} here="提出" />
      <PageHeading title="提出联合惩戒" />
      {!allowed && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="联合惩戒由专班登记决定后提出；各部门有建议的，请告知专班。"
        />
      )}
      {allowed && (institution ? <Chosen id={institution} /> : <InstitutionChoice page="/joint-actions/new" />)}
    </>
  );
}

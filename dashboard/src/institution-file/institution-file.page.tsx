import { Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { InspectionSection } from '../annual-inspections/institution-inspections';
import { Breadcrumb } from '../app/breadcrumb';
import { PageHeading } from '../app/page-heading';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { LabourSection } from '../labour-checks/labour-section';
import { PartySection } from '../party-organizations/party-section';
import { PublicInstitutionSection } from '../public-institutions/public-institution-section';
import { useSessionState } from '../session/session-context';
import { AppraisalSection } from './appraisal-section';
import { BackgroundSection } from './background-section';
import { ChargeSection } from './charge-section';
import { EducationSection } from './education-section';
import { EscrowSection } from './escrow-section';
import { HandlingSection } from './handling-section';
import { HistorySection } from './history-section';
import { JointActionSection } from './joint-action-section';
import { PlacesSection } from './places-section';
import { PurposeSelect } from './purpose-select';
import type { StatedPurpose } from './purposes';
import { BusinessSection, NonProfitSection } from './register-sections';
import { ReRegistrationSection } from './re-registration-section';
import { RiskSection } from './risk-section';
import { useInstitutionFile, type FileReading, type InstitutionFile } from './use-institution-file';

interface PartProps {
  readonly reading: FileReading;
  readonly file: InstitutionFile;
  readonly stated: StatedPurpose | null;
}

function FileSections({ reading, file, stated }: PartProps): ReactElement {
  const faults = reading.answer?.faults ?? [];
  return (
    <div aria-busy={reading.loading}>
      <FaultAlert
        title="档案未能完整读取"
        faults={faults.filter((fault) => !isPlaced(fault))}
        onRetry={reading.reload}
      />
      <EducationSection file={file} faults={faults} onDone={reading.reload} />
      <HistorySection id={file.id} stated={stated} />
      <PlacesSection id={file.id} />
      <InspectionSection id={file.id} />
      <AppraisalSection id={file.id} />
      <LabourSection id={file.id} />
      <PartySection id={file.id} stated={stated} />
      <ReRegistrationSection id={file.id} />
      <HandlingSection file={file} faults={faults} />
      <BusinessSection file={file} faults={faults} />
      <NonProfitSection file={file} faults={faults} />
      <PublicInstitutionSection id={file.id} />
      <EscrowSection file={file} faults={faults} />
      <ChargeSection file={file} faults={faults} />
      <BackgroundSection file={file} faults={faults} />
      <RiskSection file={file} faults={faults} onDone={reading.reload} />
      <JointActionSection file={file} publications={reading.answer?.publications ?? null} faults={faults} />
    </div>
  );
}

function NoFile({ reading }: Pick<PartProps, 'reading'>): ReactElement {
  const faults = reading.answer?.faults ?? [];
  if (!reading.answer) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (faults.length > 0) return <FaultAlert title="档案未能读取" faults={faults} onRetry={reading.reload} />;
  return (
    <p>
      没有这家机构的档案：可能不在您的区划内，或已合并到其他机构。<Link to="/institutions">返回机构台账</Link>
    </p>
  );
}

export default function InstitutionFilePage(): ReactElement {
  const { id = '' } = useParams();
  const session = useSessionState();
  const agency = session.kind === 'SIGNED_OUT' ? '' : session.who.agency;
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const reading = useInstitutionFile(id, stated);
  const file = reading.answer?.file ?? null;
  return (
    <>
      <Breadcrumb list={{ path: '/institutions', name: '机构台账' }} here="机构档案" />
      <PageHeading title={file?.name ?? '机构档案'} />
      <PurposeSelect agency={agency} onState={setStated} />
      {file ? <FileSections reading={reading} file={file} stated={stated} /> : <NoFile reading={reading} />}
    </>
  );
}

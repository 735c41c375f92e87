import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Timeline } from '../app/timeline';
import { useOpenDialog } from '../app/use-open-dialog';
import { keepsFiles } from '../glossary/duties';
import {
  isPublicCertificateAct,
  PUBLIC_CERTIFICATE_ACTS,
  PUBLIC_CERTIFICATE_SOURCES,
  PUBLIC_CERTIFICATE_STATES,
  type PublicCertificateActName,
} from '../glossary/public-institution-texts';
import { StateTag } from '../glossary/state-tag';
import { InstitutionPublicCertificateDocument, type InstitutionPublicCertificateQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { DepartmentSection, Fact } from '../institution-file/fact';
import { useSignedIn } from '../session/session-context';
import { CertificateDialog } from './certificate-dialog';
import { openCertificateActs } from './public-certificate-acts';

type Institution = NonNullable<InstitutionPublicCertificateQuery['institution']>;
type Certificate = NonNullable<Institution['publicInstitutionCertificate']>;

function Facts({ certificate }: { readonly certificate: Certificate }): ReactElement {
  return (
    <>
      <dl className="facts">
        <Fact name="证书状态">
          <StateTag state={PUBLIC_CERTIFICATE_STATES[certificate.state]} />
        </Fact>
        <Fact name="统一社会信用代码">{certificate.usccCode}</Fact>
        <Fact name="单位名称">{certificate.unitName}</Fact>
        <Fact name="举办单位">{certificate.organiser}</Fact>
        <Fact name="登记管理机关">{certificate.registrar}</Fact>
        <Fact name="有效期">
          {certificate.validFrom} 至 {certificate.validTo}
        </Fact>
        <Fact name="核验">
          {PUBLIC_CERTIFICATE_SOURCES[certificate.source]}，{certificate.seenOn}
        </Fact>
      </dl>
      <Timeline label="事业单位法人证书办理经过" steps={certificate.steps}>
        {(step) => (
          <>
            {step.by} {isPublicCertificateAct(step.act) ? PUBLIC_CERTIFICATE_ACTS[step.act] : '有效期届满'}（有效期至{' '}
            {step.validTo}
            {step.documentNo && `；${step.documentNo}`}）
          </>
        )}
      </Timeline>
    </>
  );
}

function Acts({ institution }: { readonly institution: Institution }): ReactElement {
  const { open, opening, close, done } = useOpenDialog<PublicCertificateActName>();
  const certificate = institution.publicInstitutionCertificate;
  return (
    <div className="actions">
      {openCertificateActs(certificate).map((act) => (
        <Button key={act} aria-label={`${PUBLIC_CERTIFICATE_ACTS[act]} 事业单位法人证书`} onClick={opening(act)}>
          {PUBLIC_CERTIFICATE_ACTS[act]}
        </Button>
      ))}
      {open && (
        <CertificateDialog
          act={open}
          institutionId={institution.id}
          certificateId={certificate?.id ?? ''}
          initialValues={{ unitName: institution.name, usccCode: institution.usccCode ?? '' }}
          onClose={close}
          onDone={done(`${PUBLIC_CERTIFICATE_ACTS[open]}已办理。`)}
        />
      )}
    </div>
  );
}

/** The third legal-person paper. Most institutions have none: then only who may record one sees the section. */
export function PublicInstitutionSection({ id }: { readonly id: string }): ReactElement | null {
  const keeper = keepsFiles(useSignedIn());
  const { data, error, refetch } = useQuery(InstitutionPublicCertificateDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const institution = data?.institution;
  const certificate = institution?.publicInstitutionCertificate;
  const faults = faultsOf(error);
  if (!certificate && !keeper && faults.length === 0) return null;
  return (
    <DepartmentSection department="教育" title="事业单位法人证书">
      <FaultAlert title="事业单位法人证书未能读取" faults={faults} onRetry={() => void refetch()} />
      {certificate && <Facts certificate={certificate} />}
      {institution && keeper && <Acts institution={institution} />}
    </DepartmentSection>
  );
}

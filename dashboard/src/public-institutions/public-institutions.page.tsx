import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { oneOf } from '../app/address';
import { StateLinks } from '../app/state-links';
import { useStatePages } from '../app/use-state-pages';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { PUBLIC_CERTIFICATE_STATES } from '../glossary/public-institution-texts';
import { StateTag } from '../glossary/state-tag';
import {
  PublicInstitutionCertificatesDocument,
  type PublicCertificateState,
  type PublicInstitutionCertificatesQuery,
} from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Certificate = NonNullable<
  PublicInstitutionCertificatesQuery['publicInstitutionCertificates']
>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Certificate> = [
  {
    title: '机构',
    render: (_, { institution, unitName }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : unitName,
  },
  { title: '统一社会信用代码', width: 200, dataIndex: 'usccCode' },
  { title: '登记管理机关', width: 240, dataIndex: 'registrar' },
  { title: '有效期至', width: 120, dataIndex: 'validTo' },
  { title: '状态', width: 110, render: (_, { state }) => <StateTag state={PUBLIC_CERTIFICATE_STATES[state]} /> },
];

function CertificateList({ state }: { readonly state: PublicCertificateState }): ReactElement {
  const register = useRegister(PublicInstitutionCertificatesDocument, 'publicInstitutionCertificates', {
    pages: useStatePages(),
    variables: { state },
  });
  return <RegisterList<Certificate> label="事业单位法人证书" columns={COLUMNS} {...register} />;
}

export default function PublicInstitutionsPage(): ReactElement {
  const [params] = useSearchParams();
  const state = oneOf(PUBLIC_CERTIFICATE_STATES, params.get('state')) ?? 'VALID';
  return (
    <>
      <PageHeading title="事业单位证书">
        <p>机构的法人证照为事业单位法人证书的，由教育部门照证书在机构档案中登记；先到期的在前。</p>
      </PageHeading>
      <StateLinks label="证书状态" path="/public-institutions" states={PUBLIC_CERTIFICATE_STATES} current={state} />
      <CertificateList state={state} />
    </>
  );
}

import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { CertificateButton } from '../certificates/certificate-button';
import { roleName } from '../glossary/agencies';
import { divisionName } from '../glossary/divisions';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STATES, classText, LEGAL_PERSON_PAPERS, LICENSE_STATES } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { LicenseEnd } from '../licenses/license-end';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import { StagesButton } from './stages-button';
import type { InstitutionFile } from './use-institution-file';

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

interface SectionProps extends Props {
  readonly onDone: () => void;
}

function Identity({ file, faults }: Props): ReactElement {
  return (
    <dl className="facts">
      <Fact name="台账编号">{file.ledgerNo}</Fact>
      <Fact name="区划">{divisionName(file.divisionCode)}</Fact>
      <Fact name="培训类别">{classText(file.trainingClass, file.nonAcademicKind)}</Fact>
      <Fact name="培训学段">{file.stages?.map((stage) => SCHOOL_STAGES[stage]).join('、') ?? '没有登记'}</Fact>
      <Fact name="统一社会信用代码">{file.usccCode ?? '无'}</Fact>
      <Fact name="办学地址">{[...new Set([file.address, ...file.addresses])].join('；')}</Fact>
      <Fact name="举办者">{file.operator.name}</Fact>
      <Fact name="举办者身份证号">
        <FieldValue state={fieldState(file.operator.citizenNumber, FILE_FIELDS.citizenNumber, faults)}>
          {(value) => value}
        </FieldValue>
      </Fact>
      <Fact name="联系电话">
        <FieldValue state={fieldState(file.operator.mobile, FILE_FIELDS.mobile, faults)}>{(value) => value}</FieldValue>
      </Fact>
    </dl>
  );
}

function LicenseFacts({ license }: { readonly license: InstitutionFile['license'] }): ReactElement {
  if (!license) return <p className="hint">未取得办学许可证。</p>;
  return (
    <dl className="facts">
      <Fact name="许可证号">{license.number}</Fact>
      <Fact name="状态">
        <StateTag state={LICENSE_STATES[license.state]} />
      </Fact>
      <Fact name="发证机关">{license.issuedBy}</Fact>
      <Fact name="有效期">
        {license.validFrom} 至 {license.validTo}
      </Fact>
    </dl>
  );
}

function LegalRoute({ status }: { readonly status: InstitutionFile['certificateStatus'] }): ReactElement {
  return (
    <div className="law">
      <p>
        <StateTag state={CERTIFICATE_STATES[status.state]} />
        {status.legalPersonPaper && ` 法人证照：${LEGAL_PERSON_PAPERS[status.legalPersonPaper]}`}
      </p>
      <p>法定处理路径：{status.route}</p>
      <p>条文：{status.article}</p>
      <p>可办理岗位：{status.mayAct.map(roleName).join('、') || '—'}</p>
    </div>
  );
}

type Merged = InstitutionFile['mergedFrom'][number];

const MERGED_COLUMNS: TableColumnsType<Merged> = [
  { title: '台账编号', dataIndex: 'ledgerNo', width: 120 },
  { title: '名称', dataIndex: 'name' },
  { title: '办学地址', dataIndex: 'address' },
];

export function EducationSection({ file, faults, onDone }: SectionProps): ReactElement {
  return (
    <DepartmentSection department="教育" title="许可与证照状态">
      <Identity file={file} faults={faults} />
      <StagesButton file={file} onDone={onDone} />
      <h3>办学许可证</h3>
      <LicenseFacts license={file.license} />
      <CertificateButton kind="license" institutionId={file.id} code={file.license?.certificateCode} />
      {file.license && <LicenseEnd institutionId={file.id} onDone={onDone} />}
      <h3>证照状态与法定处理路径</h3>
      <LegalRoute status={file.certificateStatus} />
      {file.mergedFrom.length > 0 && (
        <>
          <h3>合并自（{file.mergedFrom.length} 条台账）</h3>
          <Table<Merged>
            aria-label="合并自"
            size="small"
            rowKey="id"
            columns={MERGED_COLUMNS}
            dataSource={file.mergedFrom}
            pagination={false}
          />
        </>
      )}
    </DepartmentSection>
  );
}

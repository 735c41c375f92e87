import type { ReactElement } from 'react';
import { CertificateButton } from '../certificates/certificate-button';
import { StateTag } from '../glossary/state-tag';
import { BUSINESS_KINDS, BUSINESS_STATES, NON_PROFIT_STATES } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

export function BusinessSection({ file, faults }: Props): ReactElement {
  return (
    <DepartmentSection department="市场监管" title="经营主体登记">
      <FieldValue
        state={fieldState(file.businessRegistration, FILE_FIELDS.businessRegistration, faults)}
        empty="未查到营业执照登记。"
      >
        {(registration) => (
          <>
            <dl className="facts">
              <Fact name="登记状态">
                <StateTag state={BUSINESS_STATES[registration.state]} />
              </Fact>
              <Fact name="统一社会信用代码">{registration.usccCode}</Fact>
              <Fact name="登记名称">{registration.name}</Fact>
              <Fact name="主体类型">{BUSINESS_KINDS[registration.kind]}</Fact>
              <Fact name="法定代表人">{registration.legalRepresentative}</Fact>
              <Fact name="成立日期">{registration.establishedOn}</Fact>
              <Fact name="住所">{registration.registeredAddress}</Fact>
              <Fact name="经营范围">{registration.businessScope}</Fact>
            </dl>
            <CertificateButton kind="business" institutionId={file.id} code={registration.certificateCode} />
          </>
        )}
      </FieldValue>
    </DepartmentSection>
  );
}

export function NonProfitSection({ file, faults }: Props): ReactElement {
  return (
    <DepartmentSection department="民政" title="民办非企业单位登记">
      <FieldValue
        state={fieldState(file.nonProfitRegistration, FILE_FIELDS.nonProfitRegistration, faults)}
        empty="未查到民办非企业单位登记。"
      >
        {(registration) => (
          <>
            <dl className="facts">
              <Fact name="登记状态">
                <StateTag state={NON_PROFIT_STATES[registration.state]} />
              </Fact>
              <Fact name="统一社会信用代码">{registration.usccCode}</Fact>
              <Fact name="登记名称">{registration.name}</Fact>
              <Fact name="法定代表人">{registration.legalRepresentative}</Fact>
              <Fact name="登记日期">{registration.registeredOn}</Fact>
              <Fact name="有效期止">{registration.validTo ?? '未载明'}</Fact>
              <Fact name="业务范围">{registration.charterScope}</Fact>
            </dl>
            <CertificateButton kind="non-profit" institutionId={file.id} code={registration.certificateCode} />
          </>
        )}
      </FieldValue>
    </DepartmentSection>
  );
}

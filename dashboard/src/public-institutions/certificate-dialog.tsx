import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import {
  PUBLIC_CERTIFICATE_ACTS,
  PUBLIC_CERTIFICATE_SOURCES,
  type PublicCertificateActName,
} from '../glossary/public-institution-texts';
import { useAct } from '../graph/use-act';
import { SEND_CERTIFICATE_ACT, type CertificateValues } from './public-certificate-acts';

const SOURCE_OPTIONS = Object.entries(PUBLIC_CERTIFICATE_SOURCES).map(([value, label]) => ({ value, label }));

const EXPLAINS = {
  recordPublicInstitutionCertificate:
    '照证书登记。登记后该机构即为有照，证照矩阵、许可审查均以此为准，有效期届满自动失效。',
  renewPublicInstitutionCertificate: '照换发的证书登记，有效期应晚于原证书。',
  cancelPublicInstitutionCertificate: '依登记管理机关的注销通知登记，该机构自此不再有这份法人证照。',
} satisfies Record<PublicCertificateActName, string>;

function Fields({ act }: { readonly act: PublicCertificateActName }): ReactElement {
  if (act === 'cancelPublicInstitutionCertificate')
    return (
      <>
        <DayField name="cancelledOn" label="注销日期" />
        <TextField name="documentNo" label="注销登记的文书编号" />
      </>
    );
  return (
    <>
      {act === 'recordPublicInstitutionCertificate' && (
        <>
          <TextField name="usccCode" label="统一社会信用代码" />
          <TextField name="unitName" label="单位名称" />
          <TextField name="organiser" label="举办单位" />
          <TextField name="registrar" label="登记管理机关" />
        </>
      )}
      <DayField name="validFrom" label="有效期自" />
      <DayField name="validTo" label="有效期至" />
      <Form.Item name="source" label="核验方式">
        <Radio.Group options={SOURCE_OPTIONS} />
      </Form.Item>
      <DayField name="seenOn" label="核验日期" />
    </>
  );
}

interface Props {
  readonly act: PublicCertificateActName;
  readonly institutionId: string;
  readonly certificateId: string;
  readonly initialValues: Partial<CertificateValues>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function CertificateDialog({ act, initialValues, onClose, onDone, ...subject }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<CertificateValues>
      title={`${PUBLIC_CERTIFICATE_ACTS[act]}：事业单位法人证书`}
      okText="确认登记"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ source: 'ORIGINAL_SEEN', ...initialValues }}
      submit={async (values) => (await SEND_CERTIFICATE_ACT[act](perform, subject, values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} />
    </ActDialog>
  );
}

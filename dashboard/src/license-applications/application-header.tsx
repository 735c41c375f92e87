import type { ReactElement } from 'react';
import { divisionName } from '../glossary/divisions';
import {
  APPLICATION_KINDS,
  APPLICATION_STATES,
  PREMISES_KINDS,
  REGISTRARS,
  SCHOOL_STAGES,
  TEACHING_MODES,
} from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import { classText } from '../glossary/texts';
import { Fact } from '../institution-file/fact';
import type { ApplicationFile, FilePremises } from './application-file';
import { Clocks } from './clocks';
import { ownershipTexts } from './ownership-text';

interface Props {
  readonly file: ApplicationFile;
  readonly nowMs: number;
}

export const premisesText = ({ kind, areaM2, capacityPerSlot }: FilePremises): string =>
  `${PREMISES_KINDS[kind]}，${String(areaM2)} 平方米，每时段最多 ${String(capacityPerSlot)} 人`;

export function ApplicationHeader({ file, nowMs }: Props): ReactElement {
  return (
    <section className="panel" aria-label="申请内容">
      <h2>申请内容</h2>
      <dl className="facts">
        <Fact name="状态">
          <StateTag state={APPLICATION_STATES[file.state]} />
        </Fact>
        <Fact name="期限">
          <Clocks row={file} nowMs={nowMs} />
          {file.extended && '（已延长）'}
        </Fact>
        <Fact name="事项">{APPLICATION_KINDS[file.kind]}</Fact>
        <Fact name="培训类别">{classText(file.trainingClass, file.nonAcademicKind)}</Fact>
        <Fact name="培训对象">{file.stages.map((stage) => SCHOOL_STAGES[stage]).join('、')}</Fact>
        <Fact name="培训内容">{file.subjects.join('、') || '未填写'}</Fact>
        <Fact name="培训方式">{TEACHING_MODES[file.mode]}</Fact>
        {file.filingNumber && <Fact name="原备案编号">{file.filingNumber}</Fact>}
        <Fact name="办学地址">
          {divisionName(file.divisionCode)} {file.address}
        </Fact>
        <Fact name="办学场所">{file.premises ? premisesText(file.premises) : '无（线上）'}</Fact>
        <Fact name="登记机关">{REGISTRARS[file.registrar]}</Fact>
        <Fact name="举办者">
          {file.persons
            .filter(({ operator }) => operator)
            .map(({ name }) => name)
            .join('、') || '不可查看'}
        </Fact>
        <Fact name="股权结构">
          {ownershipTexts(file.owners).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </Fact>
        {file.correctionItems.length > 0 && <Fact name="一次告知的补正">{file.correctionItems.join('；')}</Fact>}
      </dl>
    </section>
  );
}

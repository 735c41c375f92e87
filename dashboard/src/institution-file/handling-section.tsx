import type { ReactElement } from 'react';
import { Timeline } from '../app/timeline';
import { departmentsText, handlingActText, HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

type Handling = NonNullable<NonNullable<InstitutionFile['handlingFile']>['handling']>;
type Step = NonNullable<Handling['steps']>[number];

const named = (name: string, values: readonly string[]): string =>
  values.length > 0 ? `${name}${values.join('、')}` : '';

function stepText({ documentNo, basis, officers, recorderIds, evidence, note }: Step): string {
  const parts = [
    documentNo ?? '',
    basis ?? '',
    named('执法人员 ', officers),
    named('记录仪 ', recorderIds),
    named('证据 ', evidence),
    note ?? '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

function Steps({ steps }: { readonly steps: readonly Step[] }): ReactElement {
  return (
    <Timeline label="办理经过" steps={steps}>
      {(step) => (
        <>
          {step.by} {handlingActText(step.act)}
          <div className="wrap">{stepText(step)}</div>
        </>
      )}
    </Timeline>
  );
}

function Outcome({ handling }: { readonly handling: Handling }): ReactElement {
  return (
    <>
      {handling.guidedTo && <Fact name="引导申请的部门">{HANDLING_DEPARTMENTS[handling.guidedTo]}</Fact>}
      {handling.rectifyDue && <Fact name="整改期限">{handling.rectifyDue}</Fact>}
      {handling.permanentClosure && <Fact name="场所">居民住宅内，永久关闭</Fact>}
    </>
  );
}

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

/** What became of a place that lacks a paper. */
export function HandlingSection({ file, faults }: Props): ReactElement | null {
  const found = file.handlingFile;
  if (!found) return null;
  const { handling } = found;
  return (
    <DepartmentSection department="教育" title="证照处置">
      <dl className="facts">
        <Fact name="处置状态">
          <StateTag state={HANDLING_STATES[found.state]} />
        </Fact>
        <Fact name="责任部门">{departmentsText(found.departments)}</Fact>
        {handling && <Outcome handling={handling} />}
      </dl>
      {handling && (
        <FieldValue state={fieldState(handling.steps, FILE_FIELDS.handlingSteps, faults)}>
          {(steps) => <Steps steps={steps} />}
        </FieldValue>
      )}
    </DepartmentSection>
  );
}

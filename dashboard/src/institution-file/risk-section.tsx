import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useOpenDialog } from '../app/use-open-dialog';
import { StateTag } from '../glossary/state-tag';
import { RISK_CODES, RISK_INPUTS } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import { RiskCodeDialog } from './risk-code-dialog';
import type { InstitutionFile } from './use-institution-file';

type Code = NonNullable<InstitutionFile['riskCode']>;

const inputsText = (inputs: Code['missingInputs']): string =>
  inputs.map((input) => RISK_INPUTS[input]).join('、') || '无';

function CodeFacts({ code }: { readonly code: Code }): ReactElement {
  const { value, record, records, missingInputs, knownInputs } = code;
  return (
    <dl className="facts">
      <Fact name="风险码">
        <StateTag state={RISK_CODES[value]} />
        {record && ` ${record.since} 至 ${record.until}，${record.reason}（${record.documentNo}）`}
      </Fact>
      <Fact name="尚缺依据">{inputsText(missingInputs)}</Fact>
      <Fact name="已有依据">{inputsText(knownInputs)}</Fact>
      {records.length > 0 && (
        <Fact name="历次登记">
          {records.map((one) => (
            <div key={one.id} className="wrap">
              {one.since} 至 {one.until} {RISK_CODES[one.value].text}：{one.reason}（{one.documentNo}）
            </div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
  readonly onDone: () => void;
}

export function RiskSection({ file, faults, onDone }: Props): ReactElement {
  const { agency, roles } = useSignedIn();
  const leads = agency === 'JOINT_ENFORCEMENT' && roles.includes('JEO_LEAD');
  const { open, opening, close, done } = useOpenDialog<true>();
  const recorded = done('风险码已登记。');
  return (
    <DepartmentSection department="专班" title="风险码">
      <FieldValue state={fieldState(file.riskCode, FILE_FIELDS.riskCode, faults)} empty="尚未评定。">
        {(code) => <CodeFacts code={code} />}
      </FieldValue>
      {leads && <Button onClick={opening(true)}>登记风险码</Button>}
      {open && (
        <RiskCodeDialog
          institutionId={file.id}
          onClose={close}
          onDone={() => {
            recorded();
            onDone();
          }}
        />
      )}
    </DepartmentSection>
  );
}

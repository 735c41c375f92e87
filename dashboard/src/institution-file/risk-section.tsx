import type { ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';
import { RISK_CODES, RISK_INPUTS } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

type Inputs = NonNullable<InstitutionFile['riskCode']>['missingInputs'];

const inputsText = (inputs: Inputs): string => inputs.map((input) => RISK_INPUTS[input]).join('、') || '无';

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

export function RiskSection({ file, faults }: Props): ReactElement {
  return (
    <DepartmentSection department="专班" title="风险码">
      <FieldValue state={fieldState(file.riskCode, FILE_FIELDS.riskCode, faults)} empty="尚未评定。">
        {(code) => (
          <dl className="facts">
            <Fact name="风险码">
              <StateTag state={RISK_CODES[code.value]} />
            </Fact>
            <Fact name="尚缺依据">{inputsText(code.missingInputs)}</Fact>
            <Fact name="已有依据">{inputsText(code.knownInputs)}</Fact>
          </dl>
        )}
      </FieldValue>
    </DepartmentSection>
  );
}

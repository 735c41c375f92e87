import type { ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { DepartmentSection } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

const MAY = { text: '可以收费', tone: 'GOOD' } as const;
const MAY_NOT = { text: '不得收费', tone: 'BAD' } as const;

/** Whether it may charge today, and all that stands in the way. */
export function ChargeSection({ file, faults }: Props): ReactElement {
  return (
    <DepartmentSection department="财政" title="可否收费">
      <FieldValue state={fieldState(file.chargeStanding, FILE_FIELDS.chargeStanding, faults)} empty="暂不可用。">
        {({ mayCharge, obstacles }) => (
          <>
            <StateTag state={mayCharge ? MAY : MAY_NOT} />
            {obstacles.length > 0 && (
              <ul>
                {obstacles.map(({ code, message, basis }) => (
                  <li key={code + message}>
                    {message}
                    {basis && <span className="hint">（{basis}）</span>}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </FieldValue>
    </DepartmentSection>
  );
}

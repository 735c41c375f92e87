import { Button, Checkbox, Form, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';

export interface PersonOption {
  readonly value: string;
  readonly label: string;
}

interface Props {
  /** Undefined while they are read. */
  readonly persons: readonly PersonOption[] | undefined;
  readonly faults: readonly GraphFault[];
  readonly onRetry: () => void;
}

/** Whom an act is about; the service refuses an empty choice. */
export function PersonsField({ persons, faults, onRetry }: Props): ReactElement {
  const form = Form.useFormInstance();
  return (
    <>
      <FaultAlert title="人员未能读取" faults={faults} onRetry={onRetry} />
      {!persons && faults.length === 0 && <Skeleton active />}
      {persons?.length === 0 && <p>目前没有符合条件的人员。</p>}
      {persons && persons.length > 0 && (
        <fieldset>
          <legend>人员（{persons.length} 人）</legend>
          <Button
            size="small"
            onClick={() => {
              form.setFieldValue(
                'ids',
                persons.map(({ value }) => value),
              );
            }}
          >
            全选
          </Button>
          <Form.Item name="ids">
            <Checkbox.Group options={[...persons]} />
          </Form.Item>
        </fieldset>
      )}
    </>
  );
}

import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { useAct, type ActDocument, type ActOutcome } from '../graph/use-act';
import { ActFields } from '../registers/act-fields';
import { TASK_ACTS, taskInput, type TaskAct, type TaskRow } from './task-acts';
import { TASK_MUTATIONS } from './task-desks';

interface Props {
  readonly task: TaskRow;
  readonly act: TaskAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Keyed = Readonly<Record<string, unknown>> & { readonly idempotencyKey: string };

export function TaskDialog({ task, act, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { button, explains, fields } = TASK_ACTS[act];
  // The form is made from a table, so that its values are checked by the service alone.
  const mutation = TASK_MUTATIONS[act] as unknown as ActDocument<ActOutcome, Keyed>;
  return (
    <ActDialog<Record<string, string>>
      title={`${button}：${task.newName ?? task.institutionName}`}
      okText={`确认${button}`}
      explains={
        <p>
          {explains}
          {task.decidableTo && `转登记期限已过，只凭 ${task.decidableTo} 以前的文书办结。`}
          <span className="hint">依据：{task.basis}</span>
        </p>
      }
      submit={async (typed) => (await perform(mutation, taskInput(act, task, typed))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ActFields fields={fields} />
    </ActDialog>
  );
}

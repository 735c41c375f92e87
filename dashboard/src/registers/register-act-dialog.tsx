import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ActFields } from './act-fields';
import { inputOf, REGISTER_ACTS, type RegisterAct } from './register-acts';
import { useRegisterAct, type ActValues } from './use-register-act';

interface Props {
  readonly act: RegisterAct;
  /** The id of what the act is about, under the name that the act's input has for it. */
  readonly subject: ActValues;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RegisterActDialog({ act, subject, onClose, onDone }: Props): ReactElement {
  const perform = useRegisterAct();
  const { button, explains, fields } = REGISTER_ACTS[act];
  return (
    <ActDialog<Record<string, string>>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      submit={(typed) => perform(act, { ...subject, ...inputOf(act, typed) })}
      onClose={onClose}
      onDone={onDone}
    >
      <ActFields fields={fields} />
    </ActDialog>
  );
}

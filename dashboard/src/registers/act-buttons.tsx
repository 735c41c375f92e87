import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useOpenDialog } from '../app/use-open-dialog';
import { RegisterActDialog } from './register-act-dialog';
import { actsOf, REGISTER_ACTS, type RegisterAct } from './register-acts';
import type { ActValues } from './use-register-act';

interface Props {
  /** Whom or what the buttons are about, for who does not see them together. */
  readonly about: string;
  readonly actions: readonly string[];
  readonly subject: ActValues;
}

/** The acts that the service says are open, each with its dialog. */
export function ActButtons({ about, actions, subject }: Props): ReactElement {
  const { open, opening, close, done } = useOpenDialog<RegisterAct>();
  const acts = actsOf(actions);
  return (
    <div className="actions">
      {acts.map((act) => (
        <Button key={act} aria-label={`${REGISTER_ACTS[act].button} ${about}`} onClick={opening(act)}>
          {REGISTER_ACTS[act].button}
        </Button>
      ))}
      {acts.length === 0 && <span className="hint">当前没有可办理的事项。</span>}
      {open && (
        <RegisterActDialog
          key={open}
          act={open}
          subject={subject}
          onClose={close}
          onDone={done(`${REGISTER_ACTS[open].button}已办理`)}
        />
      )}
    </div>
  );
}

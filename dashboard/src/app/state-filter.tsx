import type { ReactElement } from 'react';
import { stateOptionsOf } from '../glossary/options';
import type { StateText } from '../glossary/texts';
import { Choice } from './choice';

interface Props<State extends string> {
  readonly states: Readonly<Record<State, StateText>>;
  readonly state: State | undefined;
  readonly onState: (state: State | undefined) => void;
}

/** Narrows a list to one state. */
export function StateFilter<State extends string>({ states, state, onState }: Props<State>): ReactElement {
  return (
    <search className="panel" aria-label="按状态查询">
      <label>
        状态{' '}
        <Choice<State>
          listName="状态"
          aria-label="状态"
          allowClear
          placeholder="全部"
          options={stateOptionsOf(states)}
          value={state}
          style={{ width: 180 }}
          onChange={onState}
        />
      </label>
    </search>
  );
}

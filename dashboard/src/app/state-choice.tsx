import type { ReactElement } from 'react';
import { stateOptionsOf } from '../glossary/options';
import type { StateText } from '../glossary/texts';
import { Choice } from './choice';

interface Props<State extends string> {
  /** Of the page's field. */
  readonly id: string;
  readonly states: Readonly<Record<State, StateText>>;
  readonly state: State | undefined;
  readonly width?: number;
  readonly onState: (state: State | undefined) => void;
}

/** A field that narrows a list to one state. */
export function StateChoice<State extends string>(props: Props<State>): ReactElement {
  const { id, states, state, width = 160, onState } = props;
  return (
    <>
      <label htmlFor={id}>状态</label>{' '}
      <Choice<State>
        id={id}
        listName="状态"
        style={{ width }}
        allowClear
        placeholder="全部"
        value={state}
        options={stateOptionsOf(states)}
        onChange={onState}
      />
    </>
  );
}

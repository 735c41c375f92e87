import type { ReactElement } from 'react';
import type { StateText, Tone } from './texts';

const SHAPES = { GOOD: '●', WATCH: '▲', BAD: '■', NEUTRAL: '○' } satisfies Record<Tone, string>;

interface Props {
  readonly state: StateText;
}

/** A state as words with a shape and a colour, never by colour alone. */
export function StateTag({ state }: Props): ReactElement {
  return (
    <span className={`state-tag state-tag-${state.tone.toLowerCase()}`}>
      <span aria-hidden="true">{SHAPES[state.tone]}</span> {state.text}
    </span>
  );
}

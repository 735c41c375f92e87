import type { StateText } from './texts';

/** The texts of an enum as options of a choice, in their order. */
export const optionsOf = <Value extends string>(texts: Readonly<Record<Value, string>>) =>
  (Object.entries(texts) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** The states of a thing as options of a choice, in their order. */
export const stateOptionsOf = <State extends string>(states: Readonly<Record<State, StateText>>) =>
  (Object.entries(states) as [State, StateText][]).map(([value, { text }]) => ({ value, label: text }));

import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { cursorsOf, type Cursors } from '../graph/keyset';

/** A list that is narrowed to one state and turned page by page; the rest of the address stays. What it gives fits `StateFilter` and `RegisterList`. */
export function useStatePages<State extends string>(first?: State) {
  const navigate = useNavigate();
  const { pathname, search, state: kept } = useLocation();
  const [state, setState] = useState<State | undefined>(first);
  const cursors = cursorsOf(kept);
  const onTurn = (next: readonly string[]): void => {
    void navigate(pathname + search, { state: { cursors: next } });
  };
  const onState = (next: State | undefined): void => {
    setState(next);
    onTurn([]);
  };
  return { state, onState, cursors, onTurn };
}

/** The same for a list that shares its page with others: turned beside them, not by the address. */
export function useOwnPages<State extends string>(first?: State) {
  const [state, setState] = useState<State | undefined>(first);
  const [cursors, onTurn] = useState<Cursors>([]);
  const onState = (next: State | undefined): void => {
    setState(next);
    onTurn([]);
  };
  return { state, onState, cursors, onTurn };
}

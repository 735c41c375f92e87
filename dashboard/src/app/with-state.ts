/** The page's search with this state, or without one; what else it says stays. */
export function withState(search: URLSearchParams, state: string | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('state');
  if (state) next.set('state', state);
  return next;
}

import type { LifecycleDefinition, Transition } from './lifecycle-table.js';

type Definition = LifecycleDefinition<string, string, string>;

/** The flaws of a lifecycle's table in words; none for a sound one. */
export function lifecycleProblems(definition: Definition): string[] {
  return [
    ...unknownStates(definition),
    ...unreachableStates(definition),
    ...wrongEnds(definition),
    ...ambiguousLines(definition),
    ...definition.transitions.flatMap(lineProblems),
  ];
}

function unknownStates({ states, initial, terminal, transitions }: Definition): string[] {
  const used = [
    initial,
    ...terminal,
    ...transitions.flatMap(({ from, to, deadline }) => [...from, to, ...(deadline?.until ?? [])]),
  ];
  const unknown = [...new Set(used)].filter((state) => !states.includes(state));
  const repeated = states.filter((state, index) => states.indexOf(state) !== index);
  return [
    ...unknown.map((state) => `state ${state} is not declared`),
    ...repeated.map((state) => `state ${state} is declared twice`),
  ];
}

function unreachableStates({ states, initial, transitions }: Definition): string[] {
  const reached = new Set([initial]);
  // Sets are walked in the order of insertion, including what is added on the way.
  for (const state of reached) for (const { from, to } of transitions) if (from.includes(state)) reached.add(to);
  return states.filter((state) => !reached.has(state)).map((state) => `state ${state} cannot be reached`);
}

function wrongEnds({ states, terminal, transitions }: Definition): string[] {
  const left = new Set(transitions.flatMap(({ from }) => from));
  return [
    ...terminal.filter((state) => left.has(state)).map((state) => `terminal state ${state} has a way out`),
    ...states
      .filter((state) => !left.has(state) && !terminal.includes(state))
      .map((state) => `state ${state} has no way out and is not terminal`),
  ];
}

function ambiguousLines({ transitions }: Definition): string[] {
  const guardsByStep = new Map<string, (string | undefined)[]>();
  for (const { from, event, guard } of transitions) {
    for (const state of from)
      guardsByStep.set(`${event} from ${state}`, [...(guardsByStep.get(`${event} from ${state}`) ?? []), guard]);
  }
  return [...guardsByStep].flatMap(([step, guards]) => {
    if (new Set(guards).size < guards.length) return [`${step} has two lines with the same guard`];
    // A line without a guard always holds: whatever stands after it is never tried.
    return guards.slice(0, -1).includes(undefined) ? [`${step} has a line after the one without a guard`] : [];
  });
}

function lineProblems({ event, from, roles }: Transition): string[] {
  return [
    ...(from.length === 0 ? [`${event} starts from no state`] : []),
    ...(new Set(from).size < from.length ? [`${event} names a state twice`] : []),
    ...(roles.length === 0 ? [`${event} is nobody's to do`] : []),
  ];
}

interface Step {
  readonly step: number;
  readonly measureId: string | null;
}

type History = readonly Step[] | null | undefined;

/** What has come since the page was opened. */
export interface Fresh {
  readonly steps: ReadonlySet<number>;
  readonly measures: ReadonlySet<string>;
}

export const lastStepOf = (history: History): number => Math.max(-1, ...(history ?? []).map(({ step }) => step));

/** `seen`: the last step when the page was opened; null before it is known. */
export function freshIn(history: History, seen: number | null): Fresh {
  const since = seen === null ? [] : (history ?? []).filter(({ step }) => step > seen);
  return {
    steps: new Set(since.map(({ step }) => step)),
    measures: new Set(since.flatMap(({ measureId }) => measureId ?? [])),
  };
}

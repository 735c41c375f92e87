export interface Step {
  readonly name: string;
  run(): Promise<StepResult>;
}

export interface StepResult {
  readonly ok: boolean;
  /** Shown when the step failed or was not run. */
  readonly output: string;
  /** A tool that the step needs is not there; `output` says how to get it. In CI that is a failure. */
  readonly notRun?: boolean;
}

export interface Outcome extends StepResult {
  readonly name: string;
  readonly seconds: number;
}

// Two cores on the smallest machine that this has to run on.
const AT_ONCE = 2;

/** Runs the steps two at a time in their order, all of them whatever fails; outcomes come back in the same order. */
export async function runSteps(
  steps: readonly Step[],
  onDone: (outcome: Outcome) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < steps.length; index = next++) {
      const outcome = await runStep(steps[index] as Step);
      outcomes[index] = outcome;
      onDone(outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

async function runStep({ name, run }: Step): Promise<Outcome> {
  const begun = performance.now();
  const result = await run().catch((error: unknown): StepResult => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const failed = result.notRun && process.env['CI'] === 'true' ? { ok: false } : {};
  return { name, ...result, ...failed, seconds: (performance.now() - begun) / 1000 };
}

export function table(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(
    (outcome) => `${verdictOf(outcome)}  ${outcome.seconds.toFixed(1).padStart(6)} 秒  ${outcome.name}`,
  );
  return [...lines, sentence(outcomes)].join('\n');
}

function verdictOf({ ok, notRun }: StepResult): string {
  if (!ok) return '失败';
  return notRun ? '未运行' : '通过';
}

function sentence(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ ok }) => !ok).length;
  const notRun = outcomes.filter((outcome) => outcome.ok && outcome.notRun).length;
  if (failed > 0) return `${outcomes.length} 项检查中 ${failed} 项失败`;
  return notRun === 0
    ? `全部 ${outcomes.length} 项检查通过`
    : `${outcomes.length - notRun} 项检查通过，${notRun} 项未运行`;
}

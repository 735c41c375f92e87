type Step = () => Promise<void> | void;

/** What has to be undone when the system stops, last first. A start that is still going on when the stop comes ends at its next part. */
export class Cleanup {
  private readonly steps: Step[] = [];
  private result?: Promise<void>;

  async add(step: Step): Promise<void> {
    if (!this.result) return void this.steps.push(step);
    await step();
    throw new Error('stopped while starting');
  }

  get begun(): boolean {
    return this.result !== undefined;
  }

  /** Safe to call again: everybody waits for the one stop. */
  run(): Promise<void> {
    return (this.result ??= this.undoAll());
  }

  private async undoAll(): Promise<void> {
    for (const step of this.steps.splice(0).reverse()) await step();
  }
}

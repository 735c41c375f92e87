import type { ServerResponse } from 'node:http';

/** Writes one event stream, each message when the network has taken the one before. */
export class SseWriter {
  private results = 0;
  private waiting: (() => void)[] = [];
  private closed = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly cutMs: number,
  ) {
    response.once('close', () => {
      this.closed = true;
      this.release();
    });
  }

  /** Resolves when the results before this one have left; this one counts as under way from then on. */
  async written(): Promise<void> {
    while (this.results > 0 && !this.closed) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.results += 1;
  }

  async write(messages: AsyncGenerator<string, void, undefined>): Promise<void> {
    const stop = (): void => void messages.return();
    if (this.closed) stop();
    else this.response.once('close', stop);
    for await (const message of messages) {
      await this.send(message);
      if (message.startsWith('event: next')) this.results -= 1;
      this.release();
    }
    this.response.end();
  }

  private send(message: string): Promise<void> {
    if (this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const stalled = setTimeout(() => this.response.destroy(), this.cutMs);
      const done = (): void => {
        clearTimeout(stalled);
        resolve();
      };
      // A write that a reset has overtaken calls nobody back.
      this.waiting.push(done);
      this.response.write(message, done);
    });
  }

  private release(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

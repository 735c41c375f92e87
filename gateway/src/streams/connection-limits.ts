export interface ConnectionLimitOptions {
  readonly total: number;
  readonly perSubject: number;
  /** All who are not signed in together. */
  readonly anonymous: number;
}

export interface Connection {
  /** False where this subject has too many already. Once per connection. */
  belongsTo(subject: string | undefined): boolean;
  close(): void;
}

/** Counts open connections. */
export class ConnectionLimits {
  private open = 0;
  private readonly bySubject = new Map<string | undefined, number>();

  constructor(private readonly options: ConnectionLimitOptions) {}

  /** Undefined where there are too many. */
  enter(): Connection | undefined {
    if (this.open >= this.options.total) return undefined;
    this.open += 1;
    let release = (): void => undefined;
    let closed = false;
    return {
      belongsTo: (subject) => {
        const count = this.bySubject.get(subject) ?? 0;
        const most = subject === undefined ? this.options.anonymous : this.options.perSubject;
        if (closed || count >= most) return false;
        this.bySubject.set(subject, count + 1);
        release = () => this.leave(subject);
        return true;
      },
      close: () => {
        if (closed) return;
        closed = true;
        this.open -= 1;
        release();
      },
    };
  }

  private leave(subject: string | undefined): void {
    const count = (this.bySubject.get(subject) ?? 1) - 1;
    if (count === 0) this.bySubject.delete(subject);
    else this.bySubject.set(subject, count);
  }
}

/**
 * Idempotency keys of what one dialog or button sends. The same content again after a cut repeats the act; other content, or the same after an
 * answer, is another act: the service answers a key that it knows with what it answered before, a refusal too.
 */
export class ActKeys {
  private content: string | null = null;
  private key = '';

  keyOf(content: unknown): string {
    const text = JSON.stringify(content);
    if (text !== this.content) this.key = crypto.randomUUID();
    this.content = text;
    return this.key;
  }

  answered(): void {
    this.content = null;
  }
}

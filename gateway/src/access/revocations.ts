import { fromBinary } from '@bufbuild/protobuf';
import type { EventBus, Logger, ReceivedMessage, TokenClaims } from '@lianguan/platform';
import { TokensRevokedSchema, topicOf, type TokensRevoked } from '@lianguan/proto-events';

export type TokenMarks = Pick<TokenClaims, 'subject' | 'tokenId' | 'issuedAt'>;

interface Watcher {
  readonly token: TokenMarks;
  readonly call: () => void;
}

const { name: TOPIC } = topicOf(TokensRevokedSchema);
const FIRST_READING_MS = 3_000;

/**
 * Tokens that were taken back before they expire, as the log tells it. A gateway that has just started lets tokens wait until it has read the log, but
 * not for ever: where the log is out of reach, it goes on with what it knows.
 */
export class Revocations {
  /** By account, the moment up to which its tokens were issued in vain. */
  private readonly subjects = new Map<string, number>();
  private readonly tokens = new Set<string>();
  private readonly watchers = new Set<Watcher>();
  private readonly firstReading: Promise<void>;
  private read = (): void => undefined;

  constructor(
    private readonly log: Logger,
    firstReadingMs = FIRST_READING_MS,
  ) {
    this.firstReading = new Promise((resolve) => {
      this.read = resolve;
      setTimeout(resolve, firstReadingMs).unref();
    });
  }

  /** Reads what there is and follows what comes; without a bus there is nothing to read. */
  async follow(bus: EventBus | undefined): Promise<void> {
    if (bus) {
      const handle = async (batch: readonly ReceivedMessage[]): Promise<void> => batch.forEach((one) => this.take(one));
      await bus.follow({ topics: [TOPIC], handle });
      for await (const batch of bus.replay(TOPIC, 0n)) await handle(batch);
    }
    this.read();
  }

  async isRevoked(token: TokenMarks): Promise<boolean> {
    await this.firstReading;
    return this.names(token);
  }

  /** Calls back once when the token is taken back; answers how to call it off. */
  watch(token: TokenMarks, call: () => void): () => void {
    const watcher = { token, call };
    this.watchers.add(watcher);
    // It may have been taken back since it was looked at.
    setImmediate(() => this.tell(watcher));
    return () => void this.watchers.delete(watcher);
  }

  private names({ subject, tokenId, issuedAt }: TokenMarks): boolean {
    const until = this.subjects.get(subject);
    const inVain = until !== undefined && (issuedAt?.getTime() ?? 0) <= until;
    return inVain || (tokenId !== undefined && this.tokens.has(tokenId));
  }

  private take({ id, type, data }: ReceivedMessage): void {
    try {
      if (type !== TokensRevokedSchema.typeName) throw new Error(`${type} is not expected here`);
      this.note(fromBinary(TokensRevokedSchema, data));
    } catch (err) {
      this.log.error({ err, event: id }, 'a revocation of tokens cannot be read');
    }
  }

  private note({ subject, tokenId, revokedAtMs }: TokensRevoked): void {
    if (tokenId) this.tokens.add(tokenId);
    if (subject) this.subjects.set(subject, Math.max(this.subjects.get(subject) ?? 0, Number(revokedAtMs)));
    for (const watcher of [...this.watchers]) this.tell(watcher);
  }

  private tell(watcher: Watcher): void {
    if (!this.names(watcher.token) || !this.watchers.delete(watcher)) return;
    watcher.call();
  }
}

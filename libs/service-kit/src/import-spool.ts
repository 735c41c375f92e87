import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READ_BYTES = 256 * 1024;

/** A file on disk without a name: a ledger holds personal data, and even SIGKILL must leave none of it behind. */
export class Spool {
  private length = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async open(): Promise<Spool> {
    const path = join(tmpdir(), `lianguan-${randomUUID()}`);
    const handle = await open(path, 'wx+', 0o600);
    await unlink(path);
    return new Spool(handle);
  }

  static async of(bytes: Uint8Array): Promise<Spool> {
    const spool = await Spool.open();
    await spool.append(bytes);
    return spool;
  }

  get fd(): number {
    return this.handle.fd;
  }

  get size(): number {
    return this.length;
  }

  async append(bytes: Uint8Array): Promise<void> {
    await this.handle.appendFile(bytes);
    this.length += bytes.length;
  }

  /** The content from the beginning, in pieces of `pieceBytes` (the last one shorter). */
  async *read(pieceBytes = READ_BYTES): AsyncGenerator<Buffer> {
    for (let position = 0; position < this.length; position += pieceBytes) {
      yield await this.slice(position, pieceBytes);
    }
  }

  async slice(position: number, bytes: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(bytes, this.length - position));
    const buffer = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.handle.read(buffer, filled, wanted - filled, position + filled);
      if (bytesRead === 0) throw new Error('the spooled file is shorter than what was written');
      filled += bytesRead;
    }
    return buffer;
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}

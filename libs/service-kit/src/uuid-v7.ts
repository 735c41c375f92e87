import { randomFillSync } from 'node:crypto';

// Asked for in stock: the system call costs more than all the rest.
const stock = Buffer.alloc(16 * 256);
let used = stock.length;
let lastMs = 0;
let counter = 0;

function randomBytes(): Buffer {
  if (used === stock.length) {
    randomFillSync(stock);
    used = 0;
  }
  return stock.subarray(used, (used += 16));
}

/** A UUID v7 (RFC 9562): sorts by real time, and within one process by the order in which it was made. */
export function uuidV7(): string {
  const now = Date.now();
  const bytes = randomBytes();
  if (now > lastMs) {
    lastMs = now;
    counter = bytes.readUInt16BE() & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMs += 1;
    counter = 0;
  }
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

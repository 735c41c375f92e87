/**
 * Loaded by `--import` before a child's own code. The launcher holds the other end of the child's stdin; when the launcher is gone,
 * however it went, the pipe ends and the child stops like on SIGTERM, so no orphan keeps a port or a database connection.
 */
const GRACE_MS = 20_000;

function stopWithParent(): void {
  process.kill(process.pid, 'SIGTERM');
  // `node --watch` runs the code in a child of its own and would wait for the next change for ever.
  if (process.env['WATCH_REPORT_DEPENDENCIES']) process.kill(process.ppid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
}

process.stdin.once('end', stopWithParent);
process.stdin.once('error', stopWithParent);
process.stdin.resume();
(process.stdin as NodeJS.ReadStream & { unref?: () => void }).unref?.();

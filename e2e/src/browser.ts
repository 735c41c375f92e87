import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const PACKAGE = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

// Root may not use Chromium's sandbox; a container's /dev/shm is too small for it; nothing may go out to the network by itself.
const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Chromium from the package `@sparticuz/chromium`, with the package's own libraries where the machine has none. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, libraries } = await (unpacked ??= unpack());
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    env: { ...process.env, ...libraries } as Record<string, string>,
  });
}

interface Unpacked {
  readonly executable: string;
  readonly libraries: Readonly<Record<string, string | undefined>>;
}

let unpacked: Promise<Unpacked> | undefined;

/** Kept from one run to the next. It stands there whole or not at all: several processes unpack at once, each for itself, and the first one's is kept. */
async function unpack(): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `lianguan-chromium-${version}`);
  if (existsSync(folder)) return unpackInto(folder);
  const own = mkdtempSync(`${folder}-`);
  const { executable, libraries } = await unpackInto(own);
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true });
  }
  const moved = (path: string | undefined): string | undefined => path?.replaceAll(own, folder);
  return {
    executable: moved(executable)!,
    libraries: Object.fromEntries(Object.entries(libraries).map(([key, path]) => [key, moved(path)])),
  };
}

async function unpackInto(folder: string): Promise<Unpacked> {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  // The package unpacks its libraries only where it believes to run on the system they were built for.
  if (!hasSystemLibraries()) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: pack } = await import('@sparticuz/chromium');
    const executable = await pack.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    return { executable, libraries: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
  } finally {
    // Other programs that the tests start must not run on the browser's libraries.
    for (const key of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[key] === undefined) delete process.env[key];
      else process.env[key] = before[key];
    }
  }
}

function hasSystemLibraries(): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return false;
  }
}

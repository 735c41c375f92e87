import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
  const { executable, libraries } = await unpack();
  const launch = () =>
    chromium.launch({
      executablePath: executable,
      args: FLAGS,
      env: { ...process.env, ...libraries } as Record<string, string>,
    });
  try {
    return await launch();
  } catch {
    // An unpacking that was cut off leaves a broken file, which the package takes for the browser ever after.
    rmSync(executable, { force: true });
    await unpack();
    return launch();
  }
}

async function unpack(): Promise<{ executable: string; libraries: Record<string, string | undefined> }> {
  const before = { ...process.env };
  // The package unpacks its libraries only where it believes to run on the system they were built for.
  if (!hasSystemLibraries()) process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: pack } = await import('@sparticuz/chromium');
    const executable = await pack.executablePath();
    const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
    return { executable, libraries: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
  } finally {
    // Other programs that the tests start must not run on the browser's libraries.
    for (const key of ['AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
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

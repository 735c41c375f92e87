import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.js';

export interface CommandResult {
  readonly code: number;
  /** stdout and stderr in the order they came. */
  readonly output: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Shown while it runs instead of collected. */
  readonly live?: boolean;
}

/** The script that npm put into node_modules/.bin for a development dependency. */
export const binary = (name: string): string => join(workspaceRoot, 'node_modules', '.bin', name);

/** For programs that start such scripts themselves. */
export const pathWithBinaries = { PATH: `${join(workspaceRoot, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` };

/** Runs to its end; a command that cannot be started counts as code 127, as in a shell. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? workspaceRoot,
      env: { ...process.env, NX_DAEMON: 'false', ...options.env },
      stdio: ['ignore', options.live ? process.stderr : 'pipe', options.live ? process.stderr : 'pipe'],
    });
    const forward = (signal: NodeJS.Signals): void => void child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    const finish = (result: CommandResult): void => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      done(result);
    };
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => finish({ code: 127, output: error.message }));
    child.once('close', (code) => finish({ code: code ?? 1, output }));
  });
}

/** Runs a module of the workspace from its source. */
export function runSource(
  module: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const flags = ['--conditions=@lianguan/source', '--import', '@swc-node/register/esm-register'];
  return runCommand(process.execPath, [...flags, module, ...args], options);
}

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEPARTMENTS, type Department } from '../departments.js';
import { workspaceRoot } from '../workspace-root.js';
import { Problem } from './problem.js';

/** How the system's own programs are run: built JavaScript, or sources with reload. */
export interface Programs {
  /** Arguments of node for the main module in `folder`, for example `services/education`. */
  args(folder: string): readonly string[];
}

const followParent = fileURLToPath(
  new URL(`./follow-parent${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

export const ISSUER = 'issuer';

const sourceOf = (folder: string): string =>
  folder === ISSUER
    ? join(workspaceRoot, 'tools', 'src', ISSUER, 'main.ts')
    : join(workspaceRoot, folder, 'src', 'main.ts');

/** The gateway and the services as `programs/` has them; the issuer is no program of the system. */
const builtOf = (folder: string): string =>
  folder === ISSUER
    ? join(workspaceRoot, 'tools', 'dist', ISSUER, 'main.js')
    : join(workspaceRoot, 'programs', 'dist', basename(folder), 'main.js');

export const serviceFolder = ({ name }: Department): string => `services/${name}`;

export const builtPrograms: Programs = {
  args: (folder) => ['--import', followParent, builtOf(folder)],
};

/** Arguments of node for a module that is compiled while it loads, and that ends with the launcher. */
export const followingSource = (module: string): readonly string[] => [
  '--conditions=@lianguan/source',
  '--import',
  '@swc-node/register/esm-register',
  '--import',
  followParent,
  module,
];

/** Loaded anew when a source changes. */
export const sourcePrograms: Programs = {
  args: (folder) => ['--watch', '--watch-preserve-output', ...followingSource(sourceOf(folder))],
};

/** Names what is not built before half of the system is up. */
export function requireBuilt(): void {
  const folders = [...DEPARTMENTS.map(serviceFolder), 'gateway', ISSUER];
  const missing = folders.map((folder) => builtOf(folder)).filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Problem(`还没有构建（缺少 ${missing[0]}）：请先运行 npm run build。`);
}

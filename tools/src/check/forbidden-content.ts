import type { Finding } from './personal-numbers.js';

// Folders of whoever built it: they say nothing to a reader and break on the next machine.
const BUILD_MACHINE = /(?<![\w.~$}])(?:\/(?:root|home\/[\w.-]+|Users\/[\w.-]+)\/|[A-Z]:\\Users\\)[\w./\\-]*/g;

/** Absolute paths of a build machine, the repository's own folder among them. */
export function machinePaths(path: string, text: string, workspaceRoot: string): readonly Finding[] {
  const own = workspaceRoot.length > 4 ? [workspaceRoot] : [];
  return text.split('\n').flatMap((line, index) => {
    const found = [...(line.match(BUILD_MACHINE) ?? []), ...own.filter((folder) => line.includes(folder))];
    return found.map((hit) => ({ path, line: index + 1, text: hit }));
  });
}

/** A lock file that names a registry's host installs from nowhere else. */
export function registryHosts(path: string, text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const hit = /"resolved":\s*"https?:[^"]*"|^\s*(?:@[\w-]+:)?registry\s*=\s*\S+/.exec(line);
    return hit ? [{ path, line: index + 1, text: hit[0].trim() }] : [];
  });
}

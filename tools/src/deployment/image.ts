/** A stage of a Dockerfile, its instructions each on one line. */
export interface Stage {
  readonly name: string;
  readonly instructions: readonly string[];
}

export function stagesOf(dockerfile: string): readonly Stage[] {
  const lines = dockerfile
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean);
  const stages: { name: string; instructions: string[] }[] = [];
  for (const line of lines) {
    const from = /^FROM \S+ AS (\S+)$/.exec(line);
    if (from) stages.push({ name: from[1]!, instructions: [] });
    else stages.at(-1)?.instructions.push(line);
  }
  return stages;
}

/** The shell command that a stage ends with, without what only a builder understands. */
export function lastCommand(stages: readonly Stage[], name: string): string {
  const run = stages
    .find((stage) => stage.name === name)
    ?.instructions.filter((line) => line.startsWith('RUN '))
    .at(-1);
  if (!run) throw new Error(`the Dockerfile has no stage "${name}" that runs a command`);
  return run.replace(/^RUN (?:--\S+ )*/, '');
}

/** What the last stage sets for every process. */
export function imageEnvironment(stages: readonly Stage[]): Readonly<Record<string, string>> {
  const lines = stages.at(-1)?.instructions.filter((line) => line.startsWith('ENV ')) ?? [];
  return Object.fromEntries(
    lines.flatMap((line) => [...line.matchAll(/(\w+)=(\S*)/g)].map(([, key, value]) => [key, value])),
  );
}

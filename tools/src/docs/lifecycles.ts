import type { Slice } from '@lianguan/service-kit';

interface ServiceSlices {
  readonly name: string;
  readonly slices: readonly Slice[];
}

const HEADER = `# 生命周期

每张图来自代码中的同一张转换表：校验、审计、可办事项与期限也由它驱动。本页由 \`npm run docs\` 生成。
`;

/** One state diagram per lifecycle, by service and slice, drawn from the table that the code runs by. */
export function lifecyclesPage(services: readonly ServiceSlices[]): string {
  const chapters = services.flatMap(({ name, slices }) =>
    slices.flatMap((slice) =>
      (slice.lifecycles ?? []).map((lifecycle) => `## ${name} · ${lifecycle.name}\n\n\`\`\`mermaid\n${lifecycle.mermaid().trimEnd()}\n\`\`\`\n`),
    ),
  );
  return [HEADER, ...chapters].join('\n');
}

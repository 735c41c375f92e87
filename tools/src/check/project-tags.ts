const TYPES = [
  'kernel',
  'proto-events',
  'platform',
  'service-kit',
  'domain-library',
  'service',
  'gateway',
  'dashboard',
  'data',
  'tool',
  'testing',
  'e2e',
];

/** Every project says what it is and whose it is: a project without both tags would pass by the boundaries. Returns Chinese sentences. */
export function tagProblems(path: string, text: string, departments: readonly string[]): readonly string[] {
  const { tags = [] } = JSON.parse(text) as { tags?: readonly string[] };
  return [
    ...exactlyOne(path, tags, { prefix: 'type:', known: TYPES }),
    ...exactlyOne(path, tags, { prefix: 'dept:', known: ['none', ...departments] }),
  ];
}

function exactlyOne(
  path: string,
  tags: readonly string[],
  { prefix, known }: { prefix: string; known: readonly string[] },
): string[] {
  const values = tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  if (values.length !== 1) return [`${path}：须有且只有一个 ${prefix}* 标签，现有 ${values.length} 个`];
  return known.includes(values[0] ?? '') ? [] : [`${path}：未知的标签 ${prefix}${values[0]}`];
}

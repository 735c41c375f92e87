import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

// A later block replaces the options of a rule, it does not add to them. Whatever several blocks need is therefore built from these constants.
const CLOCK_AND_CHANCE = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: '时间由外部传入（house-style 3）：规则不读时钟。',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: '时间由外部传入：规则不读时钟。',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: '规则不含随机：需要的值由外部传入。',
  },
  {
    selector: 'CallExpression[callee.property.name=/^random(UUID|Bytes|Int)$/]',
    message: '规则不含随机：需要的值由外部传入。',
  },
];
const PURE = [
  ...CLOCK_AND_CHANCE,
  { selector: ':function[async=true]', message: '规则是同步的纯函数（house-style 3）。' },
  { selector: 'AwaitExpression', message: '规则是同步的纯函数（house-style 3）。' },
  { selector: 'ClassDeclaration, ClassExpression', message: '规则是函数，不是类（house-style 3）。' },
  {
    selector: 'CallExpression[callee.name=/^(fetch|setTimeout|setInterval|setImmediate|require)$/]',
    message: '规则没有输入输出（house-style 3）。',
  },
];
const ONE_WRITER = [
  {
    selector: 'CallExpression[callee.property.name=/^(save|insert|upsert|softRemove|softDelete|send|publish)$/]',
    message: '只有 runCommand 写入和发送（house-style 4）：移到 *.commands.ts。',
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > Literal[value=/^\\s*(insert|update|delete|merge|truncate)\\b/i]',
    message: '只有 runCommand 写入（house-style 4）：移到 *.commands.ts。',
  },
  {
    selector:
      'CallExpression[callee.property.name="query"] > TemplateLiteral > TemplateElement:first-child[value.raw=/^\\s*(insert|update|delete|merge|truncate)\\b/i]',
    message: '只有 runCommand 写入（house-style 4）：移到 *.commands.ts。',
  },
];

const SLICED = [
  'services/*/src/**/*.ts',
  'libs/institution-ledger/src/**/*.ts',
  'libs/joint-measure/src/**/*.ts',
  'libs/re-registration-task/src/**/*.ts',
  'libs/certificate/src/**/*.ts',
  'libs/case-proposal/src/**/*.ts',
  'libs/evidence-file/src/**/*.ts',
];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/test/**/*.ts', 'e2e/**/*.ts', 'libs/testing/**/*.ts'];
const RULES_FILES = ['**/*.rules.ts', '**/*.process.ts'];

// House-style 1. The left side may import the right side and nothing else.
const DIRECTION = {
  kernel: [],
  'proto-events': [],
  platform: ['kernel', 'proto-events'],
  'service-kit': ['kernel', 'proto-events', 'platform'],
  'domain-library': ['kernel', 'proto-events', 'platform', 'service-kit'],
  service: ['kernel', 'proto-events', 'platform', 'service-kit', 'domain-library'],
  gateway: ['kernel', 'proto-events', 'platform'],
  dashboard: [],
  data: ['kernel'],
  tool: ['kernel', 'proto-events', 'platform', 'service-kit', 'domain-library', 'service', 'gateway', 'data'],
  testing: ['kernel', 'proto-events', 'platform', 'service-kit', 'domain-library'],
  e2e: ['kernel', 'proto-events', 'platform', 'service-kit', 'domain-library', 'testing', 'data'],
};
const DEPARTMENTS = [
  'education',
  'market-regulation',
  'civil-affairs',
  'finance',
  'public-security',
  'joint-enforcement',
];

// Tests may use the testing library whatever they belong to; nothing else may.
const boundaries = ({ inTests }) => [
  'error',
  {
    allowCircularSelfDependency: true,
    // What is loaded late is loaded late for the start's sake, not to keep it apart.
    checkDynamicDependenciesExceptions: ['.*'],
    // The libraries' own tests run on the testing library, which runs on the libraries; their sources do not (depConstraints).
    ignoredCircularDependencies: [
      'kernel',
      'platform',
      'service-kit',
      'institution-ledger',
      'joint-measure',
      're-registration-task',
      'certificate',
      'case-proposal',
      'evidence-file',
    ].map((name) => [name, 'testing']),
    depConstraints: [
      ...Object.entries(DIRECTION).map(([type, allowed]) => ({
        sourceTag: `type:${type}`,
        onlyDependOnLibsWithTags: [type, ...allowed, ...(inTests ? ['testing', 'data'] : [])].map(
          (name) => `type:${name}`,
        ),
      })),
      // A service meets another department by @key and by events; the type alone would let one service import another.
      ...DEPARTMENTS.map((name) => ({
        sourceTag: `dept:${name}`,
        onlyDependOnLibsWithTags: [`dept:${name}`, 'dept:none'],
      })),
    ],
  },
];

const IMPURE_IMPORTS = {
  // A rule needs the kernel, the kit's pure door and other rules; an entity at most as a type.
  patterns: [
    {
      regex:
        '^(?!@lianguan/kernel$)(?!@lianguan/service-kit/rules$)(?!@lianguan/(evidence-file|joint-measure|re-registration-task)/rules$)(?!\\.{1,2}/([^/]+/)*[^/]+\\.(rules|process)\\.js$)',
      allowTypeImports: true,
      message: '规则只依赖 kernel 与其他规则；其余只可作为类型引入（house-style 2）。',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/gen/**',
      '**/*.gen.ts',
      'dashboard/src/gql/**',
      'tools/canaries/**',
      '.nx/**',
      '.lianguan/**',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    // No types: what needs them is oxlint's (.oxlintrc.json), which asks the native compiler.
    languageOptions: { parser: tseslint.parser },
    plugins: { '@typescript-eslint': tseslint.plugin, '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inTests: false }),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: '环境变量只由 libs/platform 的配置读取。' },
      ],
      complexity: ['error', 10],
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 3],
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      'prefer-const': 'error',
    },
  },
  // The kernel is pure as a whole, but has value classes.
  { files: ['libs/kernel/src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...CLOCK_AND_CHANCE] } },
  {
    files: SLICED,
    ignores: ['**/*.commands.ts', '**/*.migration.ts', '**/migrations/**'],
    rules: { 'no-restricted-syntax': ['error', ...ONE_WRITER] },
  },
  {
    files: RULES_FILES,
    rules: {
      'no-restricted-syntax': ['error', ...PURE, ...ONE_WRITER],
      '@typescript-eslint/no-restricted-imports': ['error', IMPURE_IMPORTS],
    },
  },
  // Who may read the environment: the one configuration reader, and what runs outside the system.
  {
    files: [
      'libs/platform/src/config.ts',
      'tools/**/*.ts',
      'e2e/**/*.ts',
      'libs/testing/**/*.ts',
      '**/*.config.ts',
      'dashboard/codegen.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: TESTS,
    rules: {
      '@nx/enforce-module-boundaries': boundaries({ inTests: true }),
      'max-lines': ['error', 500],
      'max-lines-per-function': 'off',
      // A row of a truth table has as many columns as it needs.
      'max-params': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-restricted-imports': 'off',
    },
  },
);

/** House-style 1, what the project tags cannot say: slices, cycles, and the kernel as a leaf. Paths are relative to the repository. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-service-to-service',
      comment: 'A service refers to another department by @key or listens to its events.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'slice-through-its-index',
      comment: 'index.ts is the only door of a slice.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/([^/]+)/' },
      to: {
        path: '^services/$1/src/[^/]+/',
        pathNot: ['^services/$1/src/$2/', '/src/[^/]+/index[.]ts$', '/src/migrations/'],
      },
    },
    {
      name: 'slice-through-its-index-from-outside',
      comment: 'index.ts is the only door of a slice, also for main.ts, slices.ts, tests and tools.',
      severity: 'error',
      from: { path: ['^services/[^/]+/src/[^/]+[.]ts$', '^services/[^/]+/test/', '^(libs|gateway|tools|e2e|data)/'] },
      to: { path: '^services/[^/]+/src/[^/]+/', pathNot: ['/src/[^/]+/index[.]ts$', '/src/migrations/'] },
    },
    {
      name: 'kernel-is-a-leaf',
      severity: 'error',
      from: { path: '^libs/kernel/' },
      to: { path: '^(libs|services|gateway|proto-events|dashboard|tools|e2e|data)/', pathNot: '^libs/kernel/' },
    },
    {
      name: 'testing-is-for-tests',
      comment: 'Nothing that runs in production imports the testing library.',
      severity: 'error',
      from: { pathNot: ['\\.test\\.ts$', '/test/', '^e2e/', '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^dashboard/src/gql/', '^node_modules/(?!@lianguan/)'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@lianguan/source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};

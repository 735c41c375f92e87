// as services/education/src/canary/canary.resolver.ts, caught by no-restricted-syntax
export const suspend = (manager: { save(row: object): Promise<void> }, license: object): Promise<void> =>
  manager.save(license);

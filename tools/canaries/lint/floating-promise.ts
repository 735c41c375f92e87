// as services/education/src/canary/canary.commands.ts, caught by @typescript-eslint/no-floating-promises
export function act(save: () => Promise<void>): void {
  save();
}

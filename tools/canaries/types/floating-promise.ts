// caught by typescript(no-floating-promises)
export function act(save: () => Promise<void>): void {
  save();
}

// caught by typescript(no-misused-promises)
export function each(names: readonly string[], save: (name: string) => Promise<void>): void {
  names.forEach((name) => save(name));
}

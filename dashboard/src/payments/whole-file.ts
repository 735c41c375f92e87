interface Part {
  readonly text: string | null;
  readonly next: number | null;
}

/** All parts of a file in their order, or null where one of them may not be had: a file with a gap is none. */
export async function wholeFile(read: (after: number) => Promise<Part | null | undefined>): Promise<string[] | null> {
  const texts: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const part: Part | null | undefined = await read(after);
    if (typeof part?.text !== 'string') return null;
    texts.push(part.text);
    after = part.next;
  }
  return texts;
}

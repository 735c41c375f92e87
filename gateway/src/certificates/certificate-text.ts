import { certificateFonts } from './certificate-fonts.js';

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center';
}

const LINE_HEIGHT = 1.5;

interface Letter {
  readonly character: string;
  readonly font: string;
  readonly width: number;
}

/** Writes text over as many lines as it takes, each run in the font that has its characters. Returns where the next line begins. */
export function writeText(doc: PDFKit.PDFDocument, text: string, place: TextPlace): number {
  const { x, y, width, size, align = 'left' } = place;
  let top = y;
  for (const line of linesOf(lettersOf(doc, text, size), width)) {
    const used = line.reduce((sum, letter) => sum + letter.width, 0);
    let left = align === 'center' ? x + (width - used) / 2 : x;
    for (const run of runsOf(line)) {
      const content = run.map(({ character }) => character).join('');
      doc.font(run[0]!.font).fontSize(size).text(content, left, top, { lineBreak: false });
      left += run.reduce((sum, letter) => sum + letter.width, 0);
    }
    top += size * LINE_HEIGHT;
  }
  return top;
}

/** How high the text would stand in a column of this width. */
export const heightOf = (doc: PDFKit.PDFDocument, text: string, { width, size }: Pick<TextPlace, 'width' | 'size'>) =>
  linesOf(lettersOf(doc, text, size), width).length * size * LINE_HEIGHT;

function lettersOf(doc: PDFKit.PDFDocument, text: string, size: number): Letter[] {
  return [...text].map((character) => {
    const { name, file } = certificateFonts().fontOf(character);
    doc.registerFont(name, file);
    return { character, font: name, width: doc.font(name).fontSize(size).widthOfString(character) };
  });
}

function linesOf(letters: readonly Letter[], width: number): Letter[][] {
  const lines: Letter[][] = [[]];
  let used = 0;
  for (const letter of letters) {
    if (used + letter.width > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(letter);
    used += letter.width;
  }
  return lines;
}

function runsOf(line: readonly Letter[]): Letter[][] {
  const runs: Letter[][] = [];
  for (const letter of line) {
    const run = runs.at(-1);
    if (run?.[0]?.font === letter.font) run.push(letter);
    else runs.push([letter]);
  }
  return runs;
}

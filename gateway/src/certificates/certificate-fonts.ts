import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { sfntOf } from './woff.js';

export interface CertificateFont {
  readonly name: string;
  readonly file: Buffer;
}

/** A name has a character that no font of the package has. */
export class CharacterMissing extends Error {}

const require = createRequire(import.meta.url);
const COMMON = 'chinese-simplified';

/** Noto Sans SC: one font of the common characters, and the package's small ones for the others, each read when it is first needed. */
class CertificateFonts {
  private readonly fonts = new Map<string, CertificateFont>();
  private readonly ranges: readonly (readonly [subset: string, ranges: readonly (readonly [number, number])[]])[];
  private readonly common: ReadonlySet<number>;

  constructor() {
    const unicode = JSON.parse(readFileSync(pathOf('unicode.json'), 'utf8')) as Record<string, string>;
    this.ranges = Object.entries(unicode).map(([key, ranges]) => [key.replace(/[[\]]/gu, ''), rangesOf(ranges)]);
    this.common = new Set((create(this.load(COMMON).file) as Font).characterSet);
  }

  /** The font that has this character. Throws CharacterMissing. */
  fontOf(character: string): CertificateFont {
    const point = character.codePointAt(0)!;
    if (this.common.has(point)) return this.load(COMMON);
    const found = this.ranges.find(([, ranges]) => ranges.some(([from, to]) => from <= point && point <= to));
    if (!found) throw new CharacterMissing(character);
    return this.load(found[0]);
  }

  private load(subset: string): CertificateFont {
    let font = this.fonts.get(subset);
    if (!font) {
      const file = sfntOf(readFileSync(pathOf(`files/noto-sans-sc-${subset}-400-normal.woff`)));
      font = { name: subset, file };
      this.fonts.set(subset, font);
    }
    return font;
  }
}

const pathOf = (file: string): string =>
  require.resolve('@fontsource/noto-sans-sc/package.json').replace(/package\.json$/u, file);

const rangesOf = (text: string): (readonly [number, number])[] =>
  text.split(',').map((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((point) => Number.parseInt(point, 16));
    return [from, to];
  });

let fonts: CertificateFonts | undefined;

/** Read with the first certificate. */
export const certificateFonts = (): Pick<CertificateFonts, 'fontOf'> => (fonts ??= new CertificateFonts());

import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { heightOf, writeText } from './certificate-text.js';

/** What is printed. */
export interface Certificate {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, value: string])[];
  readonly code: string;
}

const PAGE = { width: 595, height: 842, margin: 40 } as const;
const INNER = { x: 80, width: PAGE.width - 160 } as const;
const LABEL_WIDTH = 120;
const QR_SIZE = 110;
const VALUE_WIDTH = INNER.width - LABEL_WIDTH;
const LINE_GAP = 12;
/** The largest of these at which all lines stand above the code: a business scope may be long. */
const SIZES = [13, 11, 9, 7, 5] as const;
const INK = '#1a1a1a';
const FRAME = '#9a1f1f';

/** One page with the certificate's facts, its code and where to check it. `site` is the address of the page that checks codes. */
export function certificatePdf({ title, lines, code }: Certificate, site: string): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, info: { Title: title, Creator: '联管' } });
  const done = collected(doc);
  doc.rect(PAGE.margin, PAGE.margin, PAGE.width - 2 * PAGE.margin, PAGE.height - 2 * PAGE.margin);
  doc.lineWidth(2).stroke(FRAME);
  doc.fillColor(INK);
  let y = writeText(doc, title, { ...INNER, y: 110, size: 28, align: 'center' }) + 40;
  const bottom = PAGE.height - PAGE.margin - QR_SIZE - 40;
  const size = sizeFor(doc, lines, bottom - y);
  for (const [name, value] of lines) {
    writeText(doc, name, { x: INNER.x, y, width: LABEL_WIDTH, size });
    y = writeText(doc, value, { x: INNER.x + LABEL_WIDTH, y, width: VALUE_WIDTH, size }) + LINE_GAP;
  }
  const address = `${site}/verify/${code}`;
  drawQr(doc, address, bottom);
  const beside = { x: INNER.x + QR_SIZE + 20, width: INNER.width - QR_SIZE - 20 };
  const next = writeText(doc, `验证码 ${code}`, { ...beside, y: bottom, size: 10 });
  writeText(doc, `扫描二维码，或在 ${site}/verify 输入验证码，查验本证现状；以查验结果为准。`, {
    ...beside,
    y: next + 6,
    size: 10,
  });
  doc.end();
  return done;
}

function sizeFor(doc: PDFKit.PDFDocument, lines: Certificate['lines'], room: number): number {
  const needed = (size: number): number =>
    lines.reduce((sum, [, value]) => sum + heightOf(doc, value, { width: VALUE_WIDTH, size }) + LINE_GAP, 0);
  return SIZES.find((size) => needed(size) <= room) ?? SIZES.at(-1)!;
}

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on('error', reject);
  });
}

function drawQr(doc: PDFKit.PDFDocument, text: string, top: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cell = QR_SIZE / modules.size;
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) doc.rect(INNER.x + column * cell, top + row * cell, cell, cell);
  doc.fill(INK);
}

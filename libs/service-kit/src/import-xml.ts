import { SaxesParser } from 'saxes';
import { ImportRefused } from './import-problem.js';

/** Names come without their prefix: some programs write `<x:row>`. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const MOST_TEXT_WITHOUT_TAG = 1024 * 1024;

/** Feeds `pieces` through `handlers`; yields after each piece, so that what they gathered can be taken on. */
export async function* parseXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = createParser(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let withoutTag = 0;
  try {
    for await (const piece of pieces) {
      const text = decoder.decode(piece, { stream: true });
      withoutTag = text.includes('<') ? 0 : withoutTag + text.length;
      if (withoutTag > MOST_TEXT_WITHOUT_TAG) throw new ImportRefused('ZIP_BOMB');
      parser.write(text);
      yield;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '工作簿内容不完整或已损坏' });
  }
  yield;
}

export async function readXml(pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(pieces, handlers));
}

function createParser(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false });
  const { open, close, text } = handlers;
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>));
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  // No office program writes one; entities are where XML bombs live.
  parser.on('doctype', () => {
    throw new ImportRefused('ZIP_BOMB');
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

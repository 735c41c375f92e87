import { ImportRefused } from '@lianguan/service-kit';
import { SaxesParser } from 'saxes';
import type { ComplexType, SimpleType, XsdSchema, XsdType } from './xsd-schema.js';
import { valueObjection } from './xsd-values.js';

/** `path`: names from the root down, `Document/BkToCstmrStmt/Stmt`. `text` is that of an element without children. */
export interface XmlHandlers {
  open(path: string): void;
  close(path: string, text: string, attributes: Readonly<Record<string, string>>): void;
}

export const XML_LIMITS = {
  /** The schema needs half of it; the rest is for what a bank adds in `SplmtryData`. */
  depth: 40,
  textCharacters: 10_000,
  /** Between two tags or within one. */
  markupCharacters: 64 * 1024,
} as const;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

interface Attribute {
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

interface Frame {
  readonly name: string;
  readonly path: string;
  /** Null inside what the schema leaves open. */
  readonly type: XsdType | null;
  /** Of a sequence or choice: the particle that stands last, and how often it stood. */
  at: number;
  times: number;
  text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Feeds a file of `schema` through `handlers`, checked element by element as it comes: memory does not grow with the file. Yields after each piece.
 * Throws ImportRefused with the line: XML_UNSAFE before an entity or a document type is looked at, XML_INVALID for the first breach of the schema.
 */
export async function* validXml(
  pieces: AsyncIterable<Buffer>,
  schema: XsdSchema,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const reading = new Reading(schema, handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) {
    reading.take(() => decoder.decode(piece, { stream: true }));
    yield;
  }
  reading.take(() => decoder.decode());
  reading.end();
  yield;
}

/** Places of the named particles of a type, up to what the schema leaves open: a message asks for them a million times. */
const placesOf = new WeakMap<ComplexType, { readonly named: ReadonlyMap<string, number>; readonly open: number }>();

/** Which particle of its parent an element is; -1 where it is none. */
function placeOf(type: ComplexType, name: string): number {
  let places = placesOf.get(type);
  if (!places) {
    const open = type.particles.findIndex((particle) => particle.type === null);
    const named = open < 0 ? type.particles : type.particles.slice(0, open);
    places = { named: new Map(named.map((particle, at) => [particle.name, at])), open };
    placesOf.set(type, places);
  }
  return places.named.get(name) ?? places.open;
}

class Reading {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly frames: Frame[] = [];
  private markup = 0;

  constructor(
    private readonly schema: XsdSchema,
    private readonly handlers: XmlHandlers,
  ) {
    const { parser } = this;
    parser.on('doctype', unsafe);
    parser.on('error', () => this.refuse('不是完整的 XML'));
    parser.on('opentag', ({ local, uri, attributes }) => {
      this.open(local, uri, Object.values(attributes) as Attribute[]);
    });
    parser.on('text', (text) => this.text(text));
    parser.on('cdata', (text) => this.text(text));
    parser.on('closetag', () => this.close());
  }

  take(decode: () => string): void {
    let text: string;
    try {
      text = decode();
    } catch {
      return this.refuse('文字编码应为 UTF-8');
    }
    // A document type is refused before the parser gathers it.
    if (this.frames.length === 0 && /<!DOCTYPE/i.test(text)) unsafe();
    this.markup = text.includes('>') ? text.length - text.lastIndexOf('>') : this.markup + text.length;
    if (this.markup > XML_LIMITS.markupCharacters) unsafe();
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }

  private refuse(reason: string): never {
    const { namespace } = this.schema;
    const format = `${namespace.slice(namespace.lastIndexOf(':') + 1)} 报文格式`;
    throw new ImportRefused('XML_INVALID', { line: String(this.parser.line), format, reason });
  }

  private open(name: string, uri: string, attributes: readonly Attribute[]): void {
    if (this.frames.length >= XML_LIMITS.depth) unsafe();
    const parent = this.frames.at(-1);
    const type = parent ? this.childType(parent, name, uri) : this.rootType(name, uri);
    if (parent) this.passText(parent);
    const given = attributes.filter(({ uri: space }) => space !== XMLNS && space !== XSI);
    if (type) this.checkAttributes(name, type, given);
    const values = Object.fromEntries(given.map(({ local, value }) => [local, value]));
    const path = parent ? `${parent.path}/${name}` : name;
    this.frames.push({ name, path, type, at: -1, times: 0, text: '', attributes: values });
    this.handlers.open(path);
  }

  private rootType(name: string, uri: string): XsdType {
    const { root, namespace } = this.schema;
    if (name !== root.name || uri !== namespace) this.refuse(`根元素应为 ${namespace} 的 ${root.name}`);
    return this.schema.types.get(root.type)!;
  }

  private childType(parent: Frame, name: string, uri: string): XsdType | null {
    const { type } = parent;
    if (type === null) return null;
    if (type.kind === 'simple' || type.kind === 'value') this.refuse(`${parent.name} 中不应有 ${name}`);
    const at = placeOf(type, name);
    const particle = type.particles[at];
    if (!particle) this.refuse(`${parent.name} 中不应有 ${name}`);
    if (particle.type !== null && uri !== this.schema.namespace) this.refuse(`${name} 的命名空间不符`);
    if (at === parent.at) parent.times += 1;
    else this.moveOn(parent, at);
    if (parent.times > particle.max) this.refuse(`${parent.name} 中的 ${name} 多于 ${particle.max} 个`);
    return particle.type === null ? null : this.schema.types.get(particle.type)!;
  }

  private moveOn(parent: Frame, at: number): void {
    const { type, name } = parent;
    const { particles } = type as ComplexType;
    if (type!.kind === 'choice' && parent.at >= 0) this.refuse(`${name} 中只能有一种内容`);
    if (at < parent.at) this.refuse(`${name} 中的 ${particles[at]!.name} 顺序不对`);
    if (type!.kind === 'sequence') this.checkPassed(parent, at);
    parent.at = at;
    parent.times = 1;
  }

  /** What a sequence requires before particle `to` must have stood. */
  private checkPassed(frame: Frame, to: number): void {
    const { particles } = frame.type as ComplexType;
    const missing = particles.find(
      ({ min }, index) => index < to && index >= frame.at && min > (index === frame.at ? frame.times : 0),
    );
    if (missing) this.refuse(`${frame.name} 缺少 ${missing.name || '内容'}`);
  }

  private checkAttributes(name: string, type: XsdType, given: readonly Attribute[]): void {
    const known = type.kind === 'value' ? type.attributes : [];
    const stranger = given.find(({ local }) => !known.some((attribute) => attribute.name === local));
    if (stranger) this.refuse(`${name} 不应有属性 ${stranger.local}`);
    for (const attribute of known) {
      const value = given.find(({ local }) => local === attribute.name)?.value;
      if (value === undefined && attribute.required) this.refuse(`${name} 缺少属性 ${attribute.name}`);
      if (value !== undefined) this.checkValue(`${name} 的属性 ${attribute.name}`, attribute.type, value);
    }
  }

  private checkValue(what: string, type: string, text: string): void {
    const objection = valueObjection(this.schema.types.get(type) as SimpleType, text);
    if (objection) this.refuse(`${what} ${objection}`);
  }

  private text(text: string): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    frame.text += text;
    if (frame.text.length > XML_LIMITS.textCharacters) unsafe();
  }

  private close(): void {
    const frame = this.frames.pop()!;
    if (frame.type) this.checkEnd(frame, frame.type);
    this.handlers.close(frame.path, frame.text, frame.attributes);
  }

  private checkEnd(frame: Frame, type: XsdType): void {
    switch (type.kind) {
      case 'simple': {
        const objection = valueObjection(type, frame.text);
        if (objection) this.refuse(`${frame.name} ${objection}`);
        return;
      }
      case 'value':
        return this.checkValue(frame.name, type.base, frame.text);
      case 'choice':
        if (frame.at < 0) this.refuse(`${frame.name} 缺少内容`);
        return this.checkBlank(frame);
      case 'sequence':
        this.checkPassed(frame, type.particles.length);
        return this.checkBlank(frame);
    }
  }

  /** Between the children of an element stand blanks only: they are not kept. */
  private passText(frame: Frame): void {
    if (frame.type) this.checkBlank(frame);
    frame.text = '';
  }

  private checkBlank({ name, text }: Frame): void {
    if (text.trim() !== '') this.refuse(`${name} 中不应有文字`);
  }
}

function unsafe(): never {
  throw new ImportRefused('XML_UNSAFE');
}

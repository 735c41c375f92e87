import { SaxesParser } from 'saxes';

/** What a value of a simple type has to be: facets as the schema names them. */
export interface SimpleType {
  readonly kind: 'simple';
  /** `string`, `decimal`, `boolean`, `date`, `dateTime` or `gYearMonth`. */
  readonly base: string;
  readonly patterns: RegExp[];
  readonly values: Set<string>;
  readonly facets: Record<string, number>;
}

/** A child element; `type` null stands for any element. */
interface Particle {
  readonly name: string;
  readonly type: string | null;
  readonly min: number;
  readonly max: number;
}

export interface ComplexType {
  readonly kind: 'sequence' | 'choice';
  readonly particles: Particle[];
}

/** Text of a simple type with attributes. */
export interface ValueType {
  readonly kind: 'value';
  base: string;
  readonly attributes: { readonly name: string; readonly type: string; readonly required: boolean }[];
}

export type XsdType = SimpleType | ComplexType | ValueType;

export interface XsdSchema {
  readonly namespace: string;
  readonly root: { readonly name: string; readonly type: string };
  readonly types: ReadonlyMap<string, XsdType>;
}

type Attributes = Readonly<Record<string, string>>;

const FACETS = new Set(['minLength', 'maxLength', 'length', 'fractionDigits', 'totalDigits', 'minInclusive']);

/**
 * Reads a schema as ISO 20022 writes them: named types only, one sequence or choice per complex type, elements of a name once in it.
 * Throws for anything else, so that no rule of a schema is passed over.
 */
export function readXsd(text: string): XsdSchema {
  const reader = new XsdReader();
  const parser = new SaxesParser({ position: false });
  parser.on('opentag', ({ name, attributes }) => {
    reader.open(name.replace(/^\w+:/, ''), attributes as Attributes);
  });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.write(text).close();
  return reader.schema();
}

class XsdReader {
  private namespace = '';
  private root: XsdSchema['root'] | undefined;
  private readonly types = new Map<string, XsdType>();
  private name = '';

  open(tag: string, attributes: Attributes): void {
    const act = this.tags[tag];
    if (act) act(attributes);
    else if (FACETS.has(tag)) this.current('simple').facets[tag] = Number(attributes['value']);
    else throw new Error(`the schema uses ${tag}, which is not read`);
  }

  schema(): XsdSchema {
    if (!this.root) throw new Error('the schema has no root element');
    return { namespace: this.namespace, root: this.root, types: this.types };
  }

  private readonly tags: Readonly<Record<string, (attributes: Attributes) => void>> = {
    schema: ({ targetNamespace = '' }) => {
      this.namespace = targetNamespace;
    },
    complexType: ({ name = '' }) => {
      this.name = name;
    },
    simpleType: ({ name = '' }) => {
      this.name = name;
    },
    restriction: ({ base = '' }) => {
      this.types.set(this.name, { kind: 'simple', base: builtIn(base), patterns: [], values: new Set(), facets: {} });
    },
    sequence: () => {
      this.types.set(this.name, { kind: 'sequence', particles: [] });
    },
    choice: () => {
      this.types.set(this.name, { kind: 'choice', particles: [] });
    },
    simpleContent: () => {
      this.types.set(this.name, { kind: 'value', base: '', attributes: [] });
    },
    extension: ({ base = '' }) => {
      this.current('value').base = base;
    },
    attribute: ({ name = '', type = '', use }) => {
      this.current('value').attributes.push({ name, type, required: use === 'required' });
    },
    pattern: ({ value = '' }) => {
      this.current('simple').patterns.push(new RegExp(`^(?:${value})$`));
    },
    enumeration: ({ value = '' }) => {
      this.current('simple').values.add(value);
    },
    any: (attributes) => this.addParticle('', null, attributes),
    element: (attributes) => {
      const { name = '', type = '' } = attributes;
      if (this.types.size === 0 && !this.root) this.root = { name, type };
      else this.addParticle(name, type, attributes);
    },
  };

  private addParticle(name: string, type: string | null, { minOccurs = '1', maxOccurs = '1' }: Attributes): void {
    const { particles } = this.particled();
    if (particles.some((known) => known.name === name)) throw new Error(`${this.name} has ${name} twice`);
    particles.push({
      name,
      type,
      min: Number(minOccurs),
      max: maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs),
    });
  }

  private particled(): ComplexType {
    const type = this.types.get(this.name);
    if (type?.kind === 'sequence' || type?.kind === 'choice') return type;
    throw new Error(`${this.name} has no place for an element`);
  }

  private current<K extends XsdType['kind']>(kind: K): Extract<XsdType, { kind: K }> {
    const type = this.types.get(this.name);
    if (type?.kind !== kind) throw new Error(`${this.name} is no ${kind}`);
    return type as Extract<XsdType, { kind: K }>;
  }
}

function builtIn(base: string): string {
  if (!base.startsWith('xs:')) throw new Error(`the schema restricts ${base}, which is not read`);
  return base.slice(3);
}

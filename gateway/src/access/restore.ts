import type { KeyShape, SelectionShape } from './response-shape.js';

type Data = Record<string, unknown>;

export interface Restored {
  readonly data: Data;
  /** The places where null stands for a refused value, each once. */
  readonly refused: readonly KeyShape[];
}

/** The answer in the shape the client asked for: refused fields null, the internal alias gone, keys in the client's order. */
export function restore(shape: SelectionShape, data: Data): Restored {
  const refused = new Map<string, KeyShape>();
  return { data: restoreObject(shape, data, refused), refused: [...refused.values()] };
}

function restoreObject(shape: SelectionShape, object: Data, refused: Map<string, KeyShape>): Data {
  // No prototype: a response key may be called `__proto__`.
  const restored = Object.create(null) as Data;
  for (const key of shape.keysOf(object)) {
    if (key.refused) {
      refused.set(key.path.join('.'), key);
      restored[key.key] = null;
    } else if (Object.hasOwn(object, key.key)) {
      const value = object[key.key];
      restored[key.key] = key.child ? restoreValue(key.child, value, refused) : value;
    }
  }
  return restored;
}

function restoreValue(shape: SelectionShape, value: unknown, refused: Map<string, KeyShape>): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => restoreValue(shape, item, refused));
  return restoreObject(shape, value as Data, refused);
}

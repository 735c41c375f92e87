import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, contentHash, fromJson, toJson } from './canonical-json.js';

const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt(),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 8 }).map((bytes) => new Uint8Array(bytes)),
);
const key = fc
  .oneof(fc.string(), fc.nat().map(String), fc.constantFrom('$bigint', '$date', '$$bytes', '$other'))
  .filter((name) => name !== '__proto__');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('canonical JSON', () => {
  it('comes back as it was, bigint, Date and bytes included', () => {
    fc.assert(fc.property(value, (given) => expect(fromJson(JSON.parse(canonicalJson(given)))).toEqual(given)));
  });

  it('is the text of what it is as plain JSON', () => {
    fc.assert(
      fc.property(value, (given) => expect(canonicalJson(given)).toBe(JSON.stringify(toJson(given)))),
      { examples: [[{ b: 1, 10: 2, 9: 3, a: undefined, $date: 'x' }], [[undefined, -0, 'ä\u2028\ud800']]] },
    );
  });

  it('does not depend on the order of keys, nor on undefined ones', () => {
    expect(canonicalJson({ b: 1n, a: [{ d: 1, c: undefined }] })).toBe(
      canonicalJson({ a: [{ c: undefined, d: 1 }], b: 1n }),
    );
    expect(contentHash({ a: 1 })).toEqual(contentHash({ a: 1, b: undefined }));
  });

  it('tells a bigint from a number and a Date from its text', () => {
    const texts = [1, 1n, '1', new Date(0), '1970-01-01T00:00:00.000Z', { $bigint: '1' }].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([[Number.NaN], [() => 1], [new Map()], [Symbol('x')]])('refuses what JSON cannot keep: %p', (given) => {
    expect(() => canonicalJson(given)).toThrow('cannot be kept as JSON');
  });
});

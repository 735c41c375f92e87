import { expect, it } from '@jest/globals';
import specs from '@asyncapi/specs';
import { TOPICS } from '@lianguan/proto-events';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { asyncApiPage } from './asyncapi.js';

const page = parse(asyncApiPage(Object.values(TOPICS))) as {
  readonly channels: Readonly<Record<string, { readonly messages: object }>>;
  readonly components: { readonly messages: Readonly<Record<string, { readonly payload: { readonly schema: string } }>> };
};

it('is AsyncAPI 3.0 by its own schema', () => {
  // The schema brings its own draft along.
  const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false });
  const schema = specs.schemas['3.0.0'] as object;
  expect(ajv.validate(schema, { ...page, channels: [] })).toBe(false);
  const valid = ajv.validate(schema, page);
  expect(ajv.errors).toBeNull();
  expect(valid).toBe(true);
});

it('has every topic, and every message with its fields and their comments', () => {
  expect(Object.keys(page.channels)).toEqual(Object.keys(TOPICS));
  for (const [name, { payload }] of Object.entries(page.components.messages)) {
    expect(payload.schema).toContain(`message ${name} {`);
    expect(payload.schema).toMatch(/^\/\/ /);
  }
});

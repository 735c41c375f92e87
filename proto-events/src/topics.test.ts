import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ScalarType } from '@bufbuild/protobuf';
import { DEPARTMENTS, dlqTopic, InstitutionRecordedSchema, TOPICS, topicOf, type Topic } from './index.js';

const topics = Object.entries<Topic>(TOPICS);
const messages = topics.flatMap(([, topic]) => topic.messages.map((message) => ({ topic, ...message })));
const protoRoot = join(dirname(fileURLToPath(import.meta.url)), '..', 'proto');

describe('the catalogue of topics', () => {
  it.each(topics)('%s is named after its owner and listed under its name', (name, topic) => {
    expect(topic.name).toBe(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v\d+$/);
    expect(name.split('.')[0]).toBe(topic.owner);
    expect(DEPARTMENTS).toContain(topic.owner);
    expect(topic.readers).toContain(topic.owner);
  });

  it.each(messages.map((message) => [message.schema.typeName, message] as const))(
    '%s belongs to its owner’s package, and its key is a text field of it',
    (typeName, { topic, schema, keyField }) => {
      expect(typeName).toMatch(new RegExp(`^lianguan\\.${topic.owner.replaceAll('-', '')}\\.v\\d+\\.`));
      if (keyField === null) return expect(topic.key).toBe('system');
      const field = schema.fields.find((candidate) => candidate.name === keyField);
      expect(field?.fieldKind === 'scalar' && field.scalar).toBe(ScalarType.STRING);
    },
  );

  it('holds every message of the .proto files exactly once', () => {
    const declared = readdirSync(protoRoot, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.proto'))
      .flatMap((path) => {
        const text = readFileSync(join(protoRoot, path), 'utf8');
        const name = /^package (.+);$/m.exec(text)?.[1];
        return [...text.matchAll(/^message (\w+)/gm)].map((match) => `${name}.${match[1]}`);
      });
    expect(messages.map(({ schema }) => schema.typeName).sort()).toEqual(declared.sort());
  });

  it('carries no field that names a person', () => {
    const fields = messages.flatMap(({ schema }) => schema.fields.map((field) => `${schema.typeName}.${field.name}`));
    expect(
      fields.filter((field) =>
        /citizen|mobile|phone|operator|representative|person_name|staff_name|birth|account_no/.test(field),
      ),
    ).toEqual([]);
  });

  it('finds the topic of a message and the place for what cannot be handled', () => {
    expect(topicOf(InstitutionRecordedSchema).name).toBe('education.institution.v1');
    expect(dlqTopic('education.institution.v1')).toBe('education.institution.v1.dlq');
  });
});

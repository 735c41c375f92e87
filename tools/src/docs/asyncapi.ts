import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dlqTopic, type Topic } from '@lianguan/proto-events';
import { stringify } from 'yaml';
import { workspaceRoot } from '../workspace-root.js';

const PROTO = join(workspaceRoot, 'proto-events', 'proto');

const CLOUD_EVENTS = {
  type: 'object',
  required: ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_subject', 'content-type'],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', description: '事件编号；接收方据此只办一次' },
    ce_type: { type: 'string', description: '消息的完整名称' },
    ce_source: { type: 'string', description: '发布的部门' },
    ce_time: { type: 'string', format: 'date-time', description: '法定时钟的时刻' },
    ce_subject: { type: 'string', description: '消息键' },
    'content-type': { const: 'application/protobuf' },
    traceparent: { type: 'string', description: 'W3C Trace Context' },
  },
};

/** The text of each message with its comments, by full name, as the .proto files have it. */
function messageTexts(): ReadonlyMap<string, string> {
  const files = readdirSync(PROTO, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.proto'));
  return new Map(
    files.flatMap((path) => {
      const text = readFileSync(join(PROTO, path), 'utf8');
      const name = /^package (.+);$/m.exec(text)?.[1];
      return [...text.matchAll(/^(?:\/\/[^\n]*\n)*message (\w+) \{\n[\s\S]*?^\}\n/gm)].map(
        ([block, message]) => [`${name}.${message}`, block] as const,
      );
    }),
  );
}

const nameOf = (typeName: string): string => typeName.slice(typeName.lastIndexOf('.') + 1);
const reference = (path: string): { readonly $ref: string } => ({ $ref: `#/${path}` });

/** The events as AsyncAPI 3.0, for whoever builds a reader outside this repository. */
export function asyncApiPage(topics: readonly Topic[]): string {
  const texts = messageTexts();
  const messages = topics.flatMap((topic) => topic.messages.map(({ schema }) => schema.typeName));
  const channels = topics.map((topic) => [
    topic.name,
    {
      address: topic.name,
      description: `发布：${topic.owner}；可读：${topic.readers.join('、')}；键：${topic.key}。读不懂或办不了的进入 ${dlqTopic(topic.name)}。`,
      messages: Object.fromEntries(
        topic.messages.map(({ schema: { typeName } }) => [
          nameOf(typeName),
          reference(`components/messages/${nameOf(typeName)}`),
        ]),
      ),
    },
  ]);
  const operations = topics.map((topic) => [
    `publish ${topic.name}`.replaceAll(/[. ]/g, '-'),
    { action: 'send', channel: reference(`channels/${topic.name}`), summary: `${topic.owner} 发布` },
  ]);
  const page = {
    asyncapi: '3.0.0',
    info: {
      title: '联管事件',
      version: '1.0.0',
      description: '由 npm run docs 从 proto-events 生成。CloudEvents 1.0 二进制模式，protobuf 数据。',
    },
    defaultContentType: 'application/protobuf',
    channels: Object.fromEntries(channels) as object,
    operations: Object.fromEntries(operations) as object,
    components: {
      messages: Object.fromEntries(
        messages.map((typeName) => [
          nameOf(typeName),
          {
            name: typeName,
            contentType: 'application/protobuf',
            headers: reference('components/schemas/CloudEvents'),
            payload: { schemaFormat: 'application/vnd.google.protobuf;version=3', schema: texts.get(typeName) },
          },
        ]),
      ) as object,
      schemas: { CloudEvents: CLOUD_EVENTS },
    },
  };
  return stringify(page, { lineWidth: 0 });
}

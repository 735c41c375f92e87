import type { Topic } from '@lianguan/proto-events';

const HEADER = `# 事件主题

主题由一个部门发布；消息键决定先后：同一键的消息按次序到达。读不懂或办不了的消息连同原因进入 \`<主题>.dlq\`。本页由 \`npm run docs\` 从 proto-events 生成。

| 主题 | 发布部门 | 键 | 消息 | 可读部门 |
|---|---|---|---|---|
`;

export function topicsPage(topics: readonly Topic[]): string {
  const rows = topics.map(({ name, owner, messages, readers }) => {
    const keys = [...new Set(messages.map(({ keyField }) => (keyField ? `\`${keyField}\`` : '（全系统一键）')))];
    const types = messages.map(({ schema }) => `\`${schema.typeName}\``);
    return `| \`${name}\` | ${owner} | ${keys.join('、')} | ${types.join('<br>')} | ${readers.join('、')} |`;
  });
  return `${HEADER}${rows.join('\n')}\n`;
}

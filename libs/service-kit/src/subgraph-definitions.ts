import { parse, type DocumentNode } from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
const EVENT = 'https://lianguan.example/event/v1.0';
const PERSONAL = 'https://lianguan.example/personal/v1.0';

/** What a department's schema starts with: federation's directives and our own, which composition carries into the supergraph. */
export const subgraphHeader: DocumentNode = parse(`
  extend schema
    @link(url: "${FEDERATION}", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible",
      "@composeDirective", "@authenticated", "@requiresScopes", "@policy"])
    @link(url: "${PERSONAL}", import: ["@personal", "PersonalMask"])
    @link(url: "${EVENT}", import: ["@event", "@eventEntity"])
    @composeDirective(name: "@personal")
    @composeDirective(name: "@event")
    @composeDirective(name: "@eventEntity")

  "由网关按主题中该类消息推送的订阅"
  directive @event(topic: String!, message: String!) on FIELD_DEFINITION

  "推送内容中以订阅人的权限实时查询的字段：query 为根查询，id 为消息中存放编号的字段"
  directive @eventEntity(query: String!, id: String!) on FIELD_DEFINITION

  "个人信息：subject 为上级对象中不透明人员编号的字段，mask 为遮盖方式"
  directive @personal(subject: String!, mask: PersonalMask!) on FIELD_DEFINITION

  enum PersonalMask { BANK_ACCOUNT CITIZEN_NUMBER MOBILE NAME }
`);

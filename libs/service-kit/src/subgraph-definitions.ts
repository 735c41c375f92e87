import { parse, type DocumentNode } from 'graphql';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
const PERSONAL = 'https://lianguan.example/personal/v1.0';

/** What a department's schema starts with: federation's directives and `@personal`, which composition carries into the supergraph. */
export const subgraphHeader: DocumentNode = parse(`
  extend schema
    @link(url: "${FEDERATION}", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible",
      "@composeDirective", "@authenticated", "@requiresScopes", "@policy"])
    @link(url: "${PERSONAL}", import: ["@personal", "PersonalMask"])
    @composeDirective(name: "@personal")

  "个人信息：subject 为上级对象中不透明人员编号的字段，mask 为遮盖方式"
  directive @personal(subject: String!, mask: PersonalMask!) on FIELD_DEFINITION

  enum PersonalMask { BANK_ACCOUNT CITIZEN_NUMBER MOBILE NAME }
`);

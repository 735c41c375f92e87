import { PERSONS } from '../issuer/persons.js';
import type { System } from './system.js';

const SUGGESTED = ['edu-lic', 'samr-reg', 'civil', 'fin', 'pol-case', 'jeo'];

/** Where to look and as whom to sign in. */
export function welcome(system: System): string {
  const { dashboard, gateway, issuer, data } = system.running();
  const persons = SUGGESTED.map((id) => PERSONS.find((person) => person.id === id)?.name).filter(Boolean);
  const signIn = system.embeddedIssuer
    ? `登录     无需密码，在登录页选择身份，例如：${persons.join('、')}`
    : `登录     由外部身份服务 ${issuer.url} 办理`;
  return [
    '',
    '联管系统已就绪',
    `  页面     ${dashboard.url}`,
    `  ${signIn}`,
    `  接口     ${gateway.url}/graphql`,
    `  数据     ${data}（日志在 logs/）`,
    '  停止     Ctrl-C',
    '',
  ].join('\n');
}

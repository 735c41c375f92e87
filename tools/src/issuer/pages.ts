import { PERSONS, type DutyPerson } from './persons.js';

const STYLE = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f0f2f5; color: #1f1f1f; font: 16px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
  header { background: #0b2f6b; color: #fff; padding: 16px 24px; }
  header p { margin: 0; font-size: 20px; font-weight: 600; }
  main { max-width: 680px; margin: 24px auto; padding: 24px; background: #fff; border-radius: 8px; }
  h1 { margin: 0 0 16px; font-size: 24px; }
  .notice { margin: 0 0 20px; padding: 12px 16px; border-left: 4px solid #ad6800; background: #fffbe6; }
  label { display: block; margin: 16px 0 4px; font-weight: 600; }
  .hint { margin: 4px 0 0; color: #595959; font-size: 14px; }
  input[type="search"], select { width: 100%; padding: 8px 12px; border: 1px solid #8c8c8c; border-radius: 6px; font: inherit; background: #fff; color: inherit; }
  select { min-height: 320px; }
  optgroup { font-style: normal; color: #1f1f1f; }
  button { margin: 20px 12px 0 0; padding: 10px 28px; border: 1px solid #0958d9; border-radius: 6px; background: #0958d9; color: #fff; font: inherit; cursor: pointer; }
  button.plain { background: #fff; color: #0958d9; }
  :focus-visible { outline: 3px solid #0958d9; outline-offset: 2px; }
  .wrong { color: #a8071a; }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - 联管</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>联管 校外培训联合监管</p></header>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>`;
}

export interface SignInView {
  readonly uid: string;
  /** What the person searched for; the list shows only what contains it. */
  readonly search: string;
  readonly wrong: boolean;
}

const contains = (person: DutyPerson, search: string): boolean =>
  [person.name, person.office, person.id, person.agency, person.division, ...person.roles].some((text) =>
    text.toLowerCase().includes(search.toLowerCase()),
  );

/** The list works without scripts: the search field sends the page again with fewer rows. */
export function signInPage({ uid, search, wrong }: SignInView): string {
  const found = PERSONS.filter((person) => contains(person, search.trim()));
  const action = `/sign-in/${encodeURIComponent(uid)}`;
  return page(
    '选择身份登录',
    `<p class="notice">这是演示身份服务：无需密码，任何人都可以选择任一岗位登录。请勿录入真实个人信息；正式运行时请接入统一身份认证。</p>
${wrong ? '<p class="wrong" role="alert">请先在列表中选择一个岗位。</p>' : ''}
<form method="get" action="${action}" role="search">
<label for="search">查找岗位</label>
<input type="search" id="search" name="search" value="${escapeHtml(search)}" autocomplete="off" aria-describedby="search-hint">
<p class="hint" id="search-hint">可输入部门、岗位、角色代码或区划代码，按回车查找。</p>
<button type="submit" class="plain">查找</button>
</form>
<form method="post" action="${action}">
<label for="person">岗位（共 ${found.length} 个）</label>
${found.length > 0 ? `<select id="person" name="person" size="12" required>${options(found)}</select>` : '<p role="status">没有符合条件的岗位。</p>'}
${found.length > 0 ? '<button type="submit">登录</button>' : ''}
</form>`,
  );
}

function options(found: readonly DutyPerson[]): string {
  const offices = [...new Set(found.map(({ office }) => office))];
  return offices
    .map((office) => {
      const rows = found
        .filter((person) => person.office === office)
        .map(
          ({ id, name, division, roles }) =>
            `<option value="${escapeHtml(id)}">${escapeHtml(`${name}（${division}，${roles.join('、')}）`)}</option>`,
        );
      return `<optgroup label="${escapeHtml(office)}">${rows.join('')}</optgroup>`;
    })
    .join('');
}

/** `form` is oidc-provider's hidden form with its anti-forgery value; its id is fixed. */
export const signOutPage = (form: string): string =>
  page(
    '退出登录',
    `<p>确定要退出联管吗？</p>
${form}
<button type="submit" form="op.logoutForm" value="yes" name="logout">退出登录</button>
<button type="submit" form="op.logoutForm" class="plain">取消</button>`,
  );

/** Sends the form by itself; the policy of the pages admits this one script by its digest. */
export const SUBMIT_SCRIPT = "document.getElementById('op.logoutForm').requestSubmit(document.getElementById('leave'))";

/** For a person whom the dashboard has named: the wish is clear, so nobody is asked. The button is for browsers without scripts. */
export const signingOutPage = (form: string): string =>
  page(
    '正在退出登录',
    `<p role="status">正在退出，请稍候。没有自动返回时，请按“继续”。</p>
${form}
<button type="submit" form="op.logoutForm" value="yes" name="logout" id="leave">继续</button>
<script>${SUBMIT_SCRIPT}</script>`,
  );

export const signedOutPage = (): string => page('已退出登录', '<p role="status">您已退出，可以关闭本页。</p>');

export const errorPage = (code: string): string =>
  page(
    '登录未能完成',
    `<p role="alert">登录请求无效或已过期，请回到联管重新登录。</p><p class="hint">错误代码：${escapeHtml(code)}</p>`,
  );

import { HOLDING_FORMS, OWNER_KINDS } from '../glossary/license-texts';
import type { ApplicationFile } from './application-file';

/** Each holding in words: 示例公司（境内企业）出资 → 本机构. */
export function ownershipTexts({ nodes, holdings }: ApplicationFile['owners']): readonly string[] {
  const names = new Map(nodes.map(({ key, name, kind }) => [key, `${name}（${OWNER_KINDS[kind]}）`]));
  return holdings.map(({ owner, owned, form }) => {
    const target = owned === null ? '本机构' : (names.get(owned) ?? owned);
    return `${names.get(owner) ?? owner}${HOLDING_FORMS[form]} → ${target}`;
  });
}

import type { GlossaryTerm } from '@lianguan/kernel';
import { Kind, parse, visit } from 'graphql';

const HEADER = `# 术语表

一个中文术语对应一个英文词和一个标识符；标识符就是图、事件和代码中的名字。本页由 \`npm run docs\` 从 libs/kernel 的术语表生成。

| 中文 | English | 标识符 |
|---|---|---|
`;

export function glossaryPage(terms: readonly GlossaryTerm[]): string {
  const rows = terms.map(({ chinese, english, identifier }) => `| ${cell(chinese)} | ${cell(english)} | \`${cell(identifier)}\` |`);
  return `${HEADER}${rows.join('\n')}\n`;
}

/**
 * A name that the glossary gives must be spelt in the graph as the glossary spells it: `UsccCode` or `usccode` beside `usccCode` is a
 * second name for one term. A term that the graph does not know yet is no problem.
 */
export function glossaryProblems(terms: readonly GlossaryTerm[], sdl: readonly string[]): readonly string[] {
  const known = new Map(terms.flatMap(({ identifier }) => names(identifier)).map((name) => [fold(name), name]));
  const used = new Set(sdl.flatMap(graphNames));
  return [...used]
    .filter((name) => known.has(fold(name)) && !sameName(name, known.get(fold(name)) ?? name))
    .map((name) => `图中的“${name}”与术语表的“${known.get(fold(name))}”是同一术语的两种写法`)
    .sort();
}

/** `MaterialSource.SELF_COMPILED / PUBLISHED` names a type and its values; only the type's name is a name of its own. */
function names(identifier: string): string[] {
  return identifier
    .split(/[,/]/)
    .map((part) => part.trim().split('.')[0] ?? '')
    .filter((name) => /^[A-Za-z][A-Za-z0-9]+$/.test(name) && name !== name.toUpperCase());
}

/** A type and the field that holds it differ by their first letter alone. */
const sameName = (left: string, right: string): boolean => left.slice(1) === right.slice(1) && fold(left) === fold(right);

const fold = (name: string): string => name.toLowerCase().replaceAll('_', '');

function graphNames(sdl: string): string[] {
  const found: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.FIELD_DEFINITION) {
        found.push(node.name.value);
      }
    },
  });
  return found;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

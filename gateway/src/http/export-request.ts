import { Kind, OperationTypeNode, parse, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import { ERRORS, type CodedError } from './coded-error.js';

const MOST_COLUMNS = 60;

const schema = z.object({
  /** One list, by `$first` and `$after`, as for a page on the screen. */
  query: z.string().max(20_000),
  variables: z.record(z.string(), z.unknown()).default({}),
  fileName: z.string().min(1).max(100),
  columns: z
    .array(
      z.object({
        header: z.string().min(1).max(100),
        /** Of a row: `license.state`. */
        path: z.string().regex(/^\w+(\.\w+)*$/),
        /** What a value is called. */
        texts: z.record(z.string(), z.string()).default({}),
      }),
    )
    .min(1)
    .max(MOST_COLUMNS),
});

export type ExportColumn = z.infer<typeof schema>['columns'][number];

export interface ExportRequest extends z.infer<typeof schema> {
  /** The list's key in the answer. */
  readonly list: string;
}

/** What is asked for, or why that is no export. */
export function readExport(body: unknown): ExportRequest | CodedError {
  const read = schema.safeParse(body);
  if (!read.success) return ERRORS.EXPORT_REQUEST;
  const list = listOf(read.data.query);
  return list === undefined ? ERRORS.EXPORT_QUERY : { ...read.data, list };
}

function listOf(query: string): string | undefined {
  const operation = operationOf(query);
  if (!operation) return undefined;
  const declared = operation.variableDefinitions?.map(({ variable }) => variable.name.value);
  const [field, ...others] = operation.selectionSet.selections;
  const asPages = ['first', 'after'].every((name) => declared?.includes(name));
  return asPages && others.length === 0 && field?.kind === Kind.FIELD ? (field.alias ?? field.name).value : undefined;
}

function operationOf(query: string): OperationDefinitionNode | undefined {
  try {
    const operations = parse(query, { maxTokens: 3_000 }).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY ? operations[0] : undefined;
  } catch {
    return undefined;
  }
}

/** One row as the columns show it; what is a list is joined. */
export const cellsOf = (node: unknown, columns: readonly ExportColumn[]): string[] =>
  columns.map(({ path, texts }) => {
    const value = path.split('.').reduce<unknown>((inner, step) => valueAt(inner, step), node);
    return [value]
      .flat(Infinity)
      .map((each) => textOf(each, texts))
      .filter(Boolean)
      .join('、');
  });

const valueAt = (value: unknown, step: string): unknown =>
  Array.isArray(value)
    ? value.map((each) => valueAt(each, step))
    : typeof value === 'object' && value !== null && Object.hasOwn(value, step)
      ? (value as Record<string, unknown>)[step]
      : undefined;

function textOf(value: unknown, texts: Readonly<Record<string, string>>): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (typeof value === 'boolean' && !Object.hasOwn(texts, text)) return value ? '是' : '否';
  return Object.hasOwn(texts, text) ? texts[text]! : text;
}

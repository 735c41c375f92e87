import { Kind, parse, type FieldNode, type SelectionSetNode } from 'graphql';
import { titleOf } from '../departments.js';

export type SubgraphFaultCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/** An error of a subgraph's part of the answer, ready for the client: no address, no inner text. */
export interface PartError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const RESETS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const codeOf = (fault: unknown): string => String((fault as { code?: unknown } | undefined)?.code ?? '');

export function classifyFault(fault: unknown): SubgraphFaultCode {
  return (fault as { name?: unknown }).name === 'TimeoutError' || TIMEOUTS.has(codeOf(fault))
    ? 'SUBGRAPH_TIMEOUT'
    : 'SUBGRAPH_UNAVAILABLE';
}

/** A kept-alive socket that the subgraph had closed meanwhile; the request may have been read or not. */
export const isReset = (fault: unknown): boolean => RESETS.has(codeOf(fault));

export const faultMessage = (code: SubgraphFaultCode, subgraph: string): string =>
  code === 'SUBGRAPH_TIMEOUT'
    ? `${titleOf(subgraph)}的系统未能及时答复，此项内容暂缺`
    : `${titleOf(subgraph)}的系统暂时无法访问，此项内容暂缺`;

/** One error for each field that a failed fetch leaves null, so that a page can tell which part is missing. */
export function partErrors(code: SubgraphFaultCode, subgraph: string, query: string): PartError[] {
  const error = { message: faultMessage(code, subgraph), extensions: { code } };
  const keys = fetchedKeys(query);
  return keys.length === 0 ? [error] : keys.map((key) => ({ ...error, path: [key] }));
}

function fetchedKeys(query: string): string[] {
  const operation = parse(query).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = fieldsOf(operation?.selectionSet);
  const fields = root[0]?.name.value === '_entities' ? fieldsOf(root[0].selectionSet) : root;
  return [...new Set(fields.map((field) => (field.alias ?? field.name).value))].filter((key) => key !== '__typename');
}

function fieldsOf(set: SelectionSetNode | undefined): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '@lianguan/kernel';
import { continueTrace, textWorkbook, withSpan, type Logger } from '@lianguan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { identify, type IdentityOptions } from '../identity.js';
import { ERRORS } from './coded-error.js';
import { sendError } from './error-answers.js';
import { cellsOf, readExport, type ExportRequest } from './export-request.js';
import { askAsCaller, statusOf, type GraphOptions } from './graph-as-caller.js';

export interface ExportRouteOptions extends GraphOptions {
  readonly identity: IdentityOptions;
  readonly log: Logger;
}

const PAGE_ROWS = 200;
const MOST_AT_ONCE = 4;
/** A sheet holds no more. */
const MOST_ROWS = 1_048_575;
/** Before a page that failed is asked for again; the first one is not. */
const WAITS_MS = [250, 1_000];
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface List {
  readonly edges: readonly { readonly node: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

class PageRefused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('；'));
  }
}

/**
 * POST /exports: a list of the graph as a workbook, all its pages. Each page is an operation of the caller like any other: rights, limits and
 * access records are those of the graph. A page that does not come whole ends the download with an error.
 */
export function addExportRoute(app: FastifyInstance, options: ExportRouteOptions): void {
  let running = 0;
  app.post('/exports', (request, reply) =>
    continueTrace(request.headers, () =>
      withSpan('POST /exports', {}, async () => {
        if (running >= MOST_AT_ONCE) return sendError(request, reply, ERRORS.EXPORTS_BUSY);
        running += 1;
        reply.raw.once('close', () => (running -= 1));
        return answer(options, request, reply);
      }),
    ),
  );
}

async function answer(
  options: ExportRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { extensions } = (request.body ?? {}) as { extensions?: unknown };
  const identified = await identify(options.identity, request.headers.authorization, extensions);
  if (!identified.ok) return sendError(request, reply, identified.error);
  if (identified.caller.agency === 'PUBLIC') return sendError(request, reply, ERRORS.SIGN_IN_FIRST);
  const wanted = readExport(request.body);
  if ('status' in wanted) return sendError(request, reply, wanted);
  const reader = new PageReader(options, identified.caller, wanted);
  try {
    const first = await reader.page(null);
    return reply
      .header('content-type', XLSX_TYPE)
      .header(
        'content-disposition',
        `attachment; filename="export.xlsx"; filename*=UTF-8''${encodeURIComponent(wanted.fileName)}.xlsx`,
      )
      .header('cache-control', 'no-store')
      .send(
        textWorkbook({
          title: '导出',
          headers: wanted.columns.map(({ header }) => header),
          pages: reader.pagesFrom(first),
        }),
      );
  } catch (fault) {
    if (!(fault instanceof PageRefused)) throw fault;
    return reply.code(statusOf(fault.errors)).send({ errors: fault.errors });
  }
}

class PageReader {
  constructor(
    private readonly options: ExportRouteOptions,
    private readonly caller: Caller,
    private readonly wanted: ExportRequest,
  ) {}

  async page(after: string | null): Promise<List> {
    const { query, variables, list } = this.wanted;
    const { data, errors } = await askAsCaller(this.options, this.caller, {
      query,
      variables: { ...variables, first: PAGE_ROWS, after },
    });
    if (errors.length > 0) throw new PageRefused(errors);
    const page = data?.[list];
    if (!isList(page))
      throw new PageRefused([{ message: ERRORS.EXPORT_QUERY.message, extensions: { code: ERRORS.EXPORT_QUERY.code } }]);
    return page;
  }

  async *pagesFrom(first: List): AsyncGenerator<string[][]> {
    let rows = 0;
    for (let page = first; ; page = await this.again(page.pageInfo.endCursor)) {
      rows += page.edges.length;
      if (rows > MOST_ROWS) throw new Error('more rows than a sheet holds');
      yield page.edges.map(({ node }) => cellsOf(node, this.wanted.columns));
      if (!page.pageInfo.hasNextPage) return;
    }
  }

  private async again(after: string | null): Promise<List> {
    for (const wait of WAITS_MS) {
      try {
        return await this.page(after);
      } catch (fault) {
        this.options.log.warn({ fault: String(fault) }, 'a page of an export is asked for again');
        await pause(wait);
      }
    }
    return this.page(after);
  }
}

const isList = (value: unknown): value is List => {
  const { edges, pageInfo } = (value ?? {}) as Partial<List>;
  return Array.isArray(edges) && typeof pageInfo?.hasNextPage === 'boolean' && 'endCursor' in pageInfo;
};

import type { FastifyInstance } from 'fastify';
import { ERRORS } from './coded-error.js';

const MOST_NESTED = 64;
const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** JSON alone, nested no deeper than anything that recurses over it can bear, and without `__proto__` keys. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser(['text/plain', 'application/json']);
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isNestedDeeper(body, MOST_NESTED)) return done(refusal(ERRORS.JSON_TOO_DEEP));
    void parse(request, body, (fault, value) => (fault ? done(refusal(ERRORS.JSON_INVALID)) : done(null, value)));
    return undefined;
  });
}

const refusal = ({ status, code, message }: { status: number; code: string; message: string }): Error =>
  Object.assign(new Error(message), { statusCode: status, publicCode: code });

/** Whether brackets outside of strings nest deeper than `most`; a scan, since a parser's own recursion is what must be kept from failing. */
export function isNestedDeeper(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (inString) {
      if (char === BACKSLASH) index += 1;
      else if (char === QUOTE) inString = false;
    } else if (char === QUOTE) inString = true;
    else if (OPENING.has(char) && (depth += 1) > most) return true;
    else if (CLOSING.has(char)) depth -= 1;
  }
  return false;
}

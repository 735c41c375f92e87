// D3, feature 49: the bank's answers to a batch as an ISO 20022 payment status report, checked against its schema.
import type { ImportDocument } from '@lianguan/service-kit';
import { isXmlDocument, readXsd, validXml, type XmlHandlers, type XsdSchema } from '../bank-file/index.js';
import { PAIN_002 } from './pain-002.gen.js';
import { PaymentCounter, ReportRows } from './report-rows.js';

export { ANSWER_WORDS } from './report-codes.rules.js';

let schema: XsdSchema | undefined;

const pass = (pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> =>
  validXml(pieces, (schema ??= readXsd(PAIN_002)), handlers);

/** The first reading checks all of it and counts; rows, in the order of the answers' columns, are taken from the second on. */
export const pain002: ImportDocument = {
  accepts: isXmlDocument,
  async open(read) {
    const counter = new PaymentCounter();
    for await (const _ of pass(read(), counter));
    return {
      total: counter.total,
      async *rows() {
        const found = new ReportRows();
        for await (const _ of pass(read(), found)) {
          if (found.rows.length > 0) yield found.rows;
          found.rows = [];
        }
      },
    };
  },
};

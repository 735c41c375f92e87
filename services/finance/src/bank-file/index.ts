// D3, feature 49: what banks hand in and get: statements by CSV and ISO 20022 camt.053 checked against its schema, payments by CSV and pain.001.
import type { ImportDocument } from '@lianguan/service-kit';
import { CAMT_053 } from './camt-053.gen.js';
import { CamtRows, EntryCounter } from './camt-rows.js';
import { validXml, type XmlHandlers } from './xml-validation.js';
import { readXsd, type XsdSchema } from './xsd-schema.js';

export { moneyText } from './camt-rows.js';
export { validXml, type XmlHandlers } from './xml-validation.js';
export { readXsd, type XsdSchema } from './xsd-schema.js';
export { csvPart, pain001Part, type FileLine } from './payment-file.js';
export { statementImportColumns } from './statement-columns.js';

let schema: XsdSchema | undefined;

/** By the first bytes of a file: whether it is to be read as a message of ISO 20022. */
export function isXmlDocument(head: Buffer): boolean {
  return /^(\ufeff)?\s*<(\?xml|Document|!DOCTYPE|\w+:Document)/.test(head.toString('utf8'));
}

/** A message of version 8. The first reading checks all of it and counts; rows are taken from the second on. */
export const camt053: ImportDocument = {
  accepts: isXmlDocument,
  async open(read) {
    const counter = new EntryCounter();
    for await (const _ of pass(read(), counter));
    return {
      total: counter.total,
      async *rows() {
        const found = new CamtRows(counter.counts);
        for await (const _ of pass(read(), found)) {
          if (found.rows.length > 0) yield found.rows;
          found.rows = [];
        }
      },
    };
  },
};

const pass = (pieces: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> =>
  validXml(pieces, (schema ??= readXsd(CAMT_053)), handlers);

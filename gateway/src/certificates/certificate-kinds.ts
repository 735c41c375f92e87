import type { Certificate } from './certificate-pdf.js';

type Facts = Readonly<Record<string, unknown>>;

export interface CertificateKind {
  readonly title: string;
  /** The institution's field with the certificate. */
  readonly field: 'license' | 'nonProfitRegistration' | 'businessRegistration';
  readonly query: string;
  lines(certificate: Facts, institution: Facts): Certificate['lines'];
}

const query = (field: string, facts: string, more = ''): string =>
  `query Certificate($id: ID!) { institution(id: $id) { id ${more} ${field} { certificateCode ${facts} } } }`;

const text = (value: unknown): string =>
  [value]
    .flat()
    .filter((part) => typeof part === 'string' && part !== '')
    .join('；') || '—';

const term = ({ validFrom, validTo }: Facts): string => `${text(validFrom)} 至 ${text(validTo)}`;

/** What is printed of each certificate: what the law makes public, beside the code nothing else. */
export const CERTIFICATE_KINDS: Readonly<Record<string, CertificateKind | undefined>> = {
  license: {
    title: '民办学校办学许可证',
    field: 'license',
    query: query('license', 'number issuedBy validFrom validTo', 'name addresses'),
    lines: (license, { name, addresses }) => [
      ['名称', text(name)],
      ['办学地址', text(addresses)],
      ['许可证号', text(license['number'])],
      ['有效期', term(license)],
      ['发证机关', text(license['issuedBy'])],
    ],
  },
  'non-profit': {
    title: '民办非企业单位登记证书',
    field: 'nonProfitRegistration',
    query: query(
      'nonProfitRegistration',
      'name usccCode certificateNo legalRepresentative charterScope registeredAddress registeredOn validTo',
    ),
    lines: (registration) => [
      ['名称', text(registration['name'])],
      ['统一社会信用代码', text(registration['usccCode'])],
      ['登记证书编号', text(registration['certificateNo'])],
      ['法定代表人', text(registration['legalRepresentative'])],
      ['业务范围', text(registration['charterScope'])],
      ['住所', text(registration['registeredAddress'])],
      ['有效期', term({ validFrom: registration['registeredOn'], validTo: registration['validTo'] })],
    ],
  },
  business: {
    title: '营业执照',
    field: 'businessRegistration',
    query: query(
      'businessRegistration',
      'name usccCode legalRepresentative businessScope registeredAddress establishedOn',
    ),
    lines: (registration) => [
      ['名称', text(registration['name'])],
      ['统一社会信用代码', text(registration['usccCode'])],
      ['法定代表人', text(registration['legalRepresentative'])],
      ['经营范围', text(registration['businessScope'])],
      ['住所', text(registration['registeredAddress'])],
      ['成立日期', text(registration['establishedOn'])],
    ],
  },
};

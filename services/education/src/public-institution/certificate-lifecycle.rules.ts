import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

export const CERTIFICATE_STATES = ['VALID', 'EXPIRED', 'CANCELLED'] as const;
export type CertificateStateName = (typeof CERTIFICATE_STATES)[number];

/** How an officer saw that the certificate is genuine: its registrar has no service here. */
export const CERTIFICATE_SOURCES = ['ORIGINAL_SEEN', 'REGISTRY_WEBSITE', 'REGISTRY_LETTER'] as const;
export type CertificateSourceName = (typeof CERTIFICATE_SOURCES)[number];

export const REGISTRATION_BASIS = '事业单位登记管理暂行条例 第三条';
export const CANCELLATION_BASIS = '事业单位登记管理暂行条例 第十三条';

/** Ends a certificate after its last day. */
export const CERTIFICATE_EXPIRY = 'publicInstitutionCertificate.expiry';

export const CERTIFICATE_KEEPERS = ['EDU_LIC', 'EDU_SUP'] as const satisfies readonly Role[];
const roles = [...CERTIFICATE_KEEPERS];

/** M5: the third legal-person paper, as its registrar's papers say. */
export const publicCertificateLifecycle = defineLifecycle({
  name: 'PublicInstitutionCertificate',
  states: [...CERTIFICATE_STATES],
  initial: 'VALID',
  terminal: ['CANCELLED'],
  transitions: [
    {
      event: 'renewPublicInstitutionCertificate',
      from: ['VALID', 'EXPIRED'],
      to: 'VALID',
      roles,
      basis: REGISTRATION_BASIS,
    },
    { event: 'expire', from: ['VALID'], to: 'EXPIRED', roles: ['SYS'], basis: REGISTRATION_BASIS },
    {
      event: 'cancelPublicInstitutionCertificate',
      from: ['VALID', 'EXPIRED'],
      to: 'CANCELLED',
      roles,
      basis: CANCELLATION_BASIS,
    },
  ],
  labels: {
    VALID: '有效',
    EXPIRED: '已过期',
    CANCELLED: '已注销',
    renewPublicInstitutionCertificate: '登记换发',
    expire: '有效期届满',
    cancelPublicInstitutionCertificate: '登记注销',
  },
});

export type PublicCertificateAct =
  | 'recordPublicInstitutionCertificate'
  | 'renewPublicInstitutionCertificate'
  | 'cancelPublicInstitutionCertificate'
  | 'expire';

export type PublicCertificateRefusal =
  | 'PUBLIC_CERTIFICATE_INSTITUTION_UNKNOWN'
  | 'PUBLIC_CERTIFICATE_UNKNOWN'
  | 'PUBLIC_CERTIFICATE_TEXT_MISSING'
  | 'PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON'
  | 'PUBLIC_CERTIFICATE_CODE_INVALID'
  | 'PUBLIC_CERTIFICATE_CODE_OF_OTHERS'
  | 'PUBLIC_CERTIFICATE_CODE_DIFFERS'
  | 'PUBLIC_CERTIFICATE_ON_FILE'
  | 'PUBLIC_CERTIFICATE_TERM_REVERSED'
  | 'PUBLIC_CERTIFICATE_TERM_OVER'
  | 'PUBLIC_CERTIFICATE_TERM_NOT_LONGER'
  | 'PUBLIC_CERTIFICATE_DAY_IN_FUTURE'
  | LifecycleRefusal;

export const PUBLIC_CERTIFICATE_REFUSALS = {
  PUBLIC_CERTIFICATE_INSTITUTION_UNKNOWN: {
    message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构；请在合并后的机构登记',
    basis: null,
  },
  PUBLIC_CERTIFICATE_UNKNOWN: { message: '没有这份事业单位法人证书，或不在本单位管辖范围内', basis: null },
  PUBLIC_CERTIFICATE_TEXT_MISSING: { message: '请填写{field}', basis: REGISTRATION_BASIS },
  PUBLIC_CERTIFICATE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  PUBLIC_CERTIFICATE_CODE_INVALID: { message: '{problem}；请对照证书重新填写', basis: 'GB 32100-2015' },
  PUBLIC_CERTIFICATE_CODE_OF_OTHERS: {
    message: '统一社会信用代码以12开头的才是事业单位；营业执照、民办非企业单位登记证书由登记机关推送',
    basis: 'GB 32100-2015',
  },
  PUBLIC_CERTIFICATE_CODE_DIFFERS: {
    message: '台账中该机构的信用代码为{code}，与证书不一致；请核对，台账有误的先更正台账',
    basis: null,
  },
  PUBLIC_CERTIFICATE_ON_FILE: {
    message: '该机构已登记事业单位法人证书，有效期至{validTo}；换发的请登记换发',
    basis: null,
  },
  PUBLIC_CERTIFICATE_TERM_REVERSED: { message: '有效期的最后一日不能早于第一日', basis: null },
  PUBLIC_CERTIFICATE_TERM_OVER: {
    message: '证书有效期至{validTo}，已经届满；请机构换发后再登记',
    basis: REGISTRATION_BASIS,
  },
  PUBLIC_CERTIFICATE_TERM_NOT_LONGER: {
    message: '换发的证书有效期应晚于原有效期{validTo}',
    basis: REGISTRATION_BASIS,
  },
  PUBLIC_CERTIFICATE_DAY_IN_FUTURE: { message: '日期晚于今日；发生后再登记', basis: null },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<PublicCertificateRefusal>;

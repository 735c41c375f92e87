export const TARGETS = {
  subject: { title: '账号已签发的全部凭证', field: '账号' },
  tokenId: { title: '一份凭证', field: '凭证编号' },
} as const;
export type TargetKind = keyof typeof TARGETS;

export interface Target {
  readonly kind: TargetKind;
  readonly named: string;
}

/** As the service is asked: the one that is named, and not the other. */
export const targetOf = ({ kind, named }: Target): { subject: string | null; tokenId: string | null } => ({
  subject: kind === 'subject' ? named : null,
  tokenId: kind === 'tokenId' ? named : null,
});

/** As the list shows it. */
export const targetText = ({ subject, tokenId }: { subject: string | null; tokenId: string | null }): string =>
  subject === null ? `凭证 ${tokenId ?? ''}` : `账号 ${subject}`;

import type { ReactElement } from 'react';
import { EvidenceFileButton } from '../evidence/evidence-files';
import { adStepText } from '../glossary/ad-texts';
import { dateTimeText } from '../glossary/formats';
import type { AdViolationFileQuery } from '../gql/graphql';

type AdFile = NonNullable<AdViolationFileQuery['adViolation']>['files'][number];

/** Of the ad as it was seen; the others prove what was done about it. */
export const isScan = ({ act }: AdFile): boolean => act === 'recordSeenAd';

export const AdFiles = ({ files }: { readonly files: readonly AdFile[] }): ReactElement => (
  <ul className="evidence-files">
    {files.map((file, index) => (
      <li key={file.id}>
        <EvidenceFileButton file={file} name={`原件${String(index + 1)}`} />
      </li>
    ))}
  </ul>
);

export function AdStepFiles({ files }: { readonly files: readonly AdFile[] }): ReactElement | null {
  if (files.length === 0) return null;
  return (
    <section className="panel" aria-label="照片和文书">
      <h2>照片和文书</h2>
      <ul>
        {files.map((file, index) => (
          <li key={file.id} className="wrap">
            {adStepText(file.act)}，{dateTimeText(file.uploadedAt)}上传{' '}
            <EvidenceFileButton file={file} name={`附件${String(index + 1)}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

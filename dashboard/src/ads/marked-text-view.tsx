import type { ReactElement } from 'react';
import { AD_CONTENT_KINDS } from '../glossary/ad-texts';
import type { AdContentKind } from '../gql/graphql';
import { segmentsOf, type Mark } from './marked-text';

interface Passage {
  readonly kind: AdContentKind;
  readonly from: number;
  readonly to: number;
}

export const marksOf = (passages: readonly Passage[]): Mark[] =>
  passages.map(({ kind, from, to }) => ({ label: AD_CONTENT_KINDS[kind], from, to }));

/** A text with its marked passages; what each is marked for stands behind it in words. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactElement {
  return (
    <p className="wrap">
      {segmentsOf(text, marks).map((segment, index) =>
        segment.marked ? (
          <mark key={index}>
            {segment.text}
            {segment.labels.length > 0 && <small>（{segment.labels.join('；')}）</small>}
          </mark>
        ) : (
          <span key={index}>{segment.text}</span>
        ),
      )}
    </p>
  );
}

import {
  BanPlacesDocument,
  ConfirmRectifiedDocument,
  GuideToApplyDocument,
  OrderToRectifyDocument,
  WithdrawHandlingDocument,
  type HandlingOutcomeFragment,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { listOf, type HandlingAct, type HandlingFile } from './handling-acts';

/** Whatever the form of an act holds. */
export interface HandlingValues {
  readonly note?: string;
  readonly months?: number;
  readonly problems?: string;
  readonly documentNo?: string;
  readonly officers?: string;
  readonly recorderIds?: string;
  readonly evidence?: string;
  readonly signsRemoved?: boolean;
  readonly residentialIds?: string[];
  readonly banYears?: number | null;
  readonly banPermanent?: boolean;
  readonly reason?: string;
  readonly annulmentNo?: string;
}

interface Handled {
  readonly objections: readonly GraphFault[];
  readonly outcome: HandlingOutcomeFragment | null;
}

export function useHandle(
  files: readonly HandlingFile[],
): (act: HandlingAct, values: HandlingValues) => Promise<Handled> {
  const perform = useAct();
  const institutionIds = files.map(({ institutionId }) => institutionId);
  return (act, values) => {
    const { note = '', documentNo = '', banPermanent = false } = values;
    const onTheSpot = { officers: listOf(values.officers), evidence: listOf(values.evidence) };
    switch (act) {
      case 'guideToApply':
        return perform(GuideToApplyDocument, { institutionIds, note });
      case 'orderToRectify': {
        const { months = 0, problems = '' } = values;
        return perform(OrderToRectifyDocument, { institutionIds, months, problems, documentNo });
      }
      case 'banPlace':
        return perform(BanPlacesDocument, {
          institutionIds,
          ...onTheSpot,
          recorderIds: listOf(values.recorderIds),
          residentialIds: values.residentialIds ?? [],
          signsRemoved: values.signsRemoved ?? false,
          documentNo,
          banYears: banPermanent ? null : values.banYears,
          banPermanent,
        });
      case 'confirmRectified':
        return perform(ConfirmRectifiedDocument, { institutionIds, ...onTheSpot, note });
      case 'withdrawHandling': {
        const [institutionId = ''] = institutionIds;
        return perform(WithdrawHandlingDocument, {
          institutionId,
          reason: values.reason ?? '',
          annulmentNo: values.annulmentNo?.trim() || null,
        });
      }
    }
  };
}

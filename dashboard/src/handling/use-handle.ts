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

/** What the forms hold; each act takes what its own form asks for. */
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

/** What a form leaves out is sent empty: the service says what is missing. */
const BLANK = {
  note: '',
  months: 0,
  problems: '',
  documentNo: '',
  signsRemoved: false,
  residentialIds: [],
  banYears: null,
  banPermanent: false,
  reason: '',
  annulmentNo: '',
};

export interface Handled {
  readonly objections: readonly GraphFault[];
  readonly outcome: HandlingOutcomeFragment | null;
}

export function useHandle(
  files: readonly HandlingFile[],
): (act: HandlingAct, values: HandlingValues) => Promise<Handled> {
  const perform = useAct();
  const institutionIds = files.map(({ institutionId }) => institutionId);
  return (act, values) => {
    const { note, months, problems, documentNo, reason, annulmentNo, ...ban } = { ...BLANK, ...values };
    const onTheSpot = { officers: listOf(values.officers), evidence: listOf(values.evidence) };
    switch (act) {
      case 'guideToApply':
        return perform(GuideToApplyDocument, { institutionIds, note });
      case 'orderToRectify':
        return perform(OrderToRectifyDocument, { institutionIds, months, problems, documentNo });
      case 'banPlace':
        return perform(BanPlacesDocument, {
          ...ban,
          ...onTheSpot,
          institutionIds,
          documentNo,
          recorderIds: listOf(values.recorderIds),
          banYears: ban.banPermanent ? null : ban.banYears,
        });
      case 'confirmRectified':
        return perform(ConfirmRectifiedDocument, { institutionIds, ...onTheSpot, note });
      case 'withdrawHandling':
        return perform(WithdrawHandlingDocument, { institutionId: institutionIds[0] ?? '', reason, annulmentNo });
    }
  };
}

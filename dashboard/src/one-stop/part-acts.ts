import {
  FinishOneStopPartDocument,
  ResupplyOneStopPartDocument,
  ReturnOneStopPartDocument,
  TakeOneStopPartDocument,
  type OneStopPartInput,
} from '../gql/graphql';
import type { ActDocument, ActOutcome } from '../graph/use-act';

interface PartAct {
  readonly text: string;
  readonly explains: string;
  /** What has to be written down with it. */
  readonly asks: 'REASON' | 'DOCUMENT' | null;
  readonly mutation: ActDocument<ActOutcome, OneStopPartInput>;
}

export const PART_ACTS = {
  takeOneStopPart: {
    text: '接件',
    explains: '本部门开始办理这个环节，申请人随即看到。',
    asks: null,
    mutation: TakeOneStopPartDocument,
  },
  returnOneStopPart: {
    text: '退回补正',
    explains: '须一次告知需要补正的全部内容（行政许可法 第三十二条）。其他环节照常办理。',
    asks: 'REASON',
    mutation: ReturnOneStopPartDocument,
  },
  resupplyOneStopPart: {
    text: '补齐再报',
    explains: '退回的内容已补齐，再报办理部门。',
    asks: null,
    mutation: ResupplyOneStopPartDocument,
  },
  finishOneStopPart: {
    text: '办结',
    explains: '本部门的环节办结；全部环节办结的，事项办结。许可、登记在本部门系统办成的，会自动办结。',
    asks: 'DOCUMENT',
    mutation: FinishOneStopPartDocument,
  },
} satisfies Record<string, PartAct>;
export type PartActName = keyof typeof PART_ACTS;

export const isPartAct = (name: string): name is PartActName => Object.hasOwn(PART_ACTS, name);

import type { SupervisedPlacesQuery } from '../gql/graphql';

export type Place = NonNullable<SupervisedPlacesQuery['supervisedPlaces']>['edges'][number]['node'];

const ACTS = {
  guidePlace: {
    name: '引导审批',
    done: '已引导审批。',
    explains: '告知申请办学许可的条件和路径；取得证照后转为机构档案。',
  },
  convertPlace: {
    name: '转为机构档案',
    done: '已转为机构档案。',
    explains: '机构须已在台账中并证照齐全；机构档案的历史自发现之日起。',
  },
  closePlace: { name: '停办销号', done: '已停办销号。', explains: '场所已停办或依法取缔的，填写文书编号后销号。' },
  reopenPlace: { name: '恢复在册', done: '已恢复在册。', explains: '已销号的场所再次开办的，在原档案中恢复。' },
} as const;
export type PlaceActName = keyof typeof ACTS;

export const placeAct = (act: PlaceActName): (typeof ACTS)[PlaceActName] => ACTS[act];

/** What was done, in the words of the file. */
export const placeActText = (act: string): string =>
  act === 'recordSupervisedPlace' ? '发现建档' : Object.hasOwn(ACTS, act) ? ACTS[act as PlaceActName].name : act;

export const actsOf = ({ availableActions }: Pick<Place, 'availableActions'>): readonly PlaceActName[] =>
  (Object.keys(ACTS) as PlaceActName[]).filter((act) => availableActions.includes(act));

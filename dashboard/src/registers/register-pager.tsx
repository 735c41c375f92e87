import type { ReactElement } from 'react';
import { KeysetPager } from '../graph/keyset-pager';

type PagerProps = Parameters<typeof KeysetPager>[0];

interface Props extends Omit<PagerProps, 'totalCount' | 'pageInfo'> {
  readonly list: Pick<PagerProps, 'totalCount' | 'pageInfo'> | null | undefined;
}

export type RegisterPages = Omit<Props, 'label'>;

/** Turns the pages of what `useRegister` has read; nothing until it is. */
export const RegisterPager = ({ list, ...pager }: Props): ReactElement | null =>
  list ? <KeysetPager {...pager} totalCount={list.totalCount} pageInfo={list.pageInfo} /> : null;

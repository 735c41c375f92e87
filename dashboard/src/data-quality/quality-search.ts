import { isDivisionCode } from '../glossary/divisions';
import { DATA_OWNERS, QUALITY_DIMENSIONS, QUALITY_PROBLEMS } from '../glossary/file-texts';
import type { DataOwner, DataQualityQuery, QualityDimension, QualityProblem } from '../gql/graphql';

export type Line = NonNullable<DataQualityQuery['dataQuality']>['lines'][number];

/** Which figure is opened; the address holds it. */
export interface OpenFigure {
  readonly owner: DataOwner;
  readonly problem: QualityProblem;
  readonly county: string;
}

export function readFigure(params: URLSearchParams): OpenFigure | null {
  const [owner = '', problem = '', county = ''] = ['owner', 'problem', 'county'].map((name) => params.get(name) ?? '');
  const known = Object.hasOwn(DATA_OWNERS, owner) && Object.hasOwn(QUALITY_PROBLEMS, problem) && isDivisionCode(county);
  return known ? { owner: owner as DataOwner, problem: problem as QualityProblem, county } : null;
}

export const figurePath = ({ owner, problem, county }: OpenFigure): string =>
  `/data-quality?${new URLSearchParams({ owner, problem, county }).toString()}`;

export interface DimensionCell {
  readonly dimension: QualityDimension;
  readonly figures: Line['figures'];
}

/** A line's figures by dimension, in the order of the audit. */
export const cellsOf = ({ figures }: Pick<Line, 'figures'>): readonly DimensionCell[] =>
  (Object.keys(QUALITY_DIMENSIONS) as QualityDimension[]).map((dimension) => ({
    dimension,
    figures: figures.filter((figure) => figure.dimension === dimension),
  }));

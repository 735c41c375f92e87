// A8: what ages an institution teaches, by which a campaign of re-registration finds its population.
import type { Slice } from '@lianguan/service-kit';
import { TeachingStageResolver } from './stage.resolver.js';

export const teachingStage: Slice = { name: 'teaching-stage', resolvers: [TeachingStageResolver] };

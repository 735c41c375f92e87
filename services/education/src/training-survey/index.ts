// M40: how many pupils take part in training outside school, entered class by class, shown without figures that could name a pupil.
import type { Slice } from '@lianguan/service-kit';
import { closeSurveyWhenDue, dueSurvey } from './survey.commands.js';
import { SurveyClass, TrainingSurvey } from './survey.entity.js';
import { SurveySchoolResolver, TrainingSurveyResolver } from './survey.resolver.js';
import { SURVEY_CONSTANTS, SURVEY_DUE, surveyLifecycle } from './survey.rules.js';

export const trainingSurvey: Slice = {
  name: 'training-survey',
  entities: [TrainingSurvey, SurveyClass],
  resolvers: [TrainingSurveyResolver, SurveySchoolResolver],
  lifecycles: [surveyLifecycle],
  deadlines: [{ name: SURVEY_DUE, command: closeSurveyWhenDue, input: dueSurvey }],
  constants: SURVEY_CONSTANTS,
};

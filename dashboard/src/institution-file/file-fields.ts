import type { FieldPlace } from '../graph/field-state';

const place = (path: string, coordinate: string, service: string): FieldPlace => ({
  path: `institution.${path}`,
  coordinate,
  service,
});

/** Fields of the file that a department may refuse or fail to give. */
export const FILE_FIELDS = {
  citizenNumber: place('operator.citizenNumber', 'Operator.citizenNumber', 'education'),
  mobile: place('operator.mobile', 'Operator.mobile', 'education'),
  handlingSteps: place('handlingFile.handling.steps', 'CertificateHandling.steps', 'education'),
  businessRegistration: place('businessRegistration', 'TrainingInstitution.businessRegistration', 'market-regulation'),
  nonProfitRegistration: place('nonProfitRegistration', 'TrainingInstitution.nonProfitRegistration', 'civil-affairs'),
  escrowAccount: place('escrowAccount', 'TrainingInstitution.escrowAccount', 'finance'),
  chargeStanding: place('chargeStanding', 'TrainingInstitution.chargeStanding', 'finance'),
  accountNo: place('escrowAccount.accountNo', 'EscrowAccount.accountNo', 'finance'),
  balance: place('escrowAccount.balance', 'EscrowAccount.balance', 'finance'),
  minimumBalance: place('escrowAccount.minimumBalance', 'EscrowAccount.minimumBalance', 'finance'),
  balanceAsOf: place('escrowAccount.balanceAsOf', 'EscrowAccount.balanceAsOf', 'finance'),
  backgroundSummary: place('backgroundSummary', 'TrainingInstitution.backgroundSummary', 'public-security'),
  backgroundChecks: place('backgroundChecks', 'TrainingInstitution.backgroundChecks', 'public-security'),
  answer: place('backgroundChecks.answer', 'BackgroundCheck.answer', 'public-security'),
  staffName: place('backgroundChecks.staffName', 'BackgroundCheck.staffName', 'public-security'),
  staffCitizenNumber: place('backgroundChecks.citizenNumber', 'BackgroundCheck.citizenNumber', 'public-security'),
  jointActions: place('jointActions', 'TrainingInstitution.jointActions', 'joint-enforcement'),
  publications: { path: 'publications', coordinate: 'Query.publications', service: 'joint-enforcement' },
  riskCode: place('riskCode', 'TrainingInstitution.riskCode', 'joint-enforcement'),
} satisfies Record<string, FieldPlace>;

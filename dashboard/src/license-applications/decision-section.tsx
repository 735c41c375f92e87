import type { ReactElement } from 'react';
import type { LicenseOutcome } from '../gql/graphql';
import { Fact } from '../institution-file/fact';
import type { ApplicationFile } from './application-file';
import { premisesText } from './application-header';

const OUTCOMES = {
  APPROVED: '准予许可',
  REFUSED: '不予许可',
  ANNULLED: '撤销许可',
} satisfies Record<LicenseOutcome, string>;

type Decision = NonNullable<ApplicationFile['decision']>;

function DecisionFacts({ decision }: { readonly decision: Decision }): ReactElement {
  return (
    <>
      <Fact name="决定">
        {OUTCOMES[decision.outcome]}（{decision.documentNo}，{decision.decidedOn}）
      </Fact>
      {decision.reason && <Fact name="理由">{decision.reason}</Fact>}
      <Fact name="依据">{decision.basis}</Fact>
      {decision.remedies && <Fact name="救济途径">{decision.remedies}</Fact>}
    </>
  );
}

/** What was found, decided and issued. */
export function DecisionSection({ file }: { readonly file: ApplicationFile }): ReactElement | null {
  const { siteCheck, decision, license, staffAnswer } = file;
  if (!siteCheck && !decision && !license) return null;
  return (
    <section className="panel" aria-label="核查与决定">
      <h2>核查与决定</h2>
      <dl className="facts">
        {siteCheck && (
          <Fact name="现场核查">
            {siteCheck.checkedOn}，执法证 {siteCheck.officers.join('、')}
            {siteCheck.premises && <div>{premisesText(siteCheck.premises)}</div>}
            {siteCheck.note && <div>{siteCheck.note}</div>}
          </Fact>
        )}
        {decision && <DecisionFacts decision={decision} />}
        {license && (
          <Fact name="许可证">
            {license.number}（{license.issuedBy}，{license.validFrom} 至 {license.validTo}）
          </Fact>
        )}
        {staffAnswer && (
          <Fact name="从业人员背景核查">
            {staffAnswer.documentNo}（{staffAnswer.answeredOn}）：名单 {staffAnswer.listed} 人，通过 {staffAnswer.clear}{' '}
            人
          </Fact>
        )}
      </dl>
    </section>
  );
}

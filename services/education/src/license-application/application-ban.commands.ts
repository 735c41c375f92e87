import type { Facts } from '@lianguan/service-kit';
import { banRow, decideBanTerm, type UnkeyedBan } from '../operator-ban/index.js';
import { BANNING } from './application-change.rules.js';
import type { ApplicationRow } from './application-file.rules.js';
import type { ApplicationEvent } from './application-lifecycle.rules.js';
import type { LoadedFile } from './application-rows.commands.js';

/** 行政许可法 78, 79: each operator of an application that was false is kept from the next one. */
export function bansOf(
  file: LoadedFile,
  { decision }: Pick<ApplicationRow, 'decision'>,
  { act, facts }: { readonly act: ApplicationEvent; readonly facts: Facts },
): UnkeyedBan[] {
  const ground = BANNING[act];
  if (!ground || !decision) return [];
  const { institutionId, divisionCode } = file.application;
  const { decidedOn, documentNo } = decision;
  const constants = facts.constantsIn(divisionCode);
  const term = decideBanTerm(ground, { years: null, permanent: false }, { decidedOn, constants });
  if (!term.ok) throw new Error(`the law fixes no term for ${ground}: ${term.refusal.code}`);
  return file.operators.map(({ name: operatorName, citizenNumber, personId }) =>
    banRow(
      {
        institutionId: file.inLedger ? institutionId : null,
        ground,
        documentNo,
        decidedOn,
        ledger: { operatorName, personId, divisionCode },
        decided: { ...term.value, operator: { citizenNumber, usccCode: null } },
      },
      facts,
    ),
  );
}

const CITIZEN_NUMBER = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/u;
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/u;
/** Of our own rows, with or without hyphens: one in some thousands has a run of digits in it that a mobile number could be. */
const UUID = /(?<![\dA-Za-z])[\da-f]{8}(-?)(?:[\da-f]{4}\1){3}[\da-f]{12}(?![\dA-Za-z])/giu;

/** Whether a reason or a note holds a citizen or mobile number: free text travels to other departments, personal data does not (G2). */
export function namesPerson(text: string): boolean {
  const said = text.replaceAll(UUID, '');
  return CITIZEN_NUMBER.test(said) || MOBILE_NUMBER.test(said);
}

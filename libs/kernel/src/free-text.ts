const CITIZEN_NUMBER = /(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])/u;
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/u;

/** Whether a reason or a note holds a citizen or mobile number: free text travels to other departments, personal data does not (G2). */
export const namesPerson = (text: string): boolean => CITIZEN_NUMBER.test(text) || MOBILE_NUMBER.test(text);

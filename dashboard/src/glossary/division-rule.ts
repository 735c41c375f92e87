import { isDivisionCode } from './divisions';

/** For an optional form field. */
export const DIVISION_RULE = {
  validator: (_rule: unknown, value: string | undefined): Promise<void> =>
    !value || isDivisionCode(value) ? Promise.resolve() : Promise.reject(new Error('请输入 6、9 或 12 位数字')),
};

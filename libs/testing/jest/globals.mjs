// `@jest/globals` for the runner of jest.config.mjs, which itself lets a test take for ever.
const { describe, expect, jest } = globalThis;
const LIMIT_MS = Number(process.env.LIANGUAN_TEST_LIMIT_MS ?? 30_000);

const limited =
  (body, limitMs = LIMIT_MS) =>
  async (...args) => {
    let timer;
    const late = new Promise((_done, fail) => {
      timer = setTimeout(() => fail(new Error(`not done within ${limitMs} ms`)), limitMs);
    });
    try {
      await Promise.race([body(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
const limitedTest = (run) => (name, body, limitMs) => run(name, limited(body, limitMs));
const limitedHook = (run) => (body, limitMs) => run(limited(body, limitMs));

const it = Object.assign(limitedTest(globalThis.it), {
  each: (table) => limitedTest(globalThis.it.each(table)),
  only: limitedTest(globalThis.it.only),
  skip: limitedTest(globalThis.it.skip),
});
const beforeAll = limitedHook(globalThis.beforeAll);
const afterAll = limitedHook(globalThis.afterAll);
const beforeEach = limitedHook(globalThis.beforeEach);
const afterEach = limitedHook(globalThis.afterEach);

export { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest };

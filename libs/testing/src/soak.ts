/** Whether `npm run soak` asks for the long form of a test. */
export const isSoak = process.env['LIANGUAN_SOAK'] === 'long';

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from './problem.js';

export interface StartArguments {
  readonly dataDir: string;
  /** Port of the gateway; 0 = any free one. */
  readonly port: number;
  /** One line of JSON on stdout, everything else on stderr. */
  readonly json: boolean;
  /** Leave an empty system empty. */
  readonly empty: boolean;
}

const USAGE = '用法：npm start -- [--data 目录] [--port 端口] [--empty] [--json]';
const HIGHEST_PORT = 65_535;

export function parseStartArguments(argv: readonly string[]): StartArguments {
  const values = read(argv);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > HIGHEST_PORT) {
    throw new Problem(`--port 应为 0 到 65535 的整数，收到“${values.port}”。\n${USAGE}`);
  }
  if (values.data.trim() === '') throw new Problem(`--data 需要一个目录。\n${USAGE}`);
  return { dataDir: resolve(values.data), port, json: values.json, empty: values.empty };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string', default: '.lianguan' },
        port: { type: 'string', default: '4000' },
        json: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const wrong = /'([^']+)'/.exec((error as Error).message)?.[1];
    throw new Problem(`无法识别的参数${wrong ? `：${wrong}` : ''}\n${USAGE}`);
  }
}

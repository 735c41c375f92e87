import { freePort } from '../start/free-port.js';
import { launch } from '../start/launch.js';
import { sourcePrograms } from '../start/programs.js';
import { startVite } from './vite.js';

/** `npm run dev`: the whole system from sources, each process loaded anew when one of its files changes, the dashboard under Vite. */
const VITE_PORT = 5173;
const port = await freePort(VITE_PORT);

await launch({
  argv: process.argv.slice(2),
  programs: sourcePrograms,
  dashboardOrigins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
  beside: (system, cleanup) => startVite(port, system, cleanup),
});

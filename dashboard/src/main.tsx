import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { FaultNotice } from './app/fault.page';
import { createRouter } from './app/routes';
import './app/app.css';
import { loadClientConfig } from './session/client-config';
import { finishSilently, openSession, SILENT_CALLBACK } from './session/session';
import { SessionProvider } from './session/session-context';

async function start(root: Root): Promise<void> {
  const config = await loadClientConfig();
  if (window.location.pathname === SILENT_CALLBACK) {
    await finishSilently(config);
    return;
  }
  const session = await openSession(config);
  root.render(
    <StrictMode>
      <SessionProvider value={session}>
        <RouterProvider router={createRouter()} />
      </SessionProvider>
    </StrictMode>,
  );
  // The faces of a Chinese font are many; the page does not wait for their list.
  await import('./app/fonts');
}

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);
start(root).catch((error: unknown) => {
  root.render(<FaultNotice error={error} />);
});

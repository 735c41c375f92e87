import { App } from 'antd';
import { useState } from 'react';

interface OpenDialog<Open> {
  readonly open: Open | null;
  readonly setOpen: (open: Open) => void;
  /** What opens this dialog. */
  readonly opening: (open: Open) => () => void;
  readonly close: () => void;
  /** How many acts were done: what a file offers has changed with each. */
  readonly acted: number;
  /** What closes the dialog and says that it is done. */
  readonly done: (text: string) => () => void;
}

/** Which of a page's dialogs is open. */
export function useOpenDialog<Open>(): OpenDialog<Open> {
  const { message } = App.useApp();
  const [open, setOpen] = useState<Open | null>(null);
  const [acted, setActed] = useState(0);
  const opening = (next: Open) => (): void => {
    setOpen(next);
  };
  const close = (): void => {
    setOpen(null);
  };
  const done = (text: string) => (): void => {
    void message.success(text);
    setActed((count) => count + 1);
    close();
  };
  return { open, setOpen, opening, acted, close, done };
}

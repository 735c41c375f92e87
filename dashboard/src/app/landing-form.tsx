import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

interface Props {
  readonly title: string;
  /** Of the page, before what is asked for. */
  readonly path: string;
  /** What the page is asked for now; '' for nothing yet. */
  readonly asked: string;
  readonly label: string;
  readonly button: string;
  /** The answer. */
  readonly children: ReactNode;
}

/** A page for everyone, without signing in, that answers one code. */
export function LandingForm({ title, path, asked, label, button, children }: Props): ReactElement {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(`${path}/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <main className="landing">
      <div className="landing-card">
        <p className="landing-mark">联管</p>
        <h1>{title}</h1>
        <form onSubmit={submit}>
          <label htmlFor="asked">{label}</label>
          <input
            id="asked"
            className="verify-code"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            maxLength={60}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <button type="submit" className="landing-button">
            {button}
          </button>
        </form>
        <div aria-live="polite">{children}</div>
      </div>
    </main>
  );
}

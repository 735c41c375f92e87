interface FormSending {
  readonly form: FormData;
  readonly token: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly onProgress: (percent: number) => void;
}

interface FormAnswer {
  readonly status: number;
  readonly text: string;
}

/** XMLHttpRequest and not fetch, which cannot say how much of a body is sent. Null where the line was cut. */
export function sendForm(
  url: string,
  { form, token, headers = {}, onProgress }: FormSending,
): Promise<FormAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : Math.floor((loaded / total) * 100));
    };
    request.onload = () => {
      resolve({ status: request.status, text: request.responseText });
    };
    request.onerror = () => {
      resolve(null);
    };
    request.send(form);
  });
}

/** What an answer says; nothing where it is no JSON, such as a proxy's own page. */
export function bodyOf<Body extends object>(text: string): Partial<Body> {
  try {
    return JSON.parse(text) as Partial<Body>;
  } catch {
    return {};
  }
}

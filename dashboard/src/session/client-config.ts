/** What the gateway tells every client at GET /config.json. */
export interface ClientConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly audience: string;
  /** RFC 8707 resource the access token is asked for; null asks for none. */
  readonly resource: string | null;
  readonly demonstration: boolean;
}

const ABSOLUTE_URI = /^[a-z][a-z0-9+.-]*:\S+$/i;

/** RFC 8707 wants an absolute URI; a plain audience such as `lianguan` becomes `urn:lianguan`. An empty `resource` asks for none. */
function resourceOf(stated: unknown, audience: string): string | null {
  if (typeof stated === 'string') return stated === '' ? null : stated;
  return ABSOLUTE_URI.test(audience) ? audience : `urn:${audience}`;
}

export function readClientConfig(answer: unknown): ClientConfig {
  const { issuer, clientId, audience, mode, resource } = (answer ?? {}) as Record<string, unknown>;
  if (typeof issuer !== 'string' || typeof clientId !== 'string' || typeof audience !== 'string') {
    throw new Error('config.json 缺少 issuer、clientId 或 audience');
  }
  return {
    issuer,
    clientId,
    audience,
    resource: resourceOf(resource, audience),
    demonstration: mode === 'demonstration',
  };
}

export async function loadClientConfig(): Promise<ClientConfig> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json 无法读取（HTTP ${String(response.status)}）`);
  return readClientConfig(await response.json());
}

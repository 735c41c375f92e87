import { parseAllDocuments } from 'yaml';
import type { DeployedProgram } from './deployed-program.js';

interface Source {
  readonly configMapRef?: { readonly name: string };
  readonly secretRef?: { readonly name: string; readonly optional?: boolean };
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly envFrom?: readonly Source[];
  readonly resources?: { readonly limits?: { readonly memory?: string } };
  readonly readinessProbe?: object;
  readonly livenessProbe?: object;
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}

export interface PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly seccompProfile?: { readonly type: string } };
  readonly containers: readonly Container[];
}

type Labels = Readonly<Record<string, string>>;

export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: PodSpec };
    readonly podSelector?: { readonly matchLabels?: Labels };
    readonly selector?: { readonly matchLabels?: Labels };
  };
}

export const manifestsOf = (rendered: string): readonly Manifest[] =>
  parseAllDocuments(rendered).map((document) => document.toJS() as Manifest);

export type Entries = Readonly<Record<string, string>>;

/** Everything that runs our image, with the environment it would be given. `secrets` stand in for those that are not among the manifests. */
export function manifestPrograms(
  manifests: readonly Manifest[],
  secrets: ReadonlyMap<string, Entries>,
): readonly DeployedProgram[] {
  return manifests.flatMap((manifest) =>
    (manifest.spec?.template?.spec.containers ?? []).filter(isOurs).map((container) => {
      const where = `${manifest.kind} ${manifest.metadata.name}`;
      const own = Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value ?? '']));
      const department = manifest.spec?.template?.metadata.labels['app.kubernetes.io/name'] ?? '';
      return {
        where,
        args: (container.args ?? []).map((argument) => argument.replace('$(DEPARTMENT)', department)),
        env: { ...sourcesOf(container, manifests, secrets), ...own },
      };
    }),
  );
}

export const isOurs = ({ image }: Container): boolean => /(^|\/)lianguan(:|$)/.test(image);

function sourcesOf(
  container: Container,
  manifests: readonly Manifest[],
  secrets: ReadonlyMap<string, Entries>,
): Entries {
  const entries = (container.envFrom ?? []).map(({ configMapRef, secretRef }): Entries => {
    if (configMapRef) return find(manifests, 'ConfigMap', configMapRef.name)?.data ?? {};
    const made = find(manifests, 'Secret', secretRef!.name)?.data;
    return made ? decoded(made) : (secrets.get(secretRef!.name) ?? {});
  });
  return Object.assign({}, ...entries) as Entries;
}

const find = (manifests: readonly Manifest[], kind: string, name: string): Manifest | undefined =>
  manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);

const decoded = (data: Entries): Entries =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString('utf8')]));

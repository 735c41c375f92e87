import { isOurs, type Container, type Manifest, type PodSpec } from './manifests.js';

interface Rule<T> {
  readonly broken: (subject: T) => boolean;
  readonly message: string;
}

const POD_RULES: readonly Rule<PodSpec>[] = [
  { broken: (pod) => pod.securityContext?.runAsNonRoot !== true, message: '须以非 root 身份运行' },
  { broken: (pod) => pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault', message: '须使用默认的 seccomp' },
  { broken: (pod) => pod.automountServiceAccountToken !== false, message: '不应得到集群的令牌' },
];

const CONTAINER_RULES: readonly Rule<Container>[] = [
  { broken: ({ securityContext: s }) => s?.allowPrivilegeEscalation !== false, message: '不应能提升权限' },
  { broken: ({ securityContext: s }) => !s?.capabilities?.drop?.includes('ALL'), message: '须放弃全部特权能力' },
  { broken: ({ resources }) => resources?.limits?.memory === undefined, message: '须有内存上限' },
  {
    broken: (container) => isOurs(container) && container.securityContext?.readOnlyRootFilesystem !== true,
    message: '根文件系统须只读',
  },
];

const SERVING_RULES: readonly Rule<Container>[] = [
  { broken: ({ readinessProbe, livenessProbe }) => !readinessProbe || !livenessProbe, message: '须有就绪与存活探针' },
];

/** What the pods of an overlay may not do without, in Chinese. */
export function manifestProblems(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap((manifest) => {
    const pod = manifest.spec?.template?.spec;
    if (!pod) return [];
    const serves = manifest.kind === 'Deployment' && pod.containers.some(isOurs);
    const found = [
      ...broken(POD_RULES, pod),
      ...pod.containers.flatMap((container) => broken(CONTAINER_RULES, container)),
      ...(serves ? pod.containers.flatMap((container) => broken(SERVING_RULES, container)) : []),
      ...(serves && !selected(manifest, manifests, 'PodDisruptionBudget') ? ['没有 PodDisruptionBudget'] : []),
      ...(selected(manifest, manifests, 'NetworkPolicy') ? [] : ['没有自己的 NetworkPolicy']),
    ];
    return found.map((message) => `${manifest.kind} ${manifest.metadata.name}：${message}`);
  });
}

const broken = <T>(rules: readonly Rule<T>[], subject: T): readonly string[] =>
  rules.filter((rule) => rule.broken(subject)).map(({ message }) => message);

/** By a policy that names its labels: the one that denies everything to all names none. */
function selected(workload: Manifest, manifests: readonly Manifest[], kind: string): boolean {
  const labels = workload.spec?.template?.metadata.labels ?? {};
  return manifests.some((manifest) => {
    const wanted = Object.entries((manifest.spec?.podSelector ?? manifest.spec?.selector)?.matchLabels ?? {});
    return manifest.kind === kind && wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
  });
}

import { ROLES } from '@lianguan/kernel';
import { PERSONS, type DutyPerson } from '../issuer/persons.js';

const CLIENT = 'lianguan-dashboard';
const AUDIENCE = 'lianguan';
// Claims that the gateway's token verifier reads beside `sub` and `roles`.
const ATTRIBUTES = ['agency', 'division', 'institutionId', 'bankId', 'schoolId', 'stationId', 'person'] as const;

/** The realm that Keycloak imports at its first start: the same duties as the identity provider for trying out, all with one password of the environment. */
export function realmFile(): string {
  const realm = {
    realm: 'lianguan',
    displayName: '联管',
    enabled: true,
    sslRequired: 'external',
    registrationAllowed: false,
    bruteForceProtected: true,
    accessTokenLifespan: 300,
    internationalizationEnabled: true,
    supportedLocales: ['zh-CN'],
    defaultLocale: 'zh-CN',
    roles: { client: { [CLIENT]: ROLES.filter(isClaimed).map((name) => ({ name })) } },
    clients: [client()],
    components: {
      'org.keycloak.userprofile.UserProfileProvider': [
        { providerId: 'declarative-user-profile', config: { 'kc.user.profile.config': [JSON.stringify(userProfile())] } },
      ],
    },
    users: PERSONS.map(user),
  };
  return `${JSON.stringify(realm, null, 2)}\n`;
}

// The public has no account, and the timer no token.
const isClaimed = (role: string): boolean => role !== 'SYS' && role !== 'PUBLIC';

function client(): object {
  return {
    clientId: CLIENT,
    name: '联管工作台',
    enabled: true,
    publicClient: true,
    standardFlowEnabled: true,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: false,
    redirectUris: ['${DASHBOARD_URL}/callback', '${DASHBOARD_URL}/silent-callback'],
    webOrigins: ['${DASHBOARD_URL}'],
    attributes: {
      'pkce.code.challenge.method': 'S256',
      'post.logout.redirect.uris': '${DASHBOARD_URL}/',
      // RFC 9068, 2.1: the gateway takes no token of another type for an access token. Keycloak knows the switch from 26.2 on.
      'access.token.header.type.rfc9068': 'true',
    },
    defaultClientScopes: ['basic', 'profile', 'web-origins'],
    optionalClientScopes: [],
    protocolMappers: [audienceMapper(), rolesMapper(), ...ATTRIBUTES.map(attributeMapper)],
  };
}

const inAccessTokenOnly = { 'access.token.claim': 'true', 'id.token.claim': 'false', 'userinfo.token.claim': 'false' };

const mapper = (name: string, protocolMapper: string, config: Readonly<Record<string, string>>): object => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config: { ...inAccessTokenOnly, ...config },
});

const audienceMapper = (): object =>
  mapper('audience', 'oidc-audience-mapper', { 'included.custom.audience': AUDIENCE });

// The roles of this client alone: Keycloak's own would be refused as unknown.
const rolesMapper = (): object =>
  mapper('roles', 'oidc-usermodel-client-role-mapper', {
    'usermodel.clientRoleMapping.clientId': CLIENT,
    'claim.name': 'roles',
    'jsonType.label': 'String',
    multivalued: 'true',
  });

const attributeMapper = (attribute: string): object =>
  mapper(attribute, 'oidc-usermodel-attribute-mapper', {
    'user.attribute': attribute,
    'claim.name': attribute,
    'jsonType.label': 'String',
  });

/** Whoever could write these of his own account could give himself another office or division. */
function userProfile(): object {
  const named = ['username', 'email', 'firstName', 'lastName'].map((name) => ({
    name,
    permissions: { view: ['admin', 'user'], edit: ['admin'] },
  }));
  const claims = ATTRIBUTES.map((name) => ({ name, permissions: { view: ['admin'], edit: ['admin'] } }));
  return { attributes: [...named, ...claims] };
}

function user(person: DutyPerson): object {
  return {
    username: person.id,
    firstName: person.name,
    enabled: true,
    attributes: Object.fromEntries(
      ATTRIBUTES.flatMap((name) => (person[name] === undefined ? [] : [[name, [person[name]]]])),
    ),
    clientRoles: { [CLIENT]: person.roles },
    credentials: [{ type: 'password', value: '${DEMONSTRATION_PASSWORD}', temporary: false }],
  };
}

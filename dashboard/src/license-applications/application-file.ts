import type { LicenseApplicationFileQuery } from '../gql/graphql';

export type ApplicationFile = NonNullable<LicenseApplicationFileQuery['licenseApplication']>;
export type FilePremises = NonNullable<ApplicationFile['premises']>;

import { graphql } from '../../graphql/generated/gql.ts';

export const CompanyProfileQuery = graphql(`
  query CompanyProfile($id: ID!) {
    company(id: $id) {
      id
      name
      account
      taxId
      status
      contactPerson
      phone
      fax
      email
      address
      region
      website
      businessHours
      speciality
      revision
      createdAt
      plants {
        id
        name
        address
      }
    }
  }
`);

export const ChangeCompanyMutation = graphql(`
  mutation ChangeCompany($input: ChangeCompanyInput!) {
    changeCompany(input: $input) {
      id
      name
      taxId
      contactPerson
      phone
      fax
      email
      address
      region
      website
      businessHours
      speciality
      revision
    }
  }
`);

export const LeavePlatformMutation = graphql(`
  mutation LeavePlatform($input: LeavePlatformInput!) {
    leavePlatform(input: $input) {
      status
    }
  }
`);

export const ExportOwnDataMutation = graphql(`
  mutation ExportOwnData($input: ExportOwnDataInput!) {
    exportOwnData(input: $input) {
      address
      expiresAt
    }
  }
`);

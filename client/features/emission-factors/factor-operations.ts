import { graphql } from '../../graphql/generated/gql.ts';

export const FactorsQuery = graphql(`
  query Factors($inForceOn: LocalDate) {
    emissionFactors(inForceOn: $inForceOn) {
      id
      ownerId
      sourceId
      category
      unit
      nameZhTw
      nameEn
      kgCo2ePerUnit
      gwpSet
      validFrom
      validTo
      publishedOn
      publisher
      document
      publisherEn
      documentEn
      year
      url
      isVerified
      isAnnual
      countsInTotal
      supersedesId
    }
    emissionSources {
      id
      sortOrder
    }
  }
`);

export const DefineOwnSourceMutation = graphql(`
  mutation DefineOwnSource($input: DefineEmissionSourceInput!) {
    defineEmissionSource(input: $input) {
      id
      ownerId
      nameZhTw
      nameEn
      sortOrder
      fallbackSourceId
      uses {
        category
        units
      }
    }
  }
`);

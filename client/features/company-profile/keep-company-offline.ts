import type { ApolloClient } from '@apollo/client';
import type { CompanyProfileQuery as CompanyProfile } from '../../graphql/generated/graphql.ts';
import { keepAnswer, type AnswerName } from '../../offline/mirror/kept-answer.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { CompanyProfileQuery } from './company-operations.ts';

/** How the answer is kept; the shape grows by one whenever the query changes. */
export const KEPT_COMPANY: AnswerName<CompanyProfile> = { name: 'company', shape: 2 };

/** Fetches the basic data of the owner's company onto this device, to be read without network. */
export async function keepCompanyOffline(client: ApolloClient, owner: LocalOwner): Promise<void> {
  const { data } = await client.query({
    query: CompanyProfileQuery,
    variables: { id: owner.companyId },
    fetchPolicy: 'network-only',
  });
  if (data !== undefined) await keepAnswer(owner, KEPT_COMPANY, data);
}

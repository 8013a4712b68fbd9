import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { Disclaimer } from '#domain/statement/disclaimer.ts';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';
import { graphql } from '../graphql/generated/gql.ts';
import { keepAnswer, keptAnswerOf, type AnswerName } from '../offline/mirror/kept-answer.ts';
import type { LocalOwner } from '../offline/storage/owner.ts';
import { useViewer } from '../session/viewer.ts';

const NewestDisclaimerQuery = graphql(`
  query NewestDisclaimer {
    disclaimer {
      version
      points {
        zhTw
        en
      }
    }
  }
`);

/** How it is kept; the shape grows by one whenever the query changes. */
const KEPT_DISCLAIMER: AnswerName<Disclaimer> = { name: 'disclaimer', shape: 1 };

/** Fetches the disclaimer in force onto this device, so that drafts drawn without network carry it. */
export async function keepDisclaimerOffline(client: ApolloClient, owner: LocalOwner): Promise<Disclaimer> {
  const { data } = await client.query({ query: NewestDisclaimerQuery });
  if (data === undefined) throw new Error('an answer without data');
  await keepAnswer(owner, KEPT_DISCLAIMER, data.disclaimer).catch(() => undefined);
  return data.disclaimer;
}

/** The newest disclaimer known here: of the platform, else the copy on this device, else that of the product. */
export async function newestDisclaimer(client: ApolloClient, owner: LocalOwner | null): Promise<Disclaimer> {
  if (owner === null) return BUILT_IN_DISCLAIMER;
  try {
    return await keepDisclaimerOffline(client, owner);
  } catch {
    return (await keptAnswerOf(owner, KEPT_DISCLAIMER))?.data ?? BUILT_IN_DISCLAIMER;
  }
}

/** `newestDisclaimer` of the one who is signed in; that of the product until it is known. */
export function useNewestDisclaimer(): Disclaimer {
  const client = useApolloClient();
  const { accountId, company } = useViewer();
  const companyId = company?.id ?? null;
  const [disclaimer, setDisclaimer] = useState(BUILT_IN_DISCLAIMER);
  useEffect(() => {
    let isStill = true;
    const owner = companyId === null ? null : { accountId, companyId };
    void newestDisclaimer(client, owner).then((newest) => {
      if (isStill) setDisclaimer(newest);
    });
    return () => {
      isStill = false;
    };
  }, [client, accountId, companyId]);
  return disclaimer;
}

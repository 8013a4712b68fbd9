import type { Plugin } from 'vite';
import { graphql } from '../client/graphql/generated/gql.ts';

const IMPORT = /^import \{ graphql \} from '[./]+\/graphql\/generated\/gql\.ts';$/mu;
const CALL = /\bgraphql\(\s*`(?<source>[^`\\$]*(?:\$\w[^`\\$]*)*)`,?\s*\)/gu;

// The generated function has one signature per document of the client; here every text is looked up.
const documentOf = graphql as unknown as (source: string) => object;

/**
 * Puts each GraphQL document, read and complete with its fragments, where the client writes it. The generated map from
 * text to document holds those of every screen, twice: whoever imports it at run time loads them all.
 *
 * Fails the build for a document that was changed without `npm run generate`.
 */
export function documentsInPlace(): Plugin {
  return {
    name: 'documents-in-place',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!IMPORT.test(code)) return null;
      const written = code.replace(IMPORT, '').replace(CALL, (_call, source: string) => {
        const document = documentOf(source);
        if (!('definitions' in document))
          throw new Error(`${id} has a document that was not generated: ${source}`);
        return `(${JSON.stringify(document)})`;
      });
      if (/\bgraphql\(/u.test(written))
        throw new Error(`${id} writes a document in a way that the build does not know`);
      return { code: written, map: null };
    },
  };
}

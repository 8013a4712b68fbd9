import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { expect, it } from 'vitest';
import { askedFields } from '../../server/graphql/asked-fields.ts';

const schema = buildSchema(`
  type Query { page: Page }
  type Page { items: [Item!]!, total: Int }
  type Item { id: ID, name: String, note: String, owner: Owner }
  type Owner { id: ID }
`);

/** What a resolver of `page` hears to be asked of itself, and of its items. */
async function heardOf(document: string, isNoteAsked = true) {
  const heard: string[][] = [];
  const page = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    heard.push([...askedFields(info)], [...askedFields(info, 'items')]);
    return { items: [{ id: 1, name: 'a', note: 'b', owner: { id: 2 } }], total: 1 };
  };
  const answer = await graphql({
    schema,
    source: document,
    rootValue: { page },
    variableValues: { isNoteAsked },
  });
  expect(answer.errors).toBeUndefined();
  return heard;
}

it('names what is asked directly, in fragments, under other names, and twice', async () => {
  const [ofPage, ofItems] = await heardOf(`
    query { page { total items { id called: name } ...More } }
    fragment More on Page { items { ... on Item { owner { id } } ...Noted } }
    fragment Noted on Item { note }
  `);
  expect(ofPage).toEqual(['total', 'items']);
  expect(ofItems).toEqual(['id', 'name', 'owner', 'note']);
});

it('counts as asked what a variable may leave out', async () => {
  const document = `query ($isNoteAsked: Boolean!) { page { items { id note @include(if: $isNoteAsked) } } }`;
  expect((await heardOf(document, false))[1]).toEqual(['id', 'note']);
});

it('keeps fields that several places ask for apart', async () => {
  const heard = await heardOf('query { page { items { id } } other: page { items { note } } }');
  expect([heard[1], heard[3]]).toEqual([['id'], ['note']]);
});

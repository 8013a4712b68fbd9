import { latePart } from '../../ui/late-part.tsx';

// What the form does not need to stand, and what the cache has to answer: fetched once it does.

export const RecentOrdersReader = latePart(
  async () => {
    const [{ withClient }, part] = await Promise.all([
      import('../../graphql/with-client.tsx'),
      import('./recent-orders.tsx'),
    ]);
    return withClient(part.RecentOrdersReader);
  },
  { isOptional: true },
);

export const StatementsAtStake = latePart(
  async () => {
    const [{ withClient }, part] = await Promise.all([
      import('../../graphql/with-client.tsx'),
      import('./statements-at-stake.tsx'),
    ]);
    return withClient(part.StatementsAtStake);
  },
  { isOptional: true },
);

export const MendVoid = latePart(async () => (await import('./mend-void.tsx')).MendVoid);

export const ConfirmDialog = latePart(async () => {
  const [{ ConfirmDialog: dialog }] = await Promise.all([
    import('../../ui/confirm-dialog.tsx'),
    import('../../ui/component-styles.ts'),
  ]);
  return dialog;
});

import { screen, waitFor, within } from '@testing-library/react';
import { useMutation } from '@apollo/client/react';
import { gql, type TypedDocumentNode } from '@apollo/client';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ConfirmDialog } from '../../client/ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../client/ui/error-panel.tsx';
import { playServer, renderScreen } from './client-setup.tsx';

const ACT: TypedDocumentNode<{ weighsMuch: string }, Record<string, never>> = gql`
  mutation WeighsMuch {
    weighsMuch
  }
`;

/** A screen with an act that weighs, in a dialog of its own in which something was typed. */
function Screen() {
  const [act, { data, error }] = useMutation(ACT);
  return (
    <ConfirmDialog
      isOpen
      title="動作"
      confirmLabel="做"
      onConfirm={() => void act().catch(() => undefined)}
      onCancel={() => {
        document.title = '已關閉';
      }}
    >
      <input aria-label="理由" />
      <p>{data?.weighsMuch}</p>
      {error !== undefined && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}

/** Does the act once the password was confirmed. */
function playSession() {
  let isConfirmed = false;
  return playServer({
    WeighsMuch: () => (isConfirmed ? { data: { weighsMuch: '做好了' } } : { code: 'PASSWORD_NEEDED' }),
    ConfirmPassword: ({ input }) => {
      isConfirmed = (input as { password: string }).password === '對的';
      if (isConfirmed)
        return {
          data: {
            confirmPassword: { __typename: 'ConfirmedPassword', until: '2026-11-22T08:10:00.000Z' },
          },
        };
      const issues = [{ path: 'password', code: 'WRONG_PASSWORD', parameters: {} }];
      return { code: 'VALIDATION_FAILED', extensions: { issues } };
    },
  });
}

const passwordDialog = () => screen.findByRole('dialog', { name: '請再輸入一次密碼' });

it('an act that is refused for want of the password is done by itself once it was typed, and nothing is lost', async () => {
  const sent = playSession();
  renderScreen(<Screen />);
  await userEvent.type(await screen.findByRole('textbox', { name: '理由' }), '寫到一半');
  await userEvent.click(screen.getByRole('button', { name: '做' }));
  const dialog = await passwordDialog();
  const field = within(dialog).getByLabelText('密碼');
  await userEvent.type(field, '錯的{Enter}');
  expect(await within(dialog).findByText('目前的密碼不符')).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, '對的{Enter}');
  expect(await screen.findByText('做好了')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByLabelText('密碼')).not.toBeInTheDocument());
  expect(screen.getByLabelText('理由')).toHaveValue('寫到一半');
  expect(sent.map(({ name }) => name)).toEqual([
    'WeighsMuch',
    'ConfirmPassword',
    'ConfirmPassword',
    'WeighsMuch',
  ]);
});

it('who gives up is told why nothing was done; Escape closes the question and not what lies below', async () => {
  document.title = '開著';
  const sent = playSession();
  renderScreen(<Screen />);
  await userEvent.type(await screen.findByRole('textbox', { name: '理由' }), '寫到一半');
  await userEvent.click(screen.getByRole('button', { name: '做' }));
  const dialog = await passwordDialog();
  await userEvent.type(within(dialog).getByLabelText('密碼'), '{Escape}');
  expect(await screen.findByText('這個動作要先再輸入一次密碼。')).toBeInTheDocument();
  expect(screen.getByLabelText('理由')).toHaveValue('寫到一半');
  expect(document.title).toBe('開著');
  expect(sent).toHaveLength(1);
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Link, Route, Routes } from 'react-router';
import { loadRestOfEntry } from '../../client/features/work-order-entry/use-rest-of-entry.ts';
import { EntryPage } from '../../client/features/work-order-entry/entry-page.tsx';
import { officeViewer, playServer, renderScreen, type SentOperation } from './client-setup.tsx';
import type { LocalOwner } from '../../client/offline/storage/owner.ts';
import { applied, fakeSync, type FakeSync } from './fake-sync.tsx';
import { officialCatalogue } from '../support/official-catalogue.ts';
import { AddressBar, historyAnswer } from './work-order-answers.tsx';

type Script = Parameters<typeof playServer>[0];

let person = officeViewer;

/**
 * Somebody else sits down at the device: drafts of those before are theirs alone. What the form fetches after its first
 * step is there, as it is moments after it stands.
 */
export async function anotherPerson(): Promise<void> {
  person = { ...officeViewer, accountId: crypto.randomUUID() };
  await loadRestOfEntry();
}

/** Whose drafts the screen keeps now. */
export function owner(): LocalOwner {
  return { companyId: person.company?.id ?? '', accountId: person.accountId };
}

/** The register as the entry screen asks for it. */
export function referenceAnswer(
  more: { readonly productionLines?: readonly object[]; readonly meters?: readonly object[] } = {},
): { readonly data: object } {
  return {
    data: {
      viewer: {
        __typename: 'Viewer',
        accountId: person.accountId,
        company: { __typename: 'Company', id: person.company?.id },
      },
      emissionSources: officialCatalogue.sources.map((source) => ({
        __typename: 'EmissionSource',
        ...source,
      })),
      emissionFactors: officialCatalogue.factors.map((factor) => ({
        __typename: 'EmissionFactor',
        ...factor,
      })),
      productionLines: [],
      meters: [],
      referenceValues: [],
      ...more,
    },
  };
}

interface EntryOptions {
  readonly at?: string;
  /** The queue; by default the server applies everything at once. */
  readonly sync?: FakeSync;
  readonly role?: typeof person.role;
}

/** The queue of the person at the device. */
export function queue(options: Omit<Parameters<typeof fakeSync>[0], 'owner'> = {}): FakeSync {
  return fakeSync({ owner: owner(), answer: () => applied(), ...options });
}

/** Opens the entry screen at an address; what is not scripted answers as an empty company would. */
export function openEntry(
  script: Script = {},
  { at = '/work-orders/new', sync = queue(), role = person.role }: EntryOptions = {},
): {
  readonly sent: SentOperation[];
  readonly sync: FakeSync;
  readonly user: UserEvent;
  readonly close: () => void;
} {
  const sent = playServer({
    EntryReference: () => referenceAnswer(),
    RecentWorkOrders: () => ({ data: historyAnswer([]) }),
    EntryStatements: ({ id }) => ({ data: { workOrder: { __typename: 'WorkOrder', id, statements: [] } } }),
    ...script,
  });
  const { unmount } = renderScreen(
    <>
      <AddressBar />
      <Link to="/elsewhere">elsewhere</Link>
      <Routes>
        <Route path="/work-orders/new" element={<EntryPage key="new" />} />
        <Route path="/work-orders/:workOrderId/edit" element={<EntryPage key="amend" />} />
        <Route path="/work-orders/:workOrderId" element={<p>opened</p>} />
        <Route path="/queue" element={<p>queue</p>} />
        <Route path="/elsewhere" element={<p>left</p>} />
      </Routes>
    </>,
    { at, viewer: { ...person, role }, sync },
  );
  return { sent, sync, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), close: unmount };
}

/**
 * A field by its label, on the step that is open; throws unless there is exactly one. Roles of a whole form are slow to
 * compute in jsdom, and so is what a label belongs to.
 */
export function field(name: RegExp): HTMLInputElement {
  const labels = new Map(
    [...document.querySelectorAll('label')].map((label) => [label.getAttribute('for'), textOf(label)]),
  );
  const found = [...document.querySelectorAll('input')].filter((input) =>
    name.test(input.getAttribute('aria-label') ?? labelledBy(input) ?? labels.get(input.id) ?? ''),
  );
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${String(found.length)} fields are labelled ${String(name)}`);
  return only;
}

const textOf = (element: Element): string => element.textContent.trim().replaceAll(/\s+/gu, ' ');

function labelledBy(input: HTMLInputElement): string | undefined {
  const ids = input.getAttribute('aria-labelledby')?.split(/\s+/u);
  return ids?.map((id) => textOf(document.getElementById(id) ?? input)).join(' ');
}

/** Enters a field and replaces its text, as the keypad, a paste or a wedge scanner does. */
export function type(name: RegExp, text: string): void {
  act(() => field(name).focus());
  fireEvent.change(field(name), { target: { value: text } });
}

/** Opens a step. */
export async function goTo(user: UserEvent, step: RegExp): Promise<void> {
  await user.click(await screen.findByText(step, { selector: '[role=tab] span' }));
}

/** The row of a source on the step that is open. */
export function row(name: RegExp) {
  return within(screen.getByLabelText(name, { selector: 'li' }));
}

/** Types everything that step 1 must have. */
export async function typeOrder(user: UserEvent, date = '2023-06-05'): Promise<void> {
  await user.click(await screen.findByText('鋅', { selector: 'button span' }));
  type(/^工單編號/, 'WO-0611');
  type(/^訂單編號/, 'PO-118');
  type(/^加工日期/, date);
  type(/^開始時間/, '0810');
  type(/^結束時間/, '11:40');
  type(/^產品品名/, '六角螺栓');
  type(/^加工數量/, '1000');
}

/** Types electricity, natural gas and fuel of one stage. */
export async function typeStage(
  user: UserEvent,
  step: RegExp,
  amounts: readonly [electricity: string, gas: string, fuel: string],
): Promise<void> {
  await goTo(user, step);
  type(/^電力 用量/, amounts[0]);
  type(/^天然氣.* 用量/, amounts[1]);
  type(/^(燃油|重油) 用量/, amounts[2]);
}

export const totalShown = () => screen.getByTestId('entry-total').textContent;
export const save = () => screen.getByText('儲存工單', { selector: 'button *' });

/** Saves an order without amounts, and says so. */
export async function saveWithoutAmounts(user: UserEvent): Promise<void> {
  await user.click(save());
  await user.click(await screen.findByText('仍要儲存', { selector: 'button *' }));
}

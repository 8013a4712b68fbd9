import { isReloadFelt, settleBeforeReload } from '../offline/reload-guard.ts';

/** What tabs of one browser say to each other about an update. */
type UpdateMessage =
  /** A person accepted the update in another tab: bring to disk what you have. */
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'BUSY'; readonly tab: string }
  | { readonly kind: 'READY'; readonly tab: string };

export interface UpdateChannel {
  /** Tells other tabs that the update comes; resolves when those that are busy are ready, at the latest after 2 s. */
  readonly prepareOthers: () => Promise<void>;
  readonly close: () => void;
}

const NAME = 'platecarbon-update';
/** An idle browser delivers within a few milliseconds. */
const FIRST_WORD_MS = 250;
const AT_MOST_MS = 2_000;

/** Listens to the other tabs; `onAccepted` is called when one of them accepts an update. */
export function openUpdateChannel(onAccepted: () => void): UpdateChannel {
  const channel = new BroadcastChannel(NAME);
  const tab = crypto.randomUUID();
  const busyTabs = new Set<string>();
  let onReady: (() => void) | null = null;
  const say = (message: UpdateMessage) => {
    channel.postMessage(message);
  };
  const answer = async (): Promise<void> => {
    onAccepted();
    if (!isReloadFelt()) return;
    say({ kind: 'BUSY', tab });
    await settleBeforeReload(AT_MOST_MS);
    say({ kind: 'READY', tab });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<UpdateMessage>) => {
    // Nothing in it throws: a late answer only costs the other tab its two seconds.
    if (data.kind === 'ACCEPTED') void answer();
    if (data.kind === 'BUSY') busyTabs.add(data.tab);
    if (data.kind === 'READY') busyTabs.delete(data.tab);
    if (busyTabs.size === 0) onReady?.();
  });
  return {
    prepareOthers: async () => {
      say({ kind: 'ACCEPTED' });
      await new Promise((resolve) => setTimeout(resolve, FIRST_WORD_MS));
      if (busyTabs.size === 0) return;
      await new Promise<void>((resolve) => {
        onReady = resolve;
        setTimeout(resolve, AT_MOST_MS - FIRST_WORD_MS);
      });
    },
    close: () => {
      channel.close();
    },
  };
}

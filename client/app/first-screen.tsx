import { type ComponentType, useEffect } from 'react';

/** What waits for the first screen waits no longer than this. */
const LATEST_MS = 3_000;

let note: () => void = () => undefined;
const isStanding = new Promise<void>((resolve) => {
  note = resolve;
});

/** Resolves when the first screen stands, so that what can wait leaves the network to it. */
export function untilFirstScreen(): Promise<void> {
  return Promise.race([isStanding, new Promise<void>((resolve) => setTimeout(resolve, LATEST_MS))]);
}

/** `Screen`, which tells when it stands. */
export function firstScreen<Props extends object>(Screen: ComponentType<Props>): ComponentType<Props> {
  return function FirstScreen(props: Props) {
    useEffect(note, []);
    return <Screen {...props} />;
  };
}

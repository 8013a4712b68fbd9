import { TextInput, type TextInputProps } from '@mantine/core';
import { type Ref, useEffect, useState } from 'react';

const PAUSE_MS = 300;

interface DebouncedFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string;
  /** Called once typing pauses. */
  readonly onSettled: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A text field that reports after a pause in typing and follows its value when that changes elsewhere. */
export function DebouncedField({ value, onSettled, ...rest }: DebouncedFieldProps) {
  const [text, setText] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (value !== followed) {
    setFollowed(value);
    setText(value);
  }
  useEffect(() => {
    if (text === followed) return undefined;
    const timer = setTimeout(() => {
      setFollowed(text);
      onSettled(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, followed, onSettled]);
  return <TextInput {...rest} value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}

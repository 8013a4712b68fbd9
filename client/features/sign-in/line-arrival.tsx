import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { useSession } from '../../session/session-context.ts';
import { CodeForm } from './code-form.tsx';
import { useRefusalSentence } from './use-refusal-sentence.ts';

interface LineArrivalProps {
  readonly onSignedIn: () => void;
  /** Goes on with account and password; gets why, in words, or null when the person chose so. */
  readonly onBack: (sentence: string | null) => void;
}

/** Signs in whom LINE just named to this browser, by the same second step as with a password. */
export function LineArrival({ onSignedIn, onBack }: LineArrivalProps) {
  const { t: translate } = useTranslation();
  const { signInWithLine } = useSession();
  const sentence = useRefusalSentence();
  const [needsCode, setNeedsCode] = useState(false);
  const hasBegun = useRef(false);
  useEffect(() => {
    // What LINE said counts once.
    if (hasBegun.current) return;
    hasBegun.current = true;
    signInWithLine().then(onSignedIn, (error: unknown) => {
      const refusal = refusalOf(error);
      if (refusal.code === 'SECOND_FACTOR_NEEDED') setNeedsCode(true);
      else onBack(sentence(refusal));
    });
  }, [onBack, onSignedIn, sentence, signInWithLine]);
  if (!needsCode) return <p role="status">{translate('signIn.line.signingIn')}</p>;
  return (
    <CodeForm
      lead={translate('signIn.line.codeLead')}
      backLabel={translate('signIn.line.back')}
      sentence={sentence}
      onCode={async (code) => {
        await signInWithLine(code);
        onSignedIn();
      }}
      onBack={() => onBack(null)}
    />
  );
}

import type { OpenForm } from '@case-lab/contract';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { useLanguage } from '../words/language.ts';
import { AboutMe } from './AboutMe.tsx';
import { Consents } from './Consents.tsx';
import { FaultSummary } from './FaultSummary.tsx';
import { type Filled, lackingFrom } from './filled.ts';
import { Preferences } from './Preferences.tsx';
import { Questions } from './Questions.tsx';
import styles from './Registering.module.css';

type FillInProps = {
  open: OpenForm;
  filled: Filled;
  write: (filled: Filled) => void;
  /** The word on the button, and on it while it is sent. */
  words: { send: string; sending: string };
  isSending: boolean;
  /** What is to be read before it is sent: that they would wait, why it was not taken. */
  notices?: ReactNode;
  /** Without it the form is shown to an organiser: it looks as it will, and sends nothing. */
  send?: (filled: Filled) => void;
};

/** The form that a lab asks visitors to fill in, with every fault at its field and a summary that takes the focus. */
export function FillIn({ open, filled, write, words, isSending, notices, send }: FillInProps) {
  const { language } = useLanguage();
  const [isTried, setTried] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const lacking = isTried ? lackingFrom(filled, open, language) : [];
  useEffect(() => {
    if (isTried) summary.current?.focus();
  }, [isTried]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send || isSending) return;
    const isWhole = lackingFrom(filled, open, language).length === 0;
    setTried(isWhole ? 0 : isTried + 1);
    if (isWhole) send(filled);
  };
  const given = { open, filled, lacking, change: (some: Partial<Filled>) => write({ ...filled, ...some }) };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {lacking.length > 0 && <FaultSummary ref={summary} open={open} lacking={lacking} />}
      <AboutMe {...given} />
      <Preferences {...given} />
      <Questions {...given} />
      <Consents {...given} />
      {notices}
      <Button type="submit" kind="main" size="large" busy={isSending} disabled={!send}>
        {isSending ? words.sending : words.send}
      </Button>
    </form>
  );
}

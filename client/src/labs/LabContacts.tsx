import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { BothLanguages } from '../words/BothLanguages.tsx';
import { labDeskWords } from '../words/lab-desk.ts';
import { useWords } from '../words/language.ts';
import styles from './LabForm.module.css';
import type { PartProps } from './lab-draft.ts';

const MOST = 10;

export function LabContacts({ details: { contacts }, write, fault }: PartProps) {
  const words = useWords(labDeskWords);
  const added = { name: { original: 'ru' as const }, email: '', phone: '' };
  return (
    <section className={styles.part} aria-labelledby="lab-contacts">
      <h2 id="lab-contacts" className={styles.title}>
        {words.contacts}
      </h2>
      {contacts.length > 0 && (
        <ul className={styles.list}>
          {contacts.map((contact, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else that stays while it is written
            <li key={at} id={`lab-contacts.${at}.email`} className={styles.item}>
              <Contact
                contact={contact}
                fault={fault(`contacts.${at}.email`)}
                write={(change) =>
                  write({ contacts: contacts.map((one, n) => (n === at ? { ...one, ...change } : one)) })
                }
                remove={() => write({ contacts: contacts.filter((_, n) => n !== at) })}
              />
            </li>
          ))}
        </ul>
      )}
      {contacts.length < MOST && (
        <div>
          <Button onClick={() => write({ contacts: [...contacts, added] })}>{words.addContact}</Button>
        </div>
      )}
    </section>
  );
}

type Contact = PartProps['details']['contacts'][number];
type ContactProps = {
  contact: Contact;
  fault?: string;
  write: (change: Partial<Contact>) => void;
  remove: () => void;
};

function Contact({ contact: { name, email, phone }, fault, write, remove }: ContactProps) {
  const words = useWords(labDeskWords);
  return (
    <>
      <BothLanguages
        legend={words.contact}
        maxLength={200}
        value={name}
        onValue={(said) => write({ name: said })}
      />
      <div className={styles.row}>
        <Field label={words.email} error={fault}>
          {(control) => (
            <input
              {...control}
              type="email"
              maxLength={200}
              value={email}
              onChange={({ target }) => write({ email: target.value.trim() })}
            />
          )}
        </Field>
        <Field label={words.phone}>
          {(control) => (
            <input
              {...control}
              type="tel"
              maxLength={40}
              value={phone}
              onChange={({ target }) => write({ phone: target.value })}
            />
          )}
        </Field>
      </div>
      <div>
        <Button size="small" onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}

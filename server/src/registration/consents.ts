import { isDeepStrictEqual } from 'node:util';
import {
  type Consent,
  isSameText,
  type PastText,
  type Registration,
  type RegistrationForm,
  type Ticked,
} from '@case-lab/contract';

type Given = Registration['consents'];

/** What was agreed to now: the texts that were ticked, of those that are asked. */
export function consented(asked: Consent[], ticked: readonly Ticked[]): Given {
  const at = new Date().toISOString();
  return asked
    .filter((one) => ticked.some((other) => isSameText(one, other)))
    .map(({ purpose, version }) => ({ purpose, version, at }));
}

/**
 * What stands after somebody changed their answers: a tick gives the text that is asked, a tick taken away gives it back. Of
 * a text that is asked no more they said nothing now: what they said then stands.
 */
export function consentedAnew(known: Given, asked: Consent[], ticked: readonly Ticked[]): Given {
  const unticked = asked.filter(
    (one) => !ticked.some((other) => isSameText(one, other)) && stands(known, one),
  );
  const fresh = consented(asked, ticked).filter((one) => !stands(known, one));
  const kept = unticked.reduce((given, { purpose }) => givenBack(given, purpose), known);
  return [...kept, ...fresh];
}

/** A consent of this purpose given back now, in all versions of its text. */
export function givenBack(known: Given, purpose: string): Given {
  const withdrawn = new Date().toISOString();
  return known.map((one) => (one.purpose === purpose && !one.withdrawn ? { ...one, withdrawn } : one));
}

const stands = (given: Given, text: Ticked) => given.some((one) => !one.withdrawn && isSameText(one, text));

/** Every text that was ever asked. */
type Texts = { form: RegistrationForm; past: PastText[] };

/** A form as it is wanted, each changed text in its next version; what it asks no more is past. */
export function composed({ form, past }: Texts, wanted: RegistrationForm): Texts {
  const known = [...past, ...form.consents.map(({ purpose, text, version }) => ({ purpose, text, version }))];
  const consents = wanted.consents.map((one) => ({ ...one, version: versionOf(one, known) }));
  const isAsked = (text: PastText) => consents.some((one) => isSameText(one, text));
  return {
    form: { ...wanted, consents },
    past: known.filter(
      (text, at) => !isAsked(text) && known.findIndex((one) => isSameText(one, text)) === at,
    ),
  };
}

/** A purpose counts on, also when it was not asked for a while; its last text, asked again, is the same version. */
function versionOf({ purpose, text }: Consent, known: PastText[]): number {
  const [last] = known.filter((one) => one.purpose === purpose).sort((a, b) => b.version - a.version);
  if (!last) return 1;
  return isDeepStrictEqual(last.text, text) ? last.version : last.version + 1;
}

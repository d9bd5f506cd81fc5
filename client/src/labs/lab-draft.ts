import type { DeskLab, LabDetails } from '@case-lab/contract';
import { useEffect, useState } from 'react';

/** What somebody has written and not saved, and the version that they began from. */
export type LabDraft = { version: number; details: LabDetails };

/** By lab, for as long as the page is open: another section of the desk may be looked at meanwhile. */
const drafts = new Map<string, LabDraft>();

/** The unsaved changes of a lab, if there are any. The browser asks before it closes the page over them. */
export function useLabDraft(lab: DeskLab) {
  const [draft, show] = useState(() => drafts.get(lab.id));
  const set = (next: LabDraft | undefined) => {
    if (next) drafts.set(lab.id, next);
    else drafts.delete(lab.id);
    show(next);
  };
  const isUnsaved = draft !== undefined;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  return { draft, set };
}

/** What each part of the form is given: what is written, how to write one thing anew, and what is wrong by field. */
export type PartProps = {
  details: LabDetails;
  write: (change: Partial<LabDetails>) => void;
  fault: (field: string) => string | undefined;
};

type Fault =
  | 'faultTitle'
  | 'faultLink'
  | 'faultEmail'
  | 'faultDates'
  | 'faultLanguages'
  | 'faultSlug'
  | 'faultDays';

/** What the server would refuse, by the field it stands in: "partners.0.link". */
export function faultsOf(details: LabDetails): Record<string, Fault | undefined> {
  const { title, startsOn, endsOn, languages, slug, retentionDays, partners, contacts } = details;
  const faults: Record<string, Fault> = {};
  if (!title.ru?.trim() && !title.en?.trim()) faults.title = 'faultTitle';
  if (startsOn && endsOn && endsOn < startsOn) faults.endsOn = 'faultDates';
  if (languages.length === 0) faults.languages = 'faultLanguages';
  if (slug.length < 3 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) faults.slug = 'faultSlug';
  const areDays = Number.isInteger(retentionDays) && retentionDays >= 1 && retentionDays <= 3650;
  if (!areDays) faults.retentionDays = 'faultDays';
  partners.forEach(({ link }, at) => {
    if (link && !(/^https?:[/][/]/.test(link) && URL.canParse(link)))
      faults[`partners.${at}.link`] = 'faultLink';
  });
  contacts.forEach(({ email }, at) => {
    if (email && !/^\S+@\S+[.]\S+$/.test(email)) faults[`contacts.${at}.email`] = 'faultEmail';
  });
  return faults;
}

import type { ExpertInvitation } from '@case-lab/contract';
import { useState } from 'react';
import { useCaseCards, usePortraits } from '../../cases/use-case-cards.ts';
import { useInvitations } from '../../experts/use-invitations.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { appWords } from '../../words/app.ts';
import { expertsWords } from '../../words/experts.ts';
import { useWords } from '../../words/language.ts';
import { ExpertRow } from './ExpertRow.tsx';
import styles from './Experts.module.css';
import { InviteExpertSheet } from './InviteExpertSheet.tsx';
import { LinkSheet } from './LinkSheet.tsx';

/** Who comes as an expert, how far each is, and what is still missing. */
export function ExpertsSection({ labId }: { labId: string }) {
  const words = useWords(expertsWords);
  const { loading } = useWords(appWords);
  const { data: experts } = useInvitations(labId);
  const { data: cards } = useCaseCards(labId);
  const portraits = usePortraits(labId);
  const [isInviting, invite] = useState(false);
  const [shown, show] = useState<{ name: string; link: string }>();
  const casesOf = ({ id }: ExpertInvitation) => cards?.filter(({ expertId }) => expertId === id) ?? [];
  return (
    <>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <Button kind="main" onClick={() => invite(true)}>
          {words.invite}
        </Button>
      </header>
      {!experts && <Waiting word={loading} />}
      {experts?.length === 0 && <Notice>{words.empty}</Notice>}
      <ul className={styles.experts}>
        {experts?.map((one) => (
          <ExpertRow
            key={one.id}
            labId={labId}
            one={one}
            cases={casesOf(one)}
            portraitId={portraits.get(one.id)}
            onLink={(link) => show({ name: one.name, link })}
          />
        ))}
      </ul>
      {isInviting && (
        <InviteExpertSheet
          labId={labId}
          cases={cards?.filter(({ expertId }) => !expertId) ?? []}
          onClose={() => invite(false)}
          onInvited={(name, link) => {
            invite(false);
            show({ name, link });
          }}
        />
      )}
      {shown && <LinkSheet {...shown} onClose={() => show(undefined)} />}
    </>
  );
}

import type { CaseCard, Media } from '@case-lab/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Question } from '../parts/Question.tsx';
import { deskApi } from '../wire/desk-http.ts';
import { caseCardWords } from '../words/case-cards.ts';
import { useWords } from '../words/language.ts';
import cardStyles from './CardEditor.module.css';
import { FileButton } from './FileButton.tsx';
import styles from './MediaShelf.module.css';
import { Refused } from './Refused.tsx';
import { pageAt } from './upload.ts';
import { useCardCall } from './use-card-call.ts';

type MediaShelfProps = { labId: string; card: CaseCard };

/** The pictures and slides of a case: how far each is, and a way to add and to remove. */
export function MediaShelf({ labId, card }: MediaShelfProps) {
  const words = useWords(caseCardWords);
  const cache = useQueryClient();
  const address = (mediaId: string, title: string) =>
    `/api/labs/${labId}/case-cards/${card.id}/media/${mediaId}?title=${encodeURIComponent(title)}`;
  return (
    <section className={cardStyles.part}>
      <h2>{words.media}</h2>
      <p className={cardStyles.soft}>{words.mediaHint}</p>
      {card.media.length > 0 && (
        <ul className={styles.shelf}>
          {card.media.map((one) => (
            <OnShelf key={one.id} labId={labId} card={card} one={one} />
          ))}
        </ul>
      )}
      <FileButton
        word={words.addFile}
        accept="image/png,image/jpeg,image/webp,application/pdf"
        address={address}
        onDone={() => cache.invalidateQueries({ queryKey: ['caseCards'] })}
      />
    </section>
  );
}

function OnShelf({ labId, card, one }: MediaShelfProps & { one: Media }) {
  const words = useWords(caseCardWords);
  const call = useCardCall(labId);
  const [asks, ask] = useState(false);
  const removing = useMutation({
    mutationFn: () => call.run(deskApi.caseCards.removeMedia({ labId, caseId: card.id, mediaId: one.id })),
  });
  const isDrawing = one.state === 'waiting' || one.state === 'working';
  return (
    <li className={styles.one} data-media={one.state}>
      <div className={styles.picture}>
        {one.done > 0 && <img src={pageAt(one.id, 1, 'small')} alt={one.title} className={styles.image} />}
      </div>
      <p className={styles.title}>{one.title}</p>
      {isDrawing && (
        <progress className={styles.progress} max={one.pages} value={one.done} aria-label={one.title} />
      )}
      <p className={styles.state} role="status">
        {words.mediaState[one.state](one.done, one.pages)}
      </p>
      <Button kind="quiet" size="small" busy={removing.isPending} onClick={() => ask(true)}>
        {isDrawing ? words.cancel : words.remove}
        <span className="unseen"> {one.title}</span>
      </Button>
      <Refused error={removing.error} />
      {asks && (
        <Question
          text={`${one.title} — ${words.reallyRemoveMedia}`}
          yes={words.yesRemove}
          no={words.close}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            removing.mutate();
          }}
        />
      )}
    </li>
  );
}

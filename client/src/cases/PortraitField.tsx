import { useQueryClient } from '@tanstack/react-query';
import { expertsWords } from '../words/experts.ts';
import { useWords } from '../words/language.ts';
import { FileButton } from './FileButton.tsx';
import styles from './PortraitField.module.css';
import { pageAt } from './upload.ts';
import { usePortraits } from './use-case-cards.ts';

/** The portrait of an expert, and a way to put another in its place. */
export function PortraitField({ labId, expertId }: { labId: string; expertId: string }) {
  const words = useWords(expertsWords);
  const cache = useQueryClient();
  const mediaId = usePortraits(labId).get(expertId);
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>{words.portrait}</legend>
      {mediaId && <img src={pageAt(mediaId, 1, 'small')} alt={words.portrait} className={styles.portrait} />}
      <FileButton
        word={mediaId ? words.changePortrait : words.choosePortrait}
        accept="image/png,image/jpeg,image/webp"
        address={(id) => `/api/labs/${labId}/expert-invitations/${expertId}/portrait/${id}`}
        onDone={() => cache.invalidateQueries({ queryKey: ['caseCards', 'portraits'] })}
      />
    </fieldset>
  );
}

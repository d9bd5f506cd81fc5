import type { Technology } from '@case-lab/contract';
import type { Judgement } from '@case-lab/contract/boards';
import { Sheet } from '../../parts/Sheet.tsx';
import { judgingWords } from '../../words/judging.ts';
import { useTell, useWords } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { placeOf } from '../territory-of.ts';
import { useNameBar } from '../use-bar.ts';
import { useListOf } from '../use-board.ts';
import { Agreed } from './Agreed.tsx';
import { AgreeForm } from './AgreeForm.tsx';
import styles from './Cell.module.css';
import judging from './Judging.module.css';
import { OwnVerdict } from './OwnVerdict.tsx';
import { useMayAgree } from './use-may-agree.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { isContested } from './verdicts.ts';

type CellSheetProps = {
  technology: Technology;
  territory: string;
  /** Whether one's own verdict is given here too, where the territory is one's own. */
  withOwn?: boolean;
  onClose: () => void;
};

/** One technology in one territory: who says what and why, and what the group agrees on. */
export function CellSheet({ technology, territory, withOwn = false, onClose }: CellSheetProps) {
  const board = useBoard();
  const words = useWords(judgingWords);
  const tell = useTell();
  const bar = useNameBar();
  const isHere = (one: { territory: string }) => placeOf(board, one.territory) === territory;
  const judgements = useListOf('judgements', technology.id).filter(isHere);
  const agreement = useListOf('agreements', technology.id).find(isHere);
  const { me } = board;
  const place = board.territory(territory);
  const isOwn = board.person(me.id)?.territory?.id === territory;
  const mayAgree = useMayAgree();
  const mayJudge = withOwn && isOwn && !bar;
  const voices = judgements.filter((one) => !(mayJudge && one.participant === me.id));
  return (
    <Sheet
      title={words.cell(technology.code, place ? tell(place.name) : '–')}
      closeWord={words.close}
      onClose={onClose}
    >
      <div className={styles.sheet} data-cell={technology.code}>
        <p>{tell(technology.name)}</p>
        {agreement && <Agreed agreement={agreement} />}
        {isContested(judgements) && <p className={judging.contested}>{words.contested}</p>}
        {judgements.length === 0 && <p className={judging.nobody}>{words.cellEmpty}</p>}
        <ul className={styles.voices}>
          {voices.map((judgement) => (
            <Voice key={judgement.participant} judgement={judgement} />
          ))}
        </ul>
        {mayJudge && <OwnVerdict technology={technology.id} />}
        {mayAgree && (
          <AgreeForm cell={agreement ?? { technology: technology.id, territory }} agreement={agreement} />
        )}
      </div>
    </Sheet>
  );
}

/** What one person says. */
function Voice({ judgement }: { judgement: Judgement }) {
  const { person, me } = useBoard();
  const words = useWords(judgingWords);
  const { verdict, participant, confidence, lacks, has } = judgement;
  const texts = ['adaptation', 'condition', 'barriers', 'enablers', 'question'] as const;
  const ticked = [
    { title: words.lacks, of: lacks },
    { title: words.has, of: has },
  ].filter(({ of }) => of.length > 0);
  return (
    <li className={styles.voice}>
      <p className={judging.said}>
        <VerdictMark verdict={verdict} />
        <span>{words.verdicts[verdict]}</span>
      </p>
      <p className={styles.by}>
        {participant === me.id ? words.you : (person(participant)?.name ?? words.someone)}
        {confidence && ` · ${words.sure[confidence].toLocaleLowerCase()}`}
      </p>
      <dl className={styles.reasons}>
        {ticked.map(({ title, of }) => (
          <Reason key={title} title={title} text={of.map((one) => words.conditions[one]).join(', ')} />
        ))}
        {texts.map(
          (text) => judgement[text] && <Reason key={text} title={words.texts[text]} text={judgement[text]} />,
        )}
      </dl>
    </li>
  );
}

function Reason({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd dir="auto">{text}</dd>
    </div>
  );
}

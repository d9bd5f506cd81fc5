import { useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../../words/language.ts';
import { useBoard } from '../board-context.ts';
import { listenColourBy, meaningOf } from '../colouring.ts';
import styles from './BoardMap.module.css';
import { Picture } from './picture.ts';
import { useIsFar, useScene } from './use-scene.ts';

/** The notes as one picture, while the board is seen from far away. The list is the same board for those who do not see. */
export function Overview() {
  return useIsFar() ? <Drawn /> : null;
}

function Drawn() {
  const scene = useScene();
  const board = useBoard();
  const { language } = useLanguage();
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!ref.current) return;
    const picture = new Picture(ref.current, scene, ({ which, id }) => {
      const note = board.store.notes(which)?.note(id);
      return note && meaningOf(board, note, language);
    });
    const drawAll = () => picture.drawAll();
    const stops = [listenColourBy(drawAll), board.store.listen('authors', drawAll)];
    return () => {
      for (const stop of stops) stop();
      picture.close();
    };
  }, [scene, board, language]);
  return <canvas ref={ref} className={styles.overview} />;
}

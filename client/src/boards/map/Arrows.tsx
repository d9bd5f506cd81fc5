import type { Link } from '@case-lab/contract/boards';
import { memo, useEffect, useRef } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { useAllOf } from '../use-board.ts';
import { useActs } from './acts-context.ts';
import { type ArrowLine, arrowLine, pathOf } from './arrow-line.ts';
import type { Scene } from './scene.ts';
import type { Spot } from './spot.ts';
import styles from './Ties.module.css';
import { useAttention, useScene, useSpots } from './use-scene.ts';

type Ends = { link: Link; from: Spot; to: Spot };

/** The arrows both of whose notes are to be seen. */
function useEnds(): Ends[] {
  const links = useAllOf('links');
  const { spots } = useScene();
  useSpots((all) => all.clusters()); // another map after each change of any place
  return links.flatMap((link) => {
    const [from, to] = [spots.get(link.from), spots.get(link.to)];
    return from && to ? [{ link, from, to }] : [];
  });
}

/** The arrows, under the notes. */
export function Arrows() {
  const ends = useEnds();
  return (
    <svg className={styles.under} aria-hidden="true">
      <defs>
        <marker
          id="arrow-head"
          viewBox="0 0 10 10"
          refX="8.5"
          refY="5"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M1 1 9 5 1 9Z" fill="context-stroke" />
        </marker>
      </defs>
      {ends.map(({ link, from, to }) => (
        <Arrow key={link.id} id={link.id} from={from} to={to} />
      ))}
      <Led />
    </svg>
  );
}

const Arrow = memo(function Arrow({ id, from, to }: { id: string; from: Spot; to: Spot }) {
  const { canEdit } = useBoard();
  const scene = useScene();
  const shown = useRef<SVGPathElement>(null);
  const wide = useRef<SVGPathElement>(null);
  useEffect(() => {
    const draw = () => {
      const line = lineOf(scene, from, to);
      for (const path of [shown.current, wide.current]) path?.setAttribute('d', line ? pathOf(line) : '');
    };
    draw();
    // The ends go along while a note is dragged; React hears nothing of it.
    return scene.lifts.listen((ids) => (ids.includes(from.id) || ids.includes(to.id)) && draw());
  }, [scene, from, to]);
  return (
    <>
      <path ref={shown} className={styles.arrow} markerEnd="url(#arrow-head)" />
      {canEdit && (
        // biome-ignore lint/a11y/noStaticElementInteractions: by keys it is L on its note, and Enter on the other again
        <path ref={wide} className={styles.wide} onClick={() => scene.attention.name(id)} />
      )}
    </>
  );
});

/** The arrow that is being drawn. */
function Led() {
  const { spots } = useScene();
  const led = useAttention((attention) => attention.led);
  const from = spots.get(led?.from);
  const line = led && from && arrowLine(from.area, led.to);
  return line ? <path className={styles.arrow} markerEnd="url(#arrow-head)" d={pathOf(line)} /> : null;
}

function lineOf({ lifts }: Scene, from: Spot, to: Spot): ArrowLine | undefined {
  const [a, b] = [from, to].map(({ id, area }) => {
    const by = lifts.of(id);
    return by ? { ...area, x: area.x + by.dx, y: area.y + by.dy } : area;
  });
  return a && b && arrowLine(a, b);
}

/** The words on the arrows, over the notes. */
export function ArrowWords() {
  return useEnds().map((ends) => <ArrowWord key={ends.link.id} ends={ends} />);
}

function ArrowWord({ ends: { link, from, to } }: { ends: Ends }) {
  const { store, canEdit } = useBoard();
  const { attention } = useScene();
  const words = useWords(mapWords);
  const isNamed = useAttention((now) => now.named === link.id);
  const line = arrowLine(from.area, to.area);
  if (!line || (!link.label && !isNamed)) return null;
  const { x, y } = line.middle;
  const text = (id: string) => (store.notes('board')?.text(id) ?? '').slice(0, 40);
  const says = words.arrowSays(text(from.id), text(to.id), link.label);
  return (
    <div className={styles.word} style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}>
      {isNamed && canEdit ? (
        <WordField link={link} />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.label}
          aria-label={says}
          disabled={!canEdit}
          onClick={() => attention.name(link.id)}
        >
          {link.label}
        </button>
      )}
    </div>
  );
}

function WordField({ link }: { link: Link }) {
  const { attention } = useScene();
  const acts = useActs();
  const words = useWords(mapWords);
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  const end = () => {
    acts.label(link, ref.current?.value ?? '');
    attention.name(undefined);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the focus leaves its field and button
    <div
      className={styles.naming}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || end()}
    >
      <input
        ref={ref}
        className={styles.field}
        defaultValue={link.label}
        maxLength={60}
        size={16}
        placeholder={words.arrowHint}
        aria-label={words.arrowLabel}
        dir="auto"
        onKeyDown={(event) => {
          event.stopPropagation();
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
          event.preventDefault();
          end();
          acts.back();
        }}
      />
      <button
        type="button"
        className={styles.drop}
        aria-label={words.removeArrow}
        title={words.removeArrow}
        onClick={() => {
          attention.name(undefined);
          acts.unlink(link.id);
          acts.back();
        }}
      >
        <Icon d="m5 5 10 10M15 5 5 15" size={16} />
      </button>
    </div>
  );
}

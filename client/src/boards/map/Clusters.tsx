import type { Cluster } from '@case-lab/contract/boards';
import { type CSSProperties, memo, useCallback, useEffect, useRef } from 'react';
import { territoryColour } from '../../people/territory-colour.ts';
import { useWords } from '../../words/language.ts';
import { mapWords } from '../../words/map.ts';
import { useBoard } from '../board-context.ts';
import { bindText } from '../note-text.ts';
import { useAllOf } from '../use-board.ts';
import { useActs } from './acts-context.ts';
import { bridges, titleAt } from './hull.ts';
import type { Spot } from './spot.ts';
import styles from './Ties.module.css';
import { useAttention, useScene, useSpots } from './use-scene.ts';

const PAD = 8;
const BRIDGE = 44;

type Shown = { cluster: Cluster; spots: readonly Spot[] };

/** The clusters that somebody's notes are in. */
function useShown(): Shown[] {
  const spots = useSpots((all) => all.clusters());
  return useAllOf('clusters').flatMap((cluster) => {
    const inside = spots.get(cluster.id);
    return inside ? [{ cluster, spots: inside }] : [];
  });
}

/** A soft shape under the notes of each cluster. */
export function Hulls() {
  return (
    <svg className={styles.under} aria-hidden="true">
      {useShown().map(({ cluster, spots }) => (
        <Hull key={cluster.id} id={cluster.id} spots={spots} />
      ))}
    </svg>
  );
}

type HullProps = { id: string; spots: readonly Spot[] };

const Hull = memo(function Hull({ id, spots }: HullProps) {
  const mount = useMount(id);
  const { ground, edge } = territoryColour(id);
  const areas = spots.map(({ area }) => area);
  const lines = bridges(areas);
  const shape = (more: number) => (
    <>
      {lines.map(({ from, to }) => (
        <line
          key={`${from.x} ${from.y} ${to.x} ${to.y}`}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          strokeWidth={BRIDGE + 2 * more}
        />
      ))}
      {spots.map(({ id: note, area: { x, y, w, h } }) => {
        const pad = PAD + more;
        return (
          <rect key={note} x={x - pad} y={y - pad} width={w + 2 * pad} height={h + 2 * pad} rx={18 + more} />
        );
      })}
    </>
  );
  return (
    <g ref={mount} className={styles.hull}>
      <g fill={edge} stroke={edge} className={styles.edge}>
        {shape(2)}
      </g>
      <g fill={ground} stroke={ground} className={styles.inside}>
        {shape(0)}
      </g>
    </g>
  );
}, isSameHull);

function isSameHull(a: HullProps, b: HullProps): boolean {
  return (
    a.id === b.id && a.spots.length === b.spots.length && a.spots.every((spot, at) => spot === b.spots[at])
  );
}

function useMount(id: string) {
  const { lifts } = useScene();
  return useCallback(
    (element: HTMLElement | SVGElement | null) =>
      element ? lifts.mount(`cluster ${id}`, element) : undefined,
    [lifts, id],
  );
}

/** The titles, over the notes: to be changed in place, and to take hold of the whole cluster. */
export function ClusterTitles() {
  return useShown().map(({ cluster, spots }) => <Title key={cluster.id} cluster={cluster} spots={spots} />);
}

function Title({ cluster, spots }: Shown) {
  const { canEdit } = useBoard();
  const words = useWords(mapWords);
  const { x, y } = titleAt(spots.map(({ area }) => area));
  const style = {
    transform: `translate(${x}px, ${y}px) translate(0, -72%)`,
    '--edge': territoryColour(cluster.id).edge,
  } as CSSProperties;
  // Under an element of its own: a title and a hull of one cluster are lifted alike.
  return (
    <Lifted id={cluster.id} style={style}>
      {canEdit && (
        <span className={styles.grip} data-cluster={cluster.id} title={words.moveCluster} aria-hidden="true">
          ⠿
        </span>
      )}
      {canEdit ? (
        <TitleField cluster={cluster} />
      ) : (
        <span className={styles.still}>{cluster.title || words.untitled}</span>
      )}
    </Lifted>
  );
}

function Lifted({ id, style, children }: { id: string; style: CSSProperties; children: React.ReactNode }) {
  const { lifts } = useScene();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      lifts.listen((ids) => {
        if (!ids.includes(`cluster ${id}`)) return;
        const { dx, dy } = lifts.of(`cluster ${id}`) ?? { dx: 0, dy: 0 };
        if (ref.current) ref.current.style.translate = `${dx}px ${dy}px`;
      }),
    [lifts, id],
  );
  return (
    <div ref={ref} className={styles.title} style={style}>
      {children}
    </div>
  );
}

function TitleField({ cluster: { id, title } }: { cluster: Cluster }) {
  const { store } = useBoard();
  const scene = useScene();
  const acts = useActs();
  const words = useWords(mapWords);
  const isNamed = useAttention((attention) => attention.named === id);
  const ref = useRef<HTMLInputElement>(null);
  const newest = useRef(acts);
  useEffect(() => {
    newest.current = acts;
  });
  useEffect(() => {
    if (!ref.current) return;
    const { clusters } = store.around;
    return bindText(ref.current, {
      read: () => clusters.of(id)[0]?.title ?? '',
      write: (text) => newest.current.name(id, text),
      listen: (listener) => clusters.listen(id, listener),
    });
  }, [store, id]);
  useEffect(() => {
    if (isNamed) ref.current?.focus({ preventScroll: true });
  }, [isNamed]);
  return (
    <input
      ref={ref}
      className={styles.field}
      // The map is one stop of the Tab key; C leads here.
      tabIndex={-1}
      size={Math.max(title.length, words.clusterHint.length) + 1}
      maxLength={120}
      placeholder={words.clusterHint}
      aria-label={words.clusterTitle}
      dir="auto"
      onBlur={() => isNamed && scene.attention.name(undefined)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
        event.preventDefault();
        acts.back();
      }}
    />
  );
}

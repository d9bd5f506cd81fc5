import { type MouseEvent, useId } from 'react';
import { helpWords } from '../../words/help.ts';
import { useWords } from '../../words/language.ts';
import type { Block, Guide, Piece, Section } from './guide-text.ts';
import styles from './Help.module.css';

/** A guide: what is going on now first, then its contents, then the rest in its order. */
export function GuidePages({ guide, now }: { guide: Guide; now: string | undefined }) {
  const words = useWords(helpWords);
  const base = useId();
  const running = guide.sections.find(({ id }) => id === now);
  const rest = guide.sections.filter((section) => section !== running);
  return (
    <>
      {running && (
        <Chapter section={running} id={`${base}${running.id}`} title={words.now(running.title)} isNow />
      )}
      <div className={styles.text}>
        <Blocks blocks={guide.lead} />
      </div>
      <nav className={styles.contents} aria-labelledby={`${base}contents`}>
        <h3 id={`${base}contents`}>{words.contents}</h3>
        <ul>
          {rest.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${base}${id}`} onClick={goTo}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {rest.map((section) => (
        <Chapter key={section.id} section={section} id={`${base}${section.id}`} title={section.title} />
      ))}
    </>
  );
}

/** Within the sheet: the page's own address, by which screens are found, stays as it is. */
function goTo(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  const heading = document.getElementById(event.currentTarget.hash.slice(1));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

type ChapterProps = { section: Section; id: string; title: string; isNow?: boolean };

function Chapter({ section, id, title, isNow = false }: ChapterProps) {
  return (
    <section className={styles.text} aria-labelledby={id} data-now={isNow || undefined}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      <Blocks blocks={section.blocks} />
    </section>
  );
}

/* A guide never changes while it is shown, so that a piece is known by its place. */
function Blocks({ blocks }: { blocks: Block[] }) {
  return blocks.map((block, index) => {
    const key = `${index}`;
    if (block.as === 'paragraph') {
      return (
        <p key={key}>
          <Pieces pieces={block.pieces} />
        </p>
      );
    }
    const List = block.as === 'list' ? 'ul' : 'ol';
    return (
      <List key={key}>
        <Items items={block.items} />
      </List>
    );
  });
}

function Items({ items }: { items: Piece[][] }) {
  return items.map((item, index) => {
    const key = `${index}`;
    return (
      <li key={key}>
        <Pieces pieces={item} />
      </li>
    );
  });
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ as, text }, index) => {
    const key = `${index}`;
    if (as === 'text') return text;
    if (as === 'word') return <strong key={key}>{text}</strong>;
    // Most keys bear English names, and are read aloud so.
    const lang = /[a-z]/i.test(text) ? 'en' : undefined;
    return (
      <kbd key={key} lang={lang}>
        {text}
      </kbd>
    );
  });
}

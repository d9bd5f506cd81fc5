/**
 * Excalidraw with a fair binding: own changes are committed on drop and not given back to it, remote ones replace one
 * element, and the cursors of a frame come in one update. The scene is a stored one, as it is in use.
 */
import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { drop, feed, middle, NOTE, notes, showPointer, tellBench } from './board.js';

const known = new Map();

function sceneOf() {
  return convertToExcalidrawElements(
    notes.map(({ id, x, y, text, colour }) => ({
      ...{
        type: 'rectangle',
        id,
        x,
        y,
        width: NOTE.w,
        height: NOTE.h,
        backgroundColor: colour,
        fillStyle: 'solid',
      },
      ...{ roughness: 0, label: { text, fontSize: 16 } },
    })),
    { regenerateIds: false },
  );
}

function bind(api) {
  for (const { id, version } of api.getSceneElements()) known.set(id, version);
  const collaborators = new Map();
  let isAsked = false;
  const show = () => {
    isAsked = false;
    api.updateScene({ collaborators: new Map(collaborators) });
  };
  feed({
    cursor: (who, x, y) => {
      collaborators.set(`c${who}`, { username: `p${who}`, pointer: { x, y, tool: 'pointer' } });
      if (!isAsked) requestAnimationFrame(show);
      isAsked = true;
    },
    edit: (id, text) => {
      const elements = api.getSceneElementsIncludingDeleted().map((element) => {
        if (element.containerId !== id) return element;
        const next = { ...element, text, originalText: text, version: element.version + 1 };
        known.set(element.id, next.version);
        return next;
      });
      api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER });
    },
  });
  showPointer(({ x, y }) => {
    const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = api.getAppState();
    return { x: (x - offsetLeft) / zoom.value - scrollX, y: (y - offsetTop) / zoom.value - scrollY };
  });
  addEventListener('pointerup', () => setTimeout(() => commit(api)));
}

/** What a drop has changed: by version, as Excalidraw's own collaboration finds it. */
function commit(api) {
  const changed = api.getSceneElements().filter(({ id, version }) => known.get(id) !== version);
  for (const element of changed) {
    known.set(element.id, element.version);
    if (element.type === 'rectangle') drop(element.id, element);
  }
}

function toScreen(api, { x, y }) {
  const { zoom, scrollX, scrollY, offsetLeft, offsetTop } = api.getAppState();
  return { x: (x + scrollX) * zoom.value + offsetLeft, y: (y + scrollY) * zoom.value + offsetTop };
}

function Board({ elements }) {
  const [api, setApi] = useState();
  useEffect(() => {
    if (!api) return;
    const tell = () =>
      tellBench({
        fit: () => api.scrollToContent(undefined, { fitToContent: true, animate: false }),
        toScreen: (at) => toScreen(api, at),
      });
    // The scene comes a moment after the interface.
    const timer = setInterval(() => {
      if (api.getSceneElements().length < notes.length) return;
      clearInterval(timer);
      bind(api);
      tell();
    }, 4);
  }, [api]);
  const { innerWidth: w, innerHeight: h } = window;
  const appState = {
    scrollX: (w - NOTE.w) / 2 - middle.x,
    scrollY: (h - NOTE.h) / 2 - middle.y,
    zoom: { value: 1 },
  };
  return <Excalidraw excalidrawAPI={setApi} initialData={{ elements, appState }} isCollaborating />;
}

document.body.style.margin = '0';
const root = document.getElementById('root');
root.style.cssText = 'width: 100vw; height: 100vh';
const stored = await fetch(`/scene-${notes.length}.json`).then((answer) =>
  answer.ok ? answer.json() : undefined,
);
if (!stored) window.scene = sceneOf();
else createRoot(root).render(<Board elements={stored} />);

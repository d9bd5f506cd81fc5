/** React Flow as its documentation begins, and tuned as its page on performance advises (`?tuned`). */
import { applyNodeChanges, ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { drop, feed, isTuned, middle, NOTE, notes, showPointer, tellBench } from './board.js';

function Note({ data }) {
  return (
    <article
      style={{ width: NOTE.w, height: NOTE.h, background: data.colour, padding: 8, boxSizing: 'border-box' }}
    >
      <p style={{ margin: 0, overflow: 'hidden' }}>{data.text}</p>
    </article>
  );
}
const NODE_TYPES = { note: isTuned ? memo(Note) : Note };
const PAN_BUTTONS = [0, 1];
const letGo = (_, { id, position }) => drop(id, position);
const toNode = ({ id, x, y, text, colour }) => ({
  ...{ id, type: 'note', position: { x, y }, width: NOTE.w, height: NOTE.h, data: { text, colour } },
});

/** As most applications have it: what is drawn is made of the application's own notes, all of them at every change. */
function useDerived() {
  const [own, setOwn] = useState(notes);
  const nodes = useMemo(() => own.map(toNode), [own]);
  const move = useCallback((changes) => {
    const moved = new Map(
      changes.flatMap(({ type, id, position }) => (type === 'position' && position ? [[id, position]] : [])),
    );
    if (moved.size > 0) setOwn((now) => now.map((note) => ({ ...note, ...moved.get(note.id) })));
  }, []);
  const edit = useCallback(
    (id, text) => setOwn((now) => now.map((note) => (note.id === id ? { ...note, text } : note))),
    [],
  );
  return { nodes, move, edit };
}

/** As its page on performance has it: nodes are kept, and only what changes is another object. */
function useKept() {
  const [nodes, setNodes] = useState(() => notes.map(toNode));
  const move = useCallback((changes) => setNodes((now) => applyNodeChanges(changes, now)), []);
  const edit = useCallback(
    (id, text) =>
      setNodes((now) =>
        now.map((node) => (node.id === id ? { ...node, data: { ...node.data, text } } : node)),
      ),
    [],
  );
  return { nodes, move, edit };
}

const useNotes = isTuned ? useKept : useDerived;

function Board() {
  const { nodes, move, edit } = useNotes();
  const [cursors, setCursors] = useState([]);
  const marks = useRef([]);
  useEffect(() => {
    feed({
      cursor: (who, x, y) => {
        if (!isTuned) setCursors((now) => Object.assign([...now], { [who]: { x, y } }));
        else if (marks.current[who]) marks.current[who].style.transform = `translate(${x}px, ${y}px)`;
      },
      edit,
    });
  }, [edit]);
  const onInit = useCallback((instance) => {
    instance.setCenter(middle.x + NOTE.w / 2, middle.y + NOTE.h / 2, { zoom: 1 });
    showPointer((at) => instance.screenToFlowPosition(at));
    tellBench({
      fit: () => instance.fitView({ minZoom: 0.02 }),
      toScreen: (at) => instance.flowToScreenPosition(at),
    });
  }, []);
  const shown = isTuned ? Array.from({ length: 8 }, () => ({ x: 0, y: 0 })) : cursors;
  return (
    <ReactFlow
      nodes={nodes}
      onNodesChange={move}
      onNodeDragStop={letGo}
      nodeTypes={NODE_TYPES}
      onInit={onInit}
      panOnDrag={PAN_BUTTONS}
      minZoom={0.02}
      onlyRenderVisibleElements={isTuned}
    >
      <ViewportPortal>
        {shown.map((at, who) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: a cursor is its place in the list
            key={who}
            ref={(mark) => {
              marks.current[who] = mark;
            }}
            style={{
              position: 'absolute',
              width: 12,
              height: 12,
              background: 'crimson',
              transform: `translate(${at?.x ?? 0}px, ${at?.y ?? 0}px)`,
            }}
          />
        ))}
      </ViewportPortal>
    </ReactFlow>
  );
}

document.body.style.margin = '0';
const root = document.getElementById('root');
root.style.cssText = 'width: 100vw; height: 100vh';
createRoot(root).render(
  <ReactFlowProvider>
    <Board />
  </ReactFlowProvider>,
);

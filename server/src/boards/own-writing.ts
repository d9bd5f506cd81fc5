import * as Y from 'yjs';
import { SERVER_CLIENT } from './client-ids.service.ts';

type Write = (doc: Y.Doc) => void;

/** What the server writes into a new document, as an update under its own client id. */
export function written(write: Write): Buffer {
  return writtenUpon(new Y.Doc(), write);
}

/** What the server writes into a document that stands, as an update; the document itself is left as it is. */
export function writtenUpon(current: Y.Doc, write: Write, clientId = SERVER_CLIENT): Buffer {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(current));
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  write(doc);
  return Buffer.from(Y.encodeStateAsUpdate(doc, before));
}

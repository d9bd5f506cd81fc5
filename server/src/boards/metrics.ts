import { Gauge, Histogram } from 'prom-client';

/** From the arrival of an update to its COMMIT, in seconds. */
export const ackSeconds = new Histogram({
  name: 'caselab_board_ack_seconds',
  help: 'From the arrival of a board update to its COMMIT',
  buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 1, 5],
});

export const openDocuments = new Gauge({
  name: 'caselab_board_documents_open',
  help: 'Board documents in memory',
});

export const unsavedBytes = new Gauge({
  name: 'caselab_board_unsaved_bytes',
  help: 'Bytes of board updates that wait for their COMMIT',
});

export default {
  // The wire is our own client's, from its sources; React is one for it and for the peer.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    dedupe: ['react', 'react-dom'],
  },
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['map.html', 'flow.html', 'excalidraw.html', 'nothing.html'] },
  },
};

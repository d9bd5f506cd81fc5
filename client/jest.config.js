const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2023',
  },
  module: { type: 'es6' },
};

export default {
  testEnvironment: '<rootDir>/test/browser.js',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
  setupFilesAfterEnv: ['<rootDir>/test/set-up.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.md'],
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/styles.ts', '^(.+\\.md)\\?raw$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc], '\\.md$': '<rootDir>/test/raw.js' },
};

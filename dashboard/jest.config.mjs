// The workspace's configuration, without its exclusion of this folder: only pure logic is tested here; pages are tested in a browser by e2e.
import workspace from '../jest.config.mjs';

export default {
  ...workspace,
  rootDir: '..',
  roots: ['<rootDir>/dashboard/src'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};

import { expect, test } from '@jest/globals';
import { Camera } from './camera.ts';

function looking(): Camera {
  const camera = new Camera();
  camera.resize(800, 600);
  return camera;
}

test('an own pan or zoom is told to whoever follows; flying to another is none', async () => {
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
  const camera = looking();
  let own = 0;
  camera.listenOwn(() => own++);
  camera.flyTo({ x: 5_000, y: 5_000, w: 400, h: 300 });
  expect(own).toBe(0);
  camera.pan(10, 0);
  camera.zoomBy(2);
  expect(own).toBe(2);
});

test('where motion is not wanted it jumps, and all of the area is in view', () => {
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
  const camera = looking();
  camera.flyTo({ x: 5_000, y: 4_000, w: 2_000, h: 300 });
  const { x, y, w, h } = camera.view;
  expect(x).toBeLessThanOrEqual(5_000);
  expect(x + w).toBeGreaterThanOrEqual(7_000);
  expect(y).toBeLessThanOrEqual(4_000);
  expect(y + h).toBeGreaterThanOrEqual(4_300);
});

test('the way back leads to the same place at the same size, though the map is lower by then', () => {
  Object.assign(window, { matchMedia: () => ({ matches: true }) });
  const camera = looking();
  camera.centre({ x: 900, y: 700 });
  camera.zoomBy(0.8);
  const goBack = camera.keep();
  camera.flyTo({ x: 5_000, y: 4_000, w: 2_000, h: 300 });
  camera.resize(800, 200);
  goBack();
  expect(camera.zoom).toBeCloseTo(0.8);
  expect(camera.toBoard({ x: 400, y: 100 }).x).toBeCloseTo(900);
  expect(camera.toBoard({ x: 400, y: 100 }).y).toBeCloseTo(700);
});

test('what is under the mouse stays there while one zooms', () => {
  const camera = looking();
  const before = camera.toBoard({ x: 200, y: 100 });
  camera.zoomAt({ x: 200, y: 100 }, 1.7);
  const after = camera.toBoard({ x: 200, y: 100 });
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});

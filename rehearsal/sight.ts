import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { alikeIn, coveredIn, stickingOutIn, tremblingIn } from './layout-faults.ts';

type Rule = {
  id: string;
  impact?: string | null;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
};

/**
 * Whether a screen can be used by everybody: axe finds no serious fault, and nothing is cut off, covered or in motion, also
 * with text at 200 %, in forced colours, where no motion is asked, and at 320 px. `screen` names it when it is not so.
 */
export async function expectFaultless(page: Page, screen: string): Promise<void> {
  const faults = [...(await axeFaults(page)), ...(await layoutFaults(page))];
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  faults.push(...(await page.evaluate(alikeIn)).map((fault) => `in forced colours: ${fault}`));
  faults.push(...(await page.evaluate(tremblingIn)).map((fault) => `where no motion is asked: ${fault}`));
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  faults.push(...(await layoutFaults(page)).map((fault) => `with text at 200 %: ${fault}`));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  const size = page.viewportSize();
  if (size && size.width < 768) {
    await page.setViewportSize({ ...size, width: 320 });
    faults.push(...(await layoutFaults(page)).map((fault) => `at 320 px: ${fault}`));
    await page.setViewportSize(size);
  }
  expect.soft(faults, `${screen}: what stands in somebody’s way`).toEqual([]);
}

/** What axe calls serious or critical, a line each. */
async function axeFaults(page: Page): Promise<string[]> {
  // Half faded in, everything is too pale.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Through the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(`window.axe ?? (() => { ${axe.source} })()`);
  const rules: Rule[] = await page.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return found.violations;
  });
  return rules
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${why(node.failureSummary)}`),
    );
}

const why = (summary = '') => summary.split('\n').slice(1).join(' ').trim().slice(0, 200);

/** What sticks out, is cut off or lies under something else, a line each; read again until it stands still. */
async function layoutFaults(page: Page): Promise<string[]> {
  let faults: string[] = [];
  for (let looks = 0; looks < 4; looks += 1) {
    faults = [...(await page.evaluate(stickingOutIn)), ...(await page.evaluate(coveredIn))];
    if (faults.length === 0) return [];
    await page.waitForTimeout(150);
  }
  return faults;
}

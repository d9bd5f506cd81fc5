import { useEffect, useState } from 'react';

/** How far the server's clock runs ahead of `performance.now()`: somewhere in this span of milliseconds. */
type Span = { least: number; most: number };

let span: Span | undefined;

/**
 * The server's clock now, ms since 1970. It runs by `performance.now()`, so a phone whose clock is wrong, or is set while it
 * runs, shows the right countdown; before the first sample it is the phone's own clock.
 */
export function serverNow(): number {
  return span ? (span.least + span.most) / 2 + performance.now() : Date.now();
}

/**
 * Learns from one answer of the server. `sentAt` and `receivedAt` are `performance.now()` around the question, `now` what
 * the server's clock said in ms since 1970: it read its clock somewhere between the two, so each answer bounds the
 * difference, and several bound it closer than the quickest alone.
 */
export function takeSample(sentAt: number, receivedAt: number, now: number): void {
  if (!Number.isFinite(now)) return;
  const sample = { least: now - receivedAt, most: now - sentAt };
  const least = Math.max(sample.least, span?.least ?? sample.least);
  const most = Math.min(sample.most, span?.most ?? sample.most);
  // `performance.now()` stands still while some phones sleep; then old bounds contradict the new ones, which are right.
  span = least <= most ? { least, most } : sample;
}

/** `serverNow()`, read again at every whole step of the server's clock, so that all phones tick together. */
export function useNow(stepMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const read = serverNow();
      setNow(read);
      timer = setTimeout(tick, stepMs - (read % stepMs) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, [stepMs]);
  return now;
}

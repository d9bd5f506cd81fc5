import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { doorWords } from '../words/door.ts';
import { useWords } from '../words/language.ts';
import styles from './Door.module.css';

const LOOK_EVERY_MS = 200;

/** As browsers that have it give it (Shape Detection API); TypeScript does not know it yet. */
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type WithDetector = { BarcodeDetector?: new (options: { formats: string[] }) => Detector };
type Lack = keyof typeof doorWords.en.noCamera;

function lack(): Lack | undefined {
  if (!window.isSecureContext || !navigator.mediaDevices) return 'insecure';
  return (globalThis as WithDetector).BarcodeDetector ? undefined : 'noReader';
}

/** The camera that reads badges, where the browser has one; where it has not, says so and what to do instead. */
export function Scanner({ onRead }: { onRead: (text: string) => void }) {
  const words = useWords(doorWords);
  const [isOn, turn] = useState(false);
  const [lacks, setLack] = useState<Lack>();
  const press = () => {
    setLack(lack());
    turn(!isOn && lack() === undefined);
  };
  return (
    <>
      <Button onClick={press} aria-pressed={isOn}>
        {isOn ? words.stopScan : words.scan}
      </Button>
      {lacks && <Notice kind="warn">{words.noCamera[lacks]}</Notice>}
      {isOn && (
        <Camera
          onRead={onRead}
          onDenied={() => {
            turn(false);
            setLack('denied');
          }}
        />
      )}
    </>
  );
}

/** The same code is read once, until another has been seen. */
function Camera({ onRead, onDenied }: { onRead: (text: string) => void; onDenied: () => void }) {
  const words = useWords(doorWords);
  const video = useRef<HTMLVideoElement>(null);
  const read = useEffectEvent(onRead);
  const denied = useEffectEvent(onDenied);
  useEffect(() => {
    const { BarcodeDetector } = globalThis as WithDetector;
    const detector = BarcodeDetector && new BarcodeDetector({ formats: ['qr_code'] });
    let isOver = false;
    let stream: MediaStream | undefined;
    let before = '';
    const look = async () => {
      const [found] = (await detector?.detect(video.current as HTMLVideoElement).catch(() => [])) ?? [];
      if (found && found.rawValue !== before) read(found.rawValue);
      if (found) before = found.rawValue;
    };
    const timer = setInterval(() => void (stream && !isOver && look()), LOOK_EVERY_MS);
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (opened) => {
        stream = opened;
        if (isOver) stop();
        else if (video.current) video.current.srcObject = opened;
      },
      () => denied(),
    );
    return () => {
      isOver = true;
      clearInterval(timer);
      stop();
    };
  }, []);
  return <video ref={video} className={styles.camera} autoPlay playsInline muted aria-label={words.scan} />;
}

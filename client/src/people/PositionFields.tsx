import type { Position } from '@case-lab/contract';
import { Field } from '../parts/Field.tsx';
import { useWords } from '../words/language.ts';
import { territoryWords } from '../words/territories.ts';
import styles from './Territories.module.css';

/** What two typed numbers mean: null for none, undefined for what is no place on earth. A comma stands for a point. */
export function positionIn(lat: string, lon: string): Position | undefined {
  if (!lat.trim() && !lon.trim()) return null;
  const [north, east] = [lat, lon].map((typed) =>
    typed.trim() ? Number(typed.replace(',', '.')) : Number.NaN,
  );
  const isOnEarth = Math.abs(north ?? Number.NaN) <= 90 && Math.abs(east ?? Number.NaN) <= 180;
  return isOnEarth ? { lat: north ?? 0, lon: east ?? 0 } : undefined;
}

type PositionFieldsProps = {
  lat: string;
  lon: string;
  onChange: (changed: { lat?: string; lon?: string }) => void;
};

/** The keyboard's way to put a place on the map. */
export function PositionFields({ lat, lon, onChange }: PositionFieldsProps) {
  const words = useWords(territoryWords);
  return (
    <div className={styles.columns}>
      <Field label={words.lat}>
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            value={lat}
            onChange={({ target }) => onChange({ lat: target.value })}
          />
        )}
      </Field>
      <Field label={words.lon}>
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            value={lon}
            onChange={({ target }) => onChange({ lon: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

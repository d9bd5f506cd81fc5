import { create } from 'qrcode';
import { useMemo } from 'react';

/** The address as a QR code: dark on white whatever the theme, since many phones cannot read the reverse. */
export function QrCode({
  address,
  label,
  className,
}: {
  address: string;
  label: string;
  className?: string;
}) {
  const { size, path } = useMemo(() => {
    const { modules } = create(address, { errorCorrectionLevel: 'M' });
    const squares = Array.from(modules.data, (isDark, at) =>
      isDark ? `M${(at % modules.size) + 3} ${Math.floor(at / modules.size) + 3}h1v1h-1z` : '',
    );
    return { size: modules.size + 6, path: squares.join('') };
  }, [address]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" rx="1.5" />
      <path d={path} fill="#0b1410" />
    </svg>
  );
}

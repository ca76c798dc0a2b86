/** The day's cairn and the mark of the house: the only ornament there is. */
import classes from "./cairn-mark.module.css";
import { CAIRN_BOX, type Stone, stonesOf } from "./cairn-stones";

/** The day's stones: solid for laid, dashed for those to go. The words stand beside it. */
export function DayCairn({ laid, total, height = 88 }: DayCairnProps) {
  const { width: boxWidth, height: boxHeight } = CAIRN_BOX;
  return (
    <svg
      className={classes.cairn}
      width={(height * boxWidth) / boxHeight}
      height={height}
      viewBox={`0 0 ${boxWidth} ${boxHeight}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className={classes.ground} x1={1} x2={71} y1={boxHeight - 1} y2={boxHeight - 1} />
      {stonesOf(laid, total).map((stone) => (
        <rect
          // The state is in the key, so that a stone just laid is a new one and settles.
          key={`${stone.y}-${stone.isLaid}`}
          className={stoneClass(stone)}
          x={stone.x}
          y={stone.y}
          width={stone.width}
          height={stone.height}
          rx={Math.min(stone.height / 2, stone.width / 2)}
        />
      ))}
    </svg>
  );
}

interface DayCairnProps {
  laid: number;
  total: number;
  height?: number;
}

function stoneClass(stone: Stone): string {
  if (!stone.isLaid) return classes.waiting ?? "";
  return `${stone.isLight ? classes.upper : classes.laid} ${classes.fresh}`;
}

/** The mark beside the name: five stones and the ground. */
export function CairnMark({ size = 24 }: { size?: number }) {
  return (
    <svg
      className={classes.cairn}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={classes.upper} x="9" y="2" width="6.5" height="4" rx="2" />
      <rect className={classes.laid} x="7" y="6.6" width="9" height="4.2" rx="2.1" />
      <rect className={classes.upper} x="5.5" y="11.4" width="13" height="4.4" rx="2.2" />
      <rect className={classes.laid} x="3" y="16.4" width="17.5" height="4.8" rx="2.4" />
      <line className={classes.ground} x1="1.5" x2="22.5" y1="22.4" y2="22.4" />
    </svg>
  );
}

/** A goal's own icon, or its pattern's when it has none. */
import type { PatternName } from "../../domain/settings";
import { goalIcons, isGoalIconName, patternIcons } from "./icon-catalog";

interface PatternIconProps {
  pattern: PatternName;
  /** The name stored with the goal; an unknown one falls back to the pattern's icon. */
  icon?: string | null;
  size?: number;
}

export function PatternIcon({ pattern, icon, size = 20 }: PatternIconProps) {
  const Icon = icon && isGoalIconName(icon) ? goalIcons[icon] : patternIcons[pattern];
  return <Icon size={size} stroke={1.75} aria-hidden="true" focusable="false" />;
}

/** The button of a menu, and what its menu offers. */
"use client";

import type { Icon } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import classes from "./menu-button.module.css";

export interface MenuAction {
  label: string;
  icon: Icon;
  /** Where it leads; else it does something. */
  href?: string;
  onChoose?: () => void;
  isDisabled?: boolean;
}

export interface ActionMenuProps {
  /** What the button says to those who do not see it. */
  label: string;
  icon: Icon;
  actions: readonly MenuAction[];
  /** Pixels. */
  width: number;
  className?: string | undefined;
}

type MenuButtonProps = Pick<ActionMenuProps, "label" | "icon" | "className"> &
  Omit<ComponentProps<"button">, "className">;

export function MenuButton({ label, icon: Dots, className = "", ...props }: MenuButtonProps) {
  return (
    <button
      {...props}
      type="button"
      className={`${classes.button} ${className}`}
      aria-label={label}
    >
      <Dots size={20} stroke={1.75} aria-hidden="true" />
    </button>
  );
}

/** A button for what else can be done; its menu is loaded when somebody is about to use it. */
"use client";

import type { Icon } from "@tabler/icons-react";
import { type ComponentProps, useState } from "react";
import { useTranslations } from "use-intl";
import { useTell } from "../today/use-tell";
import classes from "./action-menu.module.css";

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

const load = () => import("./action-menu-list");
type List = Awaited<ReturnType<typeof load>>["ActionMenuList"];

export function ActionMenu(props: ActionMenuProps) {
  const t = useTranslations("errors");
  const tell = useTell();
  const [Loaded, setLoaded] = useState<List | null>(null);
  if (Loaded) return <Loaded {...props} />;
  const prepare = () => void load().catch(() => {});
  const open = () =>
    load().then(
      ({ ActionMenuList }) => setLoaded(() => ActionMenuList),
      () => tell(t("offline")),
    );
  return (
    <MenuButton
      label={props.label}
      icon={props.icon}
      className={props.className}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={prepare}
      onFocus={prepare}
      onClick={open}
    />
  );
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

/** A button for what else can be done; its menu is loaded when somebody is about to use it. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useTell } from "../today/use-tell";
import { type ActionMenuProps, MenuButton } from "./menu-button";

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

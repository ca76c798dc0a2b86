/** The keys that work on every page; the dialogs behind them are loaded when first asked for. */
"use client";

import { useHotkeys } from "@mantine/hooks";
import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useEverOpen } from "../layout/opening";
import { places } from "../layout/places";
import { undoTheLast } from "../layout/told";
import { moveRow } from "./row-focus";
import { type KeyActions, useSingleKeys } from "./single-keys";
import { useTypedAhead } from "./typed-ahead";

const KeyHelp = lazy(() => import("./key-help"));
const CommandPalette = lazy(() => import("./command-palette"));

type Dialog = "help" | "palette";

export function Keyboard() {
  const [opened, setOpened] = useState<Dialog | null>(null);
  const hasHelp = useEverOpen(opened === "help");
  const hasPalette = useEverOpen(opened === "palette");
  const close = () => setOpened(null);
  useHotkeys([["mod+K", () => setOpened("palette")]], []);
  useSingleKeys(useKeyActions(setOpened));
  const takeTypedAhead = useTypedAhead(opened === "palette");
  useFocusOnNewPages();
  return (
    <Suspense>
      {hasHelp && <KeyHelp isOpen={opened === "help"} onClose={close} />}
      {hasPalette && (
        <CommandPalette
          isOpen={opened === "palette"}
          onClose={close}
          takeTypedAhead={takeTypedAhead}
        />
      )}
    </Suspense>
  );
}

function useKeyActions(open: (dialog: Dialog) => void): KeyActions {
  const router = useRouter();
  const move = (step: 1 | -1, isLeaping: boolean) => (event: KeyboardEvent) => {
    if (moveRow(step, isLeaping)) event.preventDefault();
  };
  const search = (event: KeyboardEvent) => {
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>("main input[type=search]");
    if (field) field.focus();
    else open("palette");
  };
  const pages = Object.values(places).flatMap(({ letter, href }) =>
    letter ? [[letter.toLowerCase(), () => router.push(href)] as const] : [],
  );
  return {
    ...Object.fromEntries(pages),
    "?": () => open("help"),
    "/": search,
    z: undoTheLast,
    j: move(1, true),
    k: move(-1, true),
    ArrowDown: move(1, false),
    ArrowUp: move(-1, false),
  };
}

/** When what had the focus left with its page, the new page's content takes it. */
function useFocusOnNewPages(): void {
  const pathname = usePathname();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  }, [pathname]);
}

/** Where short messages stand, read out by screen readers as they come. */
"use client";

import { useHotkeys } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { type FocusEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { MenuButton } from "./menu-button";
import classes from "./messages.module.css";
import { PlainButton } from "./plain-button";
import { endTelling, type Told, toldNow, watchTold } from "./told";

const SHORT_MILLISECONDS = 5000;
const LONG_MILLISECONDS = 9000;

/** Always there, since only what changes inside of it is read out. */
export function Messages() {
  const told = useSyncExternalStore(watchTold, toldNow, () => null);
  const keepFocus = useFocusGivenBack(told);
  // Nothing goes away under somebody's finger.
  const [held, setHeld] = useState<number | null>(null);
  const hold = () => setHeld(told?.id ?? null);
  const release = () => setHeld(null);
  return (
    <div
      className={classes.place}
      role="status"
      aria-atomic="false"
      data-under={told?.isUnder || undefined}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={(event) => {
        hold();
        keepFocus(event);
      }}
      onBlur={release}
    >
      {told && <Message key={told.id} {...told} isHeld={held === told.id} />}
    </div>
  );
}

function Message({ id, sentence, onUndo, isHeld }: Told & { isHeld: boolean }) {
  const t = useTranslations("common");
  useEffect(() => {
    if (isHeld) return;
    const lasts = onUndo ? LONG_MILLISECONDS : SHORT_MILLISECONDS;
    const timer = setTimeout(() => endTelling(id), lasts);
    return () => clearTimeout(timer);
  }, [id, isHeld, onUndo]);
  return (
    <div className={classes.message}>
      <span>{sentence}</span>
      {onUndo && <UndoButton onUndo={onUndo} />}
      <MenuButton label={t("close")} icon={IconX} onClick={() => endTelling(id)} />
    </div>
  );
}

/** The keys for undo press it from anywhere but a text field. */
function UndoButton({ onUndo }: { onUndo: () => void }) {
  const t = useTranslations("common");
  useHotkeys([["mod+Z", onUndo]]);
  return (
    <PlainButton isQuiet aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
      {t("undo")}
    </PlainButton>
  );
}

/** When the message that had the focus goes, the focus goes back to where it came from. */
function useFocusGivenBack(told: Told | null) {
  const from = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (told || document.activeElement !== document.body) return;
    if (from.current?.isConnected) from.current.focus();
    from.current = null;
  }, [told]);
  return ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) {
      from.current = relatedTarget;
    }
  };
}

/** The way back in a message; the keys for undo press it from anywhere but a text field. */
"use client";

import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";

interface UndoButtonProps {
  /** Given, since messages are drawn outside of what gives the screens their texts. */
  label: string;
  onUndo: () => void;
}

export function UndoButton({ label, onUndo }: UndoButtonProps) {
  useHotkeys([["mod+Z", onUndo]]);
  return (
    <Button variant="default" size="sm" aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
      {label}
    </Button>
  );
}

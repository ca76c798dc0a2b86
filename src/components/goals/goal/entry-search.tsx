/** The field that searches the notes of a goal's log. */
"use client";

import { IconSearch, IconX } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import classes from "./goal.module.css";

const LONGEST = 200;

interface EntrySearchProps {
  typed: string;
  onType: (words: string) => void;
}

export function EntrySearch({ typed, onType }: EntrySearchProps) {
  const t = useTranslations("goal.entries");
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    onType("");
    field.current?.focus();
  };
  return (
    <search className={classes.search}>
      <IconSearch size={18} stroke={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={LONGEST}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && typed !== "") clear();
        }}
      />
      {typed !== "" && (
        <button type="button" className={classes.clear} aria-label={t("clear")} onClick={clear}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </button>
      )}
    </search>
  );
}

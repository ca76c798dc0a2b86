/** The keys and what each does; single keys can be turned off here, for those whose voice types. */
"use client";

import { Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Sheet } from "../layout/sheet";
import classes from "./keyboard.module.css";
import { useSingleKeysOn } from "./single-keys";

interface KeyHelpProps {
  isOpen: boolean;
  onClose: () => void;
}

const groups = {
  rows: { down: ["J", "↓"], up: ["K", "↑"], log: ["Enter"], skip: ["S"], undo: ["Z"] },
  pages: { today: ["T"], goals: ["G"], new: ["N"], review: ["R"], notices: ["I"] },
  find: { palette: ["Ctrl K", "⌘ K"], search: ["/"], help: ["?"] },
} as const;

export default function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const t = useTranslations("common.keys");
  const [isOn, setOn] = useSingleKeysOn();
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t("title")}>
      <KeyGroup title={t("rows.title")}>
        {(["down", "up", "log", "skip", "undo"] as const).map((name) => (
          <KeyLine key={name} words={t(`rows.${name}`)} keys={groups.rows[name]} />
        ))}
      </KeyGroup>
      <KeyGroup title={t("pages.title")}>
        {(["today", "goals", "new", "review", "notices"] as const).map((name) => (
          <KeyLine key={name} words={t(`pages.${name}`)} keys={groups.pages[name]} />
        ))}
      </KeyGroup>
      <KeyGroup title={t("find.title")}>
        {(["palette", "search", "help"] as const).map((name) => (
          <KeyLine key={name} words={t(`find.${name}`)} keys={groups.find[name]} />
        ))}
      </KeyGroup>
      <Switch
        className={classes.turn}
        checked={isOn}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label={t("single")}
        description={t("singleWhy")}
      />
    </Sheet>
  );
}

function KeyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function KeyLine({ words, keys }: { words: string; keys: readonly string[] }) {
  return (
    <div className={classes.keyLine}>
      <dt>{words}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}

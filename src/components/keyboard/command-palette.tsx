/** Everything by its name: logging, opening a goal, going to a page, signing out. */
"use client";

import { Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { useOpensAfterMount } from "../layout/opening";
import { LogSheet } from "../today/log-sheet";
import { useLog } from "../today/use-log";
import { oneTap } from "../today/use-tap-words";
import classes from "./keyboard.module.css";
import { stepTo } from "./row-focus";
import { type PaletteOption, usePaletteOptions } from "./use-palette-options";

interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  /** What was typed before the field was there; asked for once. */
  takeTypedAhead: () => string;
}

export default function CommandPalette({ isOpen, onClose, takeTypedAhead }: CommandPaletteProps) {
  const t = useTranslations("common.palette");
  const [opened, setOpened] = useState<{ goal: GoalWithProgress; today: string } | null>(null);
  return (
    <>
      <Modal
        opened={useOpensAfterMount(isOpen)}
        onClose={onClose}
        withCloseButton={false}
        attributes={{ content: { "aria-label": t("label") } }}
        radius={16}
        yOffset="12dvh"
        padding={12}
        transitionProps={{ duration: 0 }}
      >
        <Choices
          onClose={onClose}
          takeTypedAhead={takeTypedAhead}
          onAsk={(goal, today) => setOpened({ goal, today })}
        />
      </Modal>
      <LogSheet
        opening={opened && { goal: opened.goal }}
        today={opened?.today ?? ""}
        onClose={() => setOpened(null)}
      />
    </>
  );
}

interface ChoicesProps extends Pick<CommandPaletteProps, "onClose" | "takeTypedAhead"> {
  /** The goal needs an amount that only the person knows. */
  onAsk: (goal: GoalWithProgress, today: string) => void;
}

function Choices({ onClose, takeTypedAhead, onAsk }: ChoicesProps) {
  const t = useTranslations("common.palette");
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const { options, isSearching } = usePaletteOptions(typed);
  const at = Math.min(chosen, options.length - 1);
  // Each choice owns what it does; the field presses the chosen one.
  const choiceAt = (index: number) => list.current?.children.item(index);
  const pressChosen = () => {
    const choice = choiceAt(at);
    if (choice instanceof HTMLElement) choice.click();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") pressChosen();
    else if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    else move(stepTo(at, options.length, event.key === "ArrowDown" ? 1 : -1));
    event.preventDefault();
  };
  const move = (next: number) => {
    setChosen(next);
    choiceAt(next)?.scrollIntoView({ block: "nearest" });
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t("label")}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={t("placeholder")}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onFocus={() => setTyped((before) => takeTypedAhead() + before)}
        onKeyDown={press}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
      />
      <div ref={list} id={id} role="listbox" aria-label={t("found")} className={classes.choices}>
        {options.map((option, index) => {
          const choice = { id: `${id}-${index}`, isChosen: index === at, option, onClose };
          return "goal" in option ? (
            <LogChoice
              {...choice}
              key={option.key}
              goal={option.goal}
              today={option.today}
              onAsk={onAsk}
            />
          ) : (
            <Choice {...choice} key={option.key} run={option.run} />
          );
        })}
      </div>
      <p className={classes.none} role="status">
        {options.length === 0 && t(isSearching ? "searching" : "none")}
      </p>
    </>
  );
}

interface ChoiceProps {
  id: string;
  isChosen: boolean;
  option: PaletteOption;
  onClose: () => void;
}

function Choice({ id, isChosen, option, run, onClose }: ChoiceProps & { run: () => void }) {
  const { words, icon: Icon } = option;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above hears the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.choice}
      onClick={() => {
        onClose();
        run();
      }}
    >
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>{words}</span>
    </div>
  );
}

type LogChoiceProps = ChoiceProps &
  Pick<ChoicesProps, "onAsk"> & { goal: GoalWithProgress; today: string };

function LogChoice({ goal, today, onAsk, ...choice }: LogChoiceProps) {
  const log = useLog(goal);
  const tap = oneTap(goal);
  const run = () =>
    tap ? log({ kind: tap.kind, value: tap.value ?? undefined, day: today }) : onAsk(goal, today);
  return <Choice {...choice} run={run} />;
}

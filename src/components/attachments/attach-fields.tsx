/** The part of an entry's form that adds photos and links. */
"use client";

import { ActionIcon, Button, FileButton, Progress, TextInput } from "@mantine/core";
import { IconLink, IconPhoto, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_ATTACHMENTS } from "../../domain/attachment";
import { useErrorText, useReasonText } from "../../messages/error-text";
import form from "../goals/form/form.module.css";
import classes from "./attachments.module.css";
import type { Attaching, Waiting } from "./use-attaching";

const TAKEN = "image/jpeg,image/png,image/webp,image/gif";

/** The same in every language. */
const LINK_START = "https://";

interface AttachFieldsProps {
  attaching: Attaching;
  /** How many are on the entry already. */
  present: number;
}

export function AttachFields({ attaching, present }: AttachFieldsProps) {
  const t = useTranslations("goal.attachments");
  const [isLinking, setLinking] = useState(false);
  const { waiting, addPhotos, addLink, drop } = attaching;
  const room = MAX_ATTACHMENTS - present - waiting.length;
  return (
    <fieldset className={form.group}>
      <legend>{t("title")}</legend>
      {waiting.map((each) => (
        <WaitingRow key={each.key} waiting={each} onDrop={() => drop(each.key)} />
      ))}
      {room > 0 ? (
        <div className={classes.buttons}>
          <FileButton accept={TAKEN} multiple onChange={(files) => addPhotos(files.slice(0, room))}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconPhoto {...icon} />}>
                {t("addPhoto")}
              </Button>
            )}
          </FileButton>
          {!isLinking && (
            <Button
              variant="default"
              leftSection={<IconLink {...icon} />}
              onClick={() => setLinking(true)}
            >
              {t("addLink")}
            </Button>
          )}
        </div>
      ) : (
        <p className={form.hint}>{t("full", { count: MAX_ATTACHMENTS })}</p>
      )}
      {isLinking && room > 0 && (
        <LinkField
          onAdd={(url) => {
            addLink(url);
            setLinking(false);
          }}
        />
      )}
    </fieldset>
  );
}

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

function WaitingRow({ waiting, onDrop }: { waiting: Waiting; onDrop: () => void }) {
  const t = useTranslations("goal.attachments");
  const errorText = useErrorText();
  const { name, percent, fileId, error } = waiting;
  const isOnItsWay = percent !== null && !fileId && error === undefined;
  return (
    <div className={classes.waiting}>
      <div className={classes.name}>
        <span>{name}</span>
        {isOnItsWay && <Progress value={percent} aria-label={t("sending", { name })} />}
        {fileId && <small role="status">{t("sent")}</small>}
        {error !== undefined && (
          <small role="alert" className={form.alert}>
            {errorText(error)}
          </small>
        )}
      </div>
      <ActionIcon
        size={44}
        variant="subtle"
        color="gray"
        aria-label={t("drop", { name })}
        onClick={onDrop}
      >
        <IconX {...icon} />
      </ActionIcon>
    </div>
  );
}

/** A link is looked at before the entry is saved, as far as that can be done here. */
function LinkField({ onAdd }: { onAdd: (url: string) => void }) {
  const t = useTranslations("goal.attachments");
  const reasonText = useReasonText();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const url = typed.trim();
    const isLink = /^https?:\/\/[^\s/]+/i.test(url) && URL.canParse(url);
    setWrong(!isLink);
    if (isLink) onAdd(url);
  };
  return (
    <div className={classes.link}>
      <TextInput
        type="url"
        inputMode="url"
        label={t("link")}
        placeholder={LINK_START}
        value={typed}
        error={isWrong && reasonText("invalid_link")}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
        data-autofocus
      />
      <Button variant="default" onClick={add}>
        {t("useLink")}
      </Button>
    </div>
  );
}

/** What is on an entry already, in the form that changes it: each can be taken off. */
"use client";

import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../domain/activity";
import { AttachedImage } from "./attached-image";
import { OutwardLink } from "./attachment-list";
import classes from "./attachments.module.css";
import { useDetach } from "./use-detach";

export function PresentAttachments({ activity }: { activity: Activity }) {
  const t = useTranslations("goal.attachments");
  const { detach, isDetaching } = useDetach(activity);
  return activity.attachments.map((attachment, index) => (
    <div key={attachment.attachmentId} className={classes.waiting}>
      <div className={classes.name}>
        {attachment.kind === "photo" ? (
          <span className={classes.thumb}>
            <AttachedImage
              url={`${attachment.url}?size=thumb`}
              alt={t("numbered", { number: index + 1 })}
            />
          </span>
        ) : (
          <OutwardLink link={attachment} />
        )}
      </div>
      <ActionIcon
        size={44}
        variant="subtle"
        color="gray"
        disabled={isDetaching}
        aria-label={t("removeNumbered", { number: index + 1 })}
        onClick={() => detach(attachment)}
      >
        <IconTrash size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  ));
}

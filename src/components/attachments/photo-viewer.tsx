/** A photo as large as the screen lets it be; the arrow keys lead to the others of the entry. */
"use client";

import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../domain/activity";
import { Sheet } from "../layout/sheet";
import { AttachedImage } from "./attached-image";
import classes from "./attachments.module.css";
import { useDetach } from "./use-detach";

interface PhotoViewerProps {
  activity: Activity;
  about: string;
  openId: string | null;
  onOpen: (attachmentId: string | null) => void;
}

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

export function PhotoViewer({ activity, about, openId, onOpen }: PhotoViewerProps) {
  const t = useTranslations("goal.attachments");
  const { detach, isDetaching } = useDetach(activity);
  const photos = activity.attachments.filter(({ kind }) => kind === "photo");
  const index = photos.findIndex(({ attachmentId }) => attachmentId === openId);
  const photo = photos[index];
  const show = (next: number) => {
    const { attachmentId } = photos[next] ?? {};
    if (attachmentId !== undefined) onOpen(attachmentId);
  };
  return (
    <Sheet
      isOpen={photo !== undefined}
      onClose={() => onOpen(null)}
      title={about}
      size="xl"
      onKeyDown={({ key }) => {
        if (key === "ArrowLeft") show(index - 1);
        if (key === "ArrowRight") show(index + 1);
      }}
    >
      {photo && (
        <>
          <AttachedImage
            url={photo.url}
            alt={t("photo", { number: index + 1, count: photos.length, about })}
            className={classes.whole}
          />
          <div className={classes.viewerButtons}>
            {photos.length > 1 && (
              <>
                <Button
                  variant="default"
                  aria-label={t("previous")}
                  disabled={index === 0}
                  onClick={() => show(index - 1)}
                >
                  <IconChevronLeft {...icon} />
                </Button>
                <Button
                  variant="default"
                  aria-label={t("next")}
                  disabled={index === photos.length - 1}
                  onClick={() => show(index + 1)}
                >
                  <IconChevronRight {...icon} />
                </Button>
              </>
            )}
            <Button
              variant="default"
              leftSection={<IconTrash {...icon} />}
              loading={isDetaching}
              onClick={() => {
                detach(photo);
                onOpen(null);
              }}
            >
              {t("remove")}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}

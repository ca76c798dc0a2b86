/** What is attached to an entry: small photos that open, and links that lead away. */
"use client";

import { IconExternalLink } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../domain/activity";
import type { Attachment } from "../../domain/attachment";
import { useEverOpen } from "../layout/opening";
import { AttachedImage } from "./attached-image";
import classes from "./attachments.module.css";

const PhotoViewer = dynamic(() => import("./photo-viewer").then((loaded) => loaded.PhotoViewer));

interface AttachmentListProps {
  activity: Activity;
  /** What the photos show, as far as words tell: the note, or what was logged when. */
  about: string;
}

export function AttachmentList({ activity, about }: AttachmentListProps) {
  const t = useTranslations("goal.attachments");
  const [openId, setOpenId] = useState<string | null>(null);
  const isUsed = useEverOpen(openId !== null);
  const { attachments } = activity;
  const photos = attachments.filter(({ kind }) => kind === "photo");
  if (attachments.length === 0) return null;
  return (
    <div className={classes.list}>
      {photos.map(({ attachmentId, url }, index) => (
        <button
          key={attachmentId}
          type="button"
          className={classes.thumb}
          onClick={() => setOpenId(attachmentId)}
        >
          <AttachedImage
            url={`${url}?size=thumb`}
            alt={t("photo", { number: index + 1, count: photos.length, about })}
          />
        </button>
      ))}
      {attachments
        .filter(({ kind }) => kind === "link")
        .map((link) => (
          <OutwardLink key={link.attachmentId} link={link} />
        ))}
      {isUsed && (
        <PhotoViewer activity={activity} about={about} openId={openId} onOpen={setOpenId} />
      )}
    </div>
  );
}

/** Where it leads is read from the link itself; that site is not told where from. */
export function OutwardLink({ link }: { link: Attachment }) {
  const t = useTranslations("goal.attachments");
  const { hostname } = new URL(link.url);
  return (
    <a
      className={classes.outward}
      href={link.url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={t("outward", { place: hostname })}
    >
      {hostname}
      <IconExternalLink size={16} stroke={1.75} aria-hidden="true" />
    </a>
  );
}

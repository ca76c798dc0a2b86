/** Photos and links that wait in a form until its entry is saved. */
"use client";

import { useState } from "react";
import type { Attachment } from "../../domain/attachment";
import { useTRPCClient } from "../../trpc/client";
import { sendPhoto } from "./send-photo";

/** One of them; a photo is sent as soon as it was chosen. */
export interface Waiting {
  key: string;
  /** The name of the file, or the link. */
  name: string;
  /** 0–100; `null` for links. */
  percent: number | null;
  fileId?: string;
  url?: string;
  error?: unknown;
}

export function useAttaching() {
  const client = useTRPCClient();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const change = (key: string, changed: Partial<Waiting>) =>
    setWaiting((all) => all.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const drop = (key: string) => setWaiting((all) => all.filter((each) => each.key !== key));
  const addPhotos = (files: readonly File[]) => {
    for (const file of files) {
      const key = crypto.randomUUID();
      setWaiting((all) => [...all, { key, name: file.name, percent: 0 }]);
      sendPhoto(file, (percent) => change(key, { percent })).then(
        (fileId) => change(key, { fileId, percent: 100 }),
        (error: unknown) => change(key, { error }),
      );
    }
  };
  const addLink = (url: string) =>
    setWaiting((all) => [...all, { key: crypto.randomUUID(), name: url, percent: null, url }]);
  /** Puts all of them on the saved entry; one that is refused stays, and its refusal is thrown. */
  const attachAll = async (activityId: string): Promise<Attachment[]> => {
    const attached: Attachment[] = [];
    for (const { key, fileId, url, error } of waiting) {
      if (error !== undefined) continue;
      const what = url === undefined ? { fileId } : { url };
      const { attachment } = await client.activities.attach.mutate({ activityId, ...what });
      attached.push(attachment);
      drop(key);
    }
    return attached;
  };
  const isSending = waiting.some(
    ({ percent, fileId, error }) => percent !== null && !fileId && error === undefined,
  );
  return { waiting, isSending, addPhotos, addLink, drop, attachAll };
}

export type Attaching = ReturnType<typeof useAttaching>;

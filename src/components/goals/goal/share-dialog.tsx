/** Sharing a goal: its link, its badge, and taking both back. */
"use client";

import { Button, Loader, TextInput } from "@mantine/core";
import { IconCopy, IconExternalLink, IconLinkOff } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Goal } from "../../../domain/goal";
import { useErrorText } from "../../../messages/error-text";
import { Sheet } from "../../layout/sheet";
import share from "../../share/share.module.css";
import form from "../form/form.module.css";
import { markdownOf } from "./markdown";
import { useCopy, useShare } from "./use-share";

interface ShareDialogProps {
  goal: Goal;
  isOpen: boolean;
  onClose: () => void;
}

export function ShareDialog({ goal, isOpen, onClose }: ShareDialogProps) {
  const t = useTranslations("share.dialog");
  return (
    <Sheet title={t("title")} isOpen={isOpen} onClose={onClose}>
      {isOpen && <ShareForm goal={goal} />}
    </Sheet>
  );
}

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const;

function ShareForm({ goal }: { goal: Goal }) {
  const t = useTranslations("share.dialog");
  const errorText = useErrorText();
  const { links, error, isBusy, share: make, unshare } = useShare(goal.goalId);
  return (
    <div className={form.form}>
      <p>{t("sentence")}</p>
      {error !== null && (
        <p role="alert" className={form.alert}>
          {errorText(error)}
        </p>
      )}
      {links === undefined && error === null && <Loader size="sm" />}
      {links === null && (
        <Button variant="filled" size="md" loading={isBusy} onClick={make}>
          {t("make")}
        </Button>
      )}
      {links && <Links goal={goal} links={links} isBusy={isBusy} onRevoke={unshare} />}
    </div>
  );
}

interface LinksProps {
  goal: Goal;
  links: { url: string; badgeUrl: string };
  isBusy: boolean;
  onRevoke: () => void;
}

function Links({ goal, links: { url, badgeUrl }, isBusy, onRevoke }: LinksProps) {
  const t = useTranslations("share.dialog");
  const markdown = markdownOf(goal.title, url, badgeUrl);
  return (
    <>
      <CopyField label={t("link")} value={url} action={t("copyLink")} />
      <CopyField label={t("badge")} value={markdown} action={t("copyBadge")} />
      {/* biome-ignore lint/performance/noImgElement: an SVG of our own needs no optimiser */}
      <img className={share.badge} src={new URL(badgeUrl).pathname} alt={t("badgeAlt")} />
      <div className={form.actions}>
        <Button
          component="a"
          variant="default"
          href={new URL(url).pathname}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink {...icon} />}
        >
          {t("open")}
        </Button>
        <Button
          variant="outline"
          color="red"
          loading={isBusy}
          onClick={onRevoke}
          leftSection={<IconLinkOff {...icon} />}
        >
          {t("revoke")}
        </Button>
      </div>
    </>
  );
}

function CopyField({ label, value, action }: { label: string; value: string; action: string }) {
  const copy = useCopy();
  return (
    <div className={form.group}>
      <TextInput
        label={label}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        mt="xs"
        variant="default"
        onClick={() => void copy(value)}
        leftSection={<IconCopy {...icon} />}
      >
        {action}
      </Button>
    </div>
  );
}

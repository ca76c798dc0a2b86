/** The cards of a goal's page that are loaded when they come in sight, each with a place as high as itself. */
"use client";

import dynamic from "next/dynamic";
import type { ComponentType, ReactElement } from "react";
import { useTranslations } from "use-intl";
import { Card } from "../../layout/card";
import { CardSkeleton, ListSkeleton } from "../../layout/skeletons";
import { whenInSight } from "../../layout/when-in-sight";
import { OVER_TIME_HEIGHT, PICTURE_HEIGHT } from "../pictures/heights";

const SIDE_HEIGHT = 320;

/** Without a network a part may be missing; the rest of the page stands. */
function NotLoaded() {
  const t = useTranslations("goal.later");
  return (
    <Card>
      <p role="status">{t("failed")}</p>
    </Card>
  );
}
const missing = () => NotLoaded;

function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactElement,
) {
  return whenInSight(dynamic(load, { ssr: false, loading: () => meanwhile }), meanwhile);
}

export const PictureCard = later(
  () => import("../pictures/picture-card").then((loaded) => loaded.PictureCard, missing),
  <CardSkeleton height={PICTURE_HEIGHT} />,
);

export const OverTimeCard = later(
  () => import("../pictures/over-time-card").then((loaded) => loaded.OverTimeCard, missing),
  <CardSkeleton height={OVER_TIME_HEIGHT} />,
);

export const SideCards = later(
  () => import("./side-cards").then((loaded) => loaded.SideCards, missing),
  <CardSkeleton height={SIDE_HEIGHT} />,
);

export const EntryList = later(
  () => import("./entry-list").then((loaded) => loaded.EntryList, missing),
  <ListSkeleton rows={3} />,
);

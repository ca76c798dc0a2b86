/** The cards of a goal's page that are loaded once it stands, each with a place as high as itself. */
"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "use-intl";
import { Card } from "../../layout/card";
import { CardSkeleton, ListSkeleton } from "../../layout/skeletons";
import { OVER_TIME_HEIGHT, PICTURE_HEIGHT } from "../pictures/heights";

const ABOUT_HEIGHT = 220;
const WHY_HEIGHT = 320;

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

export const PictureCard = dynamic(
  () => import("../pictures/picture-card").then((loaded) => loaded.PictureCard, missing),
  { ssr: false, loading: () => <CardSkeleton height={PICTURE_HEIGHT} /> },
);

export const OverTimeCard = dynamic(
  () => import("../pictures/over-time-card").then((loaded) => loaded.OverTimeCard, missing),
  { ssr: false, loading: () => <CardSkeleton height={OVER_TIME_HEIGHT} /> },
);

export const WhyCard = dynamic(
  () => import("./why-card").then((loaded) => loaded.WhyCard, missing),
  { ssr: false, loading: () => <CardSkeleton height={WHY_HEIGHT} /> },
);

export const AboutCard = dynamic(
  () => import("./about-card").then((loaded) => loaded.AboutCard, missing),
  { ssr: false, loading: () => <CardSkeleton height={ABOUT_HEIGHT} /> },
);

export const EntryList = dynamic(
  () => import("./entry-list").then((loaded) => loaded.EntryList, missing),
  { ssr: false, loading: () => <ListSkeleton rows={3} /> },
);

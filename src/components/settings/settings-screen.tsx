/** Settings: who you are, how your days run, how it looks, and your data. */
"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../trpc/client";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { AccountSection } from "./account-section";
import { AppearanceSection } from "./appearance-section";
import { DataSection } from "./data-section";
import { DaysSection } from "./days-section";
import { HolidaySection } from "./holiday-section";
import { NameSection } from "./name-section";
import { NoticesSection } from "./notices-section";
import classes from "./settings.module.css";
import { SignInSection } from "./sign-in-section";

export function SettingsScreen({ isAdministrator }: { isAdministrator: boolean }) {
  const trpc = useTRPC();
  const t = useTranslations("settings");
  const { data: profile } = useSuspenseQuery(trpc.profile.get.queryOptions());
  return (
    <PageColumns>
      <PageHeader title={t("title")} sentence={t("sentence", { email: profile.email })} />
      <div className={classes.sections}>
        <NameSection profile={profile} />
        <DaysSection profile={profile} />
        <HolidaySection day={profile.today} />
        <NoticesSection profile={profile} />
        <AppearanceSection profile={profile} />
        <DataSection />
        <SignInSection email={profile.email} />
        <AccountSection email={profile.email} isAdministrator={isAdministrator} />
      </div>
    </PageColumns>
  );
}

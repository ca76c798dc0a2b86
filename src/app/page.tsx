/** The public start page. */
import type { Metadata } from "next";
import { headers } from "next/headers";
import { currentPerson } from "../auth/session";
import { demoWords } from "../components/demo/demo-words";
import { LandingScreen } from "../components/landing/landing-screen";
import { env } from "../env";
import { readerTexts } from "./reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readerTexts();
  const title = { absolute: t("landing.title") };
  const description = t("landing.description");
  return {
    title,
    description,
    openGraph: { type: "website", title: title.absolute, description, siteName: t("common.name") },
  };
}

export default async function LandingPage() {
  const isSignedIn = (await currentPerson(await headers())) !== null;
  const t = await readerTexts();
  const demo = env().isDemoOpen ? demoWords(t) : null;
  return <LandingScreen t={t} isSignedIn={isSignedIn} demo={demo} />;
}

/** The address of signing in. */
import type { Metadata } from "next";
import { AuthFrame } from "../../../components/auth/auth-frame";
import { nextPath } from "../../../components/auth/next-path";
import { SignInForm } from "../../../components/auth/sign-in-form";
import { demoWords } from "../../../components/demo/demo-words";
import { env } from "../../../env";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("auth.signIn.submit") };
}

interface PageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: PageProps) {
  const next = nextPath((await searchParams).next);
  const t = await readerTexts();
  return (
    <AuthFrame t={t} form="signIn" next={next}>
      <SignInForm next={next} demo={env().isDemoOpen ? demoWords(t) : null} />
    </AuthFrame>
  );
}

/** The address of signing up. */
import type { Metadata } from "next";
import { AuthFrame } from "../../../components/auth/auth-frame";
import { nextPath } from "../../../components/auth/next-path";
import { SignUpForm } from "../../../components/auth/sign-up-form";
import { env } from "../../../env";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("auth.signUp.submit") };
}

interface PageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignUpPage({ searchParams }: PageProps) {
  const next = nextPath((await searchParams).next);
  return (
    <AuthFrame t={await readerTexts()} form="signUp" next={next}>
      <SignUpForm next={next} isVerifying={env().hasMail} />
    </AuthFrame>
  );
}

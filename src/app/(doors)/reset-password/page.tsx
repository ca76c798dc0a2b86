/** Where the mail for a new password leads. */
import type { Metadata } from "next";
import { AuthFrame } from "../../../components/auth/auth-frame";
import { ResetForm } from "../../../components/auth/reset-form";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  // The address carries the key to the account, so it is told to nobody.
  return { title: (await readerTexts())("auth.reset.title"), referrer: "no-referrer" };
}

interface PageProps {
  searchParams: Promise<{ token?: string | string[] }>;
}

export default async function ResetPasswordPage({ searchParams }: PageProps) {
  const { token } = await searchParams;
  return (
    <AuthFrame t={await readerTexts()} form="reset" next="/today">
      <ResetForm token={typeof token === "string" ? token : ""} />
    </AuthFrame>
  );
}

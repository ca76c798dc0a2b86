/** The address of a forgotten password. */
import type { Metadata } from "next";
import { AuthFrame } from "../../../components/auth/auth-frame";
import { ForgotForm } from "../../../components/auth/forgot-form";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("auth.forgot.title") };
}

export default async function ForgotPasswordPage() {
  return (
    <AuthFrame t={await readerTexts()} form="forgot" next="/today">
      <ForgotForm />
    </AuthFrame>
  );
}

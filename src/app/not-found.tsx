/** An address that leads nowhere. */
import { NotFound } from "../components/layout/not-found";
import { readerTexts } from "./reader";

export default async function NotFoundPage() {
  return <NotFound t={await readerTexts()} />;
}

/** What stands behind a link that is not, or not any more. */
import { ShareGone } from "../../components/share/share-gone";
import { readerTexts } from "../reader";

export default async function ShareNotFound() {
  return <ShareGone t={await readerTexts()} />;
}

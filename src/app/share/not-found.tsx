/** What stands behind a link that is not, or not any more. */
import { ShareGone } from "../../components/share/share-gone";

export default function ShareNotFound() {
  return <ShareGone />;
}

/** Settings while they are on their way. */
import { ListPageSkeleton } from "../../../components/layout/skeletons";

export default function SettingsLoading() {
  return <ListPageSkeleton rows={3} />;
}

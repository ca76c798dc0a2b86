/** Today while it is on its way. */
import { ListPageSkeleton } from "../../../components/layout/skeletons";

export default function TodayLoading() {
  return <ListPageSkeleton rows={4} />;
}

/** Review while it is on its way. */
import { ListPageSkeleton } from "../../../components/layout/skeletons";

export default function ReviewLoading() {
  return <ListPageSkeleton rows={6} />;
}

/** Templates while they are on their way. */
import { ListPageSkeleton } from "../../../components/layout/skeletons";

export default function TemplatesLoading() {
  return <ListPageSkeleton rows={6} />;
}

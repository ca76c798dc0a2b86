/** Notices while they are on their way. */

import { PageColumns } from "../../../components/layout/page-columns";
import { HeaderSkeleton } from "../../../components/layout/skeletons";
import { NoticesSkeleton } from "../../../components/notifications/notices-skeleton";

export default function NotificationsLoading() {
  return (
    <PageColumns>
      <HeaderSkeleton />
      <NoticesSkeleton />
    </PageColumns>
  );
}

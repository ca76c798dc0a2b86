/** Notices that have not come yet: rows as high as those they stand for. */
import { CardList } from "../layout/card";
import { LoadingWord } from "../layout/loading-word";
import { Skeleton } from "../layout/skeleton";
import classes from "./notifications.module.css";

const rowKeys = ["a", "b", "c", "d"];

export function NoticesSkeleton() {
  return (
    <div className={classes.day}>
      <LoadingWord />
      <Skeleton height={14} width={64} margin="3px 4px" />
      <CardList>
        {rowKeys.map((key) => (
          <li key={key} className={classes.row}>
            <Skeleton height={44} width={44} radius={14} />
            <span className={classes.words}>
              <Skeleton height={14} width="55%" margin="4px 0" />
              <Skeleton height={12} width="75%" margin="4px 0" />
            </span>
          </li>
        ))}
      </CardList>
    </div>
  );
}

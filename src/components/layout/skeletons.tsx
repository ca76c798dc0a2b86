/** Loading states: rows and cards as high as what they stand for. */
import { Card, CardList } from "./card";
import { LoadingWord } from "./loading-word";
import { PageColumns } from "./page-columns";
import { Skeleton } from "./skeleton";
import classes from "./skeletons.module.css";

const rowKeys = ["a", "b", "c", "d", "e", "f"];

/** A list of goal rows that has not come yet. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <>
      <LoadingWord />
      <CardList>
        {rowKeys.slice(0, rows).map((key) => (
          <li key={key} className={classes.row}>
            <Skeleton height={48} width={48} radius={24} />
            <span className={classes.words}>
              <Skeleton height={14} width="45%" />
              <Skeleton height={12} width="30%" />
            </span>
            <Skeleton height={46} width={46} radius={14} />
          </li>
        ))}
      </CardList>
    </>
  );
}

/** A title and a sentence that have not come yet. */
export function HeaderSkeleton() {
  return (
    <div className={classes.head}>
      <Skeleton height={32} width="60%" />
      <Skeleton height={16} width="40%" />
    </div>
  );
}

/** A card of unknown content. */
export function CardSkeleton({ height = 120 }: { height?: number }) {
  return (
    <Card>
      <LoadingWord />
      <Skeleton height={height} />
    </Card>
  );
}

/** A whole page of one list that has not come yet. */
export function ListPageSkeleton({ rows }: { rows: number }) {
  return (
    <PageColumns>
      <HeaderSkeleton />
      <ListSkeleton rows={rows} />
    </PageColumns>
  );
}

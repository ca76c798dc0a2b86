/** What the palette offers for the words typed: logs of today, goals, pages and the way out. */
"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { IconCheck, IconLogout, IconTarget, type TablerIcon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { useTRPC } from "../../trpc/client";
import { places } from "../layout/places";
import { useSignOut } from "../settings/use-sign-out";
import { useTapWords } from "../today/use-tap-words";

interface Named {
  key: string;
  words: string;
  icon: TablerIcon;
}

/** A way to somewhere, or a goal to log on. */
export type PaletteOption = Named &
  ({ run: () => void } | { goal: GoalWithProgress; today: string });

const MOST_LOGS = 5;
const MOST_GOALS = 8;
const KNOWN_GOALS = 50;
const SEARCH_PAUSE_MILLISECONDS = 150;
const pageNames = ["today", "goals", "new", "review", "templates", "notices", "you"] as const;

/** Whether every word typed is somewhere in the text, whatever the case. */
export function isNamed(text: string, typed: string): boolean {
  const inText = text.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => inText.includes(word));
}

/** The options for the words typed, and whether goals are still being looked for. */
export function usePaletteOptions(typed: string): {
  options: PaletteOption[];
  isSearching: boolean;
} {
  const pages = usePageOptions();
  const logs = useLogOptions();
  const { goals, isSearching } = useGoalOptions(typed.trim());
  const isWanted = ({ words }: PaletteOption) => isNamed(words, typed.trim());
  const options = [
    ...logs.filter(isWanted).slice(0, MOST_LOGS),
    ...goals,
    ...pages.filter(isWanted),
  ];
  return { options, isSearching };
}

function usePageOptions(): PaletteOption[] {
  const t = useTranslations("common");
  const router = useRouter();
  const { leave } = useSignOut();
  const pages = pageNames.map((name) => ({
    key: name,
    words: t(`nav.desk.${name}`),
    icon: places[name].icon,
    run: () => router.push(places[name].href),
  }));
  const way = { key: "out", words: t("palette.signOut"), icon: IconLogout };
  return [...pages, { ...way, run: () => void leave() }];
}

function useLogOptions(): PaletteOption[] {
  const trpc = useTRPC();
  const words = useTapWords();
  const { data } = useQuery(trpc.progress.today.queryOptions());
  if (!data) return [];
  return [...data.due, ...data.other].map((goal) => ({
    key: `log-${goal.goalId}`,
    words: words(goal),
    icon: IconCheck,
    goal,
    today: data.day,
  }));
}

/** Goals known already answer at once; the rest of a long list is asked for once the typing rests. */
function useGoalOptions(typed: string): { goals: PaletteOption[]; isSearching: boolean } {
  const t = useTranslations("common.palette");
  const trpc = useTRPC();
  const router = useRouter();
  const [search] = useDebouncedValue(typed, SEARCH_PAUSE_MILLISECONDS);
  const known = useQuery(trpc.goals.list.queryOptions({ limit: KNOWN_GOALS }));
  const isLong = known.data?.nextCursor != null;
  const found = useQuery({
    ...trpc.goals.list.queryOptions({ search, limit: MOST_GOALS }),
    enabled: isLong && search !== "",
  });
  const all = [...(known.data?.items ?? []), ...(found.data?.items ?? [])];
  const goals = [...new Map(all.map(({ goalId, title }) => [goalId, title]))]
    .map(([goalId, title]) => ({
      key: `goal-${goalId}`,
      words: t("open", { title }),
      icon: IconTarget,
      run: () => router.push(`/goals/${goalId}`),
    }))
    .filter(({ words }) => isNamed(words, typed))
    .slice(0, MOST_GOALS);
  const isAsking = isLong && (found.isFetching || search !== typed);
  return { goals, isSearching: known.isPending || isAsking };
}

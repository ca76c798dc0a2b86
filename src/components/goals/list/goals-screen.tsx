/** The goals: filters above, the list below. */
"use client";

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Link } from "../../layout/link";
import { PageColumns } from "../../layout/page-columns";
import { PageHeader } from "../../layout/page-header";
import { GoalFilters } from "./goal-filters";
import { GoalsList } from "./goals-list";
import { useGoalFilters } from "./use-goal-filters";

export function GoalsScreen() {
  const t = useTranslations("goals");
  const { filters, change } = useGoalFilters();
  const [resets, setResets] = useState(0);
  const reset = () => {
    change({ search: "", pattern: null, category: null });
    setResets((count) => count + 1);
  };
  return (
    <PageColumns>
      <PageHeader title={t("title")}>
        <Button
          variant="filled"
          component={Link}
          href="/goals/new"
          visibleFrom="sm"
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
        >
          {t("new")}
        </Button>
      </PageHeader>
      <GoalFilters key={resets} filters={filters} onChange={change} />
      <GoalsList filters={filters} onReset={reset} />
    </PageColumns>
  );
}

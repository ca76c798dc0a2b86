/** Pattern, category and order of the list. */
"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { type Category, categories } from "../../../domain/category";
import { type GoalSort, goalSorts } from "../../../domain/goal-list";
import { type PatternName, patterns } from "../../../domain/settings";
import classes from "./list.module.css";
import type { GoalFilters } from "./use-goal-filters";

interface FilterSelectsProps {
  filters: GoalFilters;
  onChange: (changed: Partial<GoalFilters>) => void;
}

export function FilterSelects({ filters, onChange }: FilterSelectsProps) {
  const t = useTranslations("goals");
  return (
    <div className={classes.selects}>
      <Select
        label={t("filter.pattern")}
        value={filters.pattern ?? ""}
        data={[
          { value: "", label: t("filter.anyPattern") },
          ...patterns.map((value) => ({ value, label: t(`pattern.${value}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) => onChange({ pattern: (value || null) as PatternName | null })}
      />
      <Select
        label={t("filter.category")}
        value={filters.category ?? ""}
        data={[
          { value: "", label: t("filter.anyCategory") },
          ...categories.map((value) => ({ value, label: t(`category.${value}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) => onChange({ category: (value || null) as Category | null })}
      />
      <Select
        label={t("filter.sort")}
        value={filters.sort}
        data={goalSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        allowDeselect={false}
        onChange={(value) => onChange({ sort: (value ?? "updated") as GoalSort })}
      />
    </div>
  );
}

/** The filters of the list: search, the view, and pattern, category and order behind a button. */
"use client";

import { Button, CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconAdjustmentsHorizontal, IconSearch } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { FilterSelects } from "./filter-selects";
import classes from "./list.module.css";
import { type GoalFilters as Filters, viewNames } from "./use-goal-filters";

const SEARCH_PAUSE_MILLISECONDS = 300;

interface GoalFiltersProps {
  filters: Filters;
  onChange: (changed: Partial<Filters>) => void;
}

export function GoalFilters({ filters, onChange }: GoalFiltersProps) {
  const t = useTranslations("goals");
  const panelId = useId();
  const active = [filters.pattern, filters.category].filter(Boolean).length;
  const [isOpen, setOpen] = useState(active > 0);
  return (
    <search className={classes.filters} aria-label={t("filter.region")}>
      <div className={classes.find}>
        <SearchField search={filters.search} onChange={onChange} />
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-controls={panelId}
          leftSection={<IconAdjustmentsHorizontal size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {active > 0 ? t("filter.moreActive", { count: active }) : t("filter.more")}
        </Button>
      </div>
      <div id={panelId} hidden={!isOpen}>
        <FilterSelects filters={filters} onChange={onChange} />
      </div>
      <fieldset className={classes.views} aria-label={t("filter.status")}>
        {viewNames.map((view) => (
          <label key={view} className={classes.view}>
            <input
              type="radio"
              name="view"
              checked={filters.view === view}
              onChange={() => onChange({ view })}
            />
            <span>{t(`view.${view}`)}</span>
          </label>
        ))}
      </fieldset>
    </search>
  );
}

function SearchField({
  search,
  onChange,
}: { search: string } & Pick<GoalFiltersProps, "onChange">) {
  const t = useTranslations("goals.filter");
  const [typed, setTyped] = useState(search);
  const tell = useDebouncedCallback(
    (text: string) => onChange({ search: text }),
    SEARCH_PAUSE_MILLISECONDS,
  );
  const type = (text: string) => {
    setTyped(text);
    tell(text);
  };
  return (
    <TextInput
      type="search"
      aria-label={t("search")}
      placeholder={t("searchPlaceholder")}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
      rightSection={
        typed && <CloseButton size={44} aria-label={t("clearSearch")} onClick={() => type("")} />
      }
      rightSectionWidth={48}
    />
  );
}

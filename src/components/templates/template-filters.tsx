/** Narrowing the templates: words of their names, and a category. */
"use client";

import { CloseButton, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Category } from "../../domain/category";
import list from "../goals/list/list.module.css";

interface TemplateFiltersProps {
  search: string;
  category: Category | null;
  categories: readonly Category[];
  onSearch: (search: string) => void;
  onCategory: (category: Category | null) => void;
}

export function TemplateFilters(props: TemplateFiltersProps) {
  const { search, category, categories, onSearch, onCategory } = props;
  const t = useTranslations("templates");
  const names = useTranslations("goals.category");
  return (
    <search className={list.filters} aria-label={t("region")}>
      <TextInput
        type="search"
        aria-label={t("search")}
        placeholder={t("searchPlaceholder")}
        value={search}
        maxLength={200}
        onChange={(event) => onSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        rightSection={
          search && (
            <CloseButton size={44} aria-label={t("clearSearch")} onClick={() => onSearch("")} />
          )
        }
        rightSectionWidth={48}
      />
      <fieldset className={list.views} aria-label={t("category")}>
        {[null, ...categories].map((each) => (
          <label key={each ?? "all"} className={list.view}>
            <input
              type="radio"
              name="category"
              checked={category === each}
              onChange={() => onCategory(each)}
            />
            <span>{each === null ? t("all") : names(each)}</span>
          </label>
        ))}
      </fieldset>
    </search>
  );
}

/** What every operations page has: its title, and the ways to the others. */
"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Link } from "../layout/link";
import { PageHeader } from "../layout/page-header";
import classes from "./ops.module.css";

const pages = [
  ["overview", "/ops"],
  ["jobs", "/ops/jobs"],
  ["mail", "/ops/mail"],
] as const;

export function OpsFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("ops");
  const here = usePathname();
  return (
    <div className={classes.page}>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <nav className={classes.pages} aria-label={t("pages.label")}>
        {pages.map(([name, href]) => (
          <Link key={name} href={href} aria-current={here === href ? "page" : undefined}>
            {t(`pages.${name}`)}
          </Link>
        ))}
      </nav>
      {children}
    </div>
  );
}

/** Templates to begin with: those of the season, and those that people like this one keep. */
import type { LocalDate } from "./local-date";
import { type Advice, toConfidence } from "./recommendation";
import type { Template } from "./template";

/** From fewer people nothing is told, so that nobody can be recognised. */
export const FEWEST_PEOPLE = 5;
/** With so many templates of one's own there are people who are alike. */
export const FEWEST_SHARED = 2;
const MOST_A_KIND = 2;
const SEASON_CONFIDENCE = 0.3;
const SUREST_OF_PEOPLE = 0.9;

/** What the person has going already: templates by id, and titles. */
export interface Taken {
  templateIds: readonly string[];
  titles: readonly string[];
}

/** Template → how many people keep it, of those who share two or more with the person. */
export interface LikeMinded {
  templateId: string;
  people: number;
  of: number;
}

/**
 * Templates of the present month, those of the shortest season first.
 * @param templates with the seasons of where the person lives
 */
export function seasonAdvice(
  templates: readonly Template[],
  taken: Taken,
  today: LocalDate,
): Advice[] {
  const month = Number(today.slice(5, 7));
  return templates
    .filter((template) => template.season.includes(month) && isFree(template, taken))
    .sort((a, b) => a.season.length - b.season.length)
    .slice(0, MOST_A_KIND)
    .map(({ templateId, season }) =>
      toStart("season", templateId, { month, months: season.length }, SEASON_CONFIDENCE),
    );
}

/** Templates that most of the people like this one keep. */
export function peopleAdvice(
  templates: readonly Template[],
  counts: readonly LikeMinded[],
  taken: Taken,
): Advice[] {
  const free = new Set(
    templates.filter((each) => isFree(each, taken)).map((each) => each.templateId),
  );
  return counts
    .filter(({ templateId, people }) => people >= FEWEST_PEOPLE && free.has(templateId))
    .sort((a, b) => b.people - a.people || (a.templateId < b.templateId ? -1 : 1))
    .slice(0, MOST_A_KIND)
    .map(({ templateId, people, of }) =>
      toStart("peopleLikeYou", templateId, { people, of }, SUREST_OF_PEOPLE * (people / of)),
    );
}

const plain = (title: string) => title.trim().toLowerCase();

function isFree({ templateId, title }: Template, { templateIds, titles }: Taken): boolean {
  return !templateIds.includes(templateId) && !titles.map(plain).includes(plain(title));
}

function toStart(
  kind: "season" | "peopleLikeYou",
  templateId: string,
  evidence: Record<string, number>,
  confidence: number,
): Advice {
  return {
    ...{ kind, goalId: null, templateId, mark: "" },
    evidence,
    confidence: toConfidence(confidence),
    deed: { does: "start", templateId },
  };
}

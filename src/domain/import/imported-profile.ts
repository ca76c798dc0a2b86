/** The profile in Cairn's own export: how its person counted time, now and in the past. */
import { z } from "zod";
import { isTimeZone } from "../calendar";
import { updateProfileSchema } from "../profile";
import { isSameValue } from "../same-value";

const { name, dayStartHour, weekStart, locale, eveningHour, quietHours } =
  updateProfileSchema.required().shape;
const timeZone = z.string().max(100).refine(isTimeZone);
const change = z.object({
  timeZone,
  dayStartHour,
  changedAt: z.iso.datetime({ offset: true }),
});

const importedProfileSchema = z.object({
  name,
  timeZone,
  dayStartHour,
  weekStart,
  locale,
  eveningHour,
  quietHours,
  /** Zone and day start with the instant each took hold, in order. */
  changes: z.array(change).min(1).max(10_000),
});
export type ImportedProfile = z.infer<typeof importedProfileSchema>;
export type ProfileSettings = Omit<ImportedProfile, "changes">;

/** Reads the profile of an export; `null` when it is not there or does not fit this Cairn. */
export function readImportedProfile(value: unknown): ImportedProfile | null {
  const parsed = importedProfileSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const fields = [
  "name",
  "timeZone",
  "dayStartHour",
  "weekStart",
  "locale",
  "eveningHour",
  "quietHours",
] as const satisfies readonly (keyof ProfileSettings)[];
export type ProfileField = (typeof fields)[number];

/** The fields in which two profiles differ. */
export function differingFields(one: ProfileSettings, other: ProfileSettings): ProfileField[] {
  return fields.filter((field) => !isSameValue(one[field], other[field]));
}

/** What a batch made of a profile, kept so that it can be taken back. */
export interface ProfileTakeover {
  before: ImportedProfile;
  after: ImportedProfile;
}

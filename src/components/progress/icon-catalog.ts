/** The icons a goal may wear, by the names that are stored with it. */
import {
  IconArrowUpRight,
  IconBarbell,
  IconBed,
  IconBeer,
  IconBike,
  IconBook,
  IconBrain,
  IconBriefcase,
  IconBrush,
  IconCandy,
  IconCode,
  IconCoffee,
  IconCoin,
  IconDeviceMobile,
  IconDroplet,
  IconFlame,
  IconGauge,
  IconHeart,
  IconHome,
  IconLanguage,
  IconLeaf,
  IconMoon,
  IconMountain,
  IconMusic,
  IconPencil,
  IconPhone,
  IconPigMoney,
  IconRepeat,
  IconRun,
  IconScale,
  IconSchool,
  IconSmoking,
  IconStar,
  IconStretching,
  IconSwimming,
  IconUsers,
  IconWalk,
  IconYoga,
} from "@tabler/icons-react";
import type { PatternName } from "../../domain/settings";

export const goalIcons = {
  droplet: IconDroplet,
  run: IconRun,
  walk: IconWalk,
  yoga: IconYoga,
  moon: IconMoon,
  bed: IconBed,
  barbell: IconBarbell,
  bike: IconBike,
  swimming: IconSwimming,
  stretching: IconStretching,
  heart: IconHeart,
  scale: IconScale,
  leaf: IconLeaf,
  book: IconBook,
  brain: IconBrain,
  language: IconLanguage,
  school: IconSchool,
  pencil: IconPencil,
  code: IconCode,
  briefcase: IconBriefcase,
  brush: IconBrush,
  music: IconMusic,
  coin: IconCoin,
  "pig-money": IconPigMoney,
  home: IconHome,
  users: IconUsers,
  phone: IconPhone,
  "device-mobile": IconDeviceMobile,
  coffee: IconCoffee,
  beer: IconBeer,
  candy: IconCandy,
  smoking: IconSmoking,
  star: IconStar,
} as const;
export type GoalIconName = keyof typeof goalIcons;

/** What a pattern wears when its goal has no icon of its own. */
export const patternIcons = {
  recurring: IconRepeat,
  milestone: IconMountain,
  target: IconArrowUpRight,
  streak: IconFlame,
  limit: IconGauge,
} as const satisfies Record<PatternName, unknown>;

/** The icon names in the order a picker shows them. */
export const goalIconNames = Object.keys(goalIcons) as GoalIconName[];

export function isGoalIconName(name: string): name is GoalIconName {
  return Object.hasOwn(goalIcons, name);
}

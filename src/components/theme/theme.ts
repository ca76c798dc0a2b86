/** The one Mantine theme: the look's tokens under Mantine's names. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import classes from "./theme.module.css";

const stone: MantineColorsTuple = [
  "#f7f5f2",
  "#efebe5",
  "#e6e1da",
  "#cfc9c0",
  "#a8a49c",
  "#8f8b83",
  "#5d656b",
  "#31434f",
  "#22303a",
  "#1d2226",
];

const field = {
  input: classes.input ?? "",
  label: classes.label ?? "",
  description: classes.description ?? "",
  error: classes.error ?? "",
};
const list = { ...field, dropdown: classes.dropdown ?? "", option: classes.option ?? "" };

export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontWeight: "600" },
  colors: { stone },
  primaryColor: "stone",
  primaryShade: { light: 8, dark: 1 },
  defaultRadius: "md",
  radius: { sm: "8px", md: "12px", lg: "14px", xl: "16px" },
  fontSizes: { xs: "12px", sm: "14px", md: "15px", lg: "17px", xl: "24px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Named here, for the text's colour hangs on it and Mantine leaves it out otherwise.
    Button: { defaultProps: { variant: "filled" }, classNames: { root: classes.button } },
    ActionIcon: { defaultProps: { variant: "filled" } },
    TextInput: { defaultProps: { size: "md" }, classNames: field },
    PasswordInput: { defaultProps: { size: "md" }, classNames: field },
    NumberInput: { defaultProps: { size: "md" }, classNames: field },
    Textarea: { defaultProps: { size: "md" }, classNames: field },
    FileInput: { defaultProps: { size: "md" }, classNames: field },
    Select: { defaultProps: { size: "md" }, classNames: list },
    Menu: { classNames: { dropdown: classes.dropdown, item: classes.option } },
    Popover: { classNames: { dropdown: classes.dropdown } },
    Modal: {
      classNames: {
        content: classes.sheet,
        header: classes.sheetHead,
        body: classes.sheetBody,
        title: classes.sheetTitle,
      },
    },
  },
});

const shared = {
  "--mantine-color-body": "var(--ground)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-red-outline": "var(--danger)",
  "--mantine-color-default": "var(--card)",
  "--mantine-color-default-hover": "var(--soft)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-primary-color-filled": "var(--action)",
  "--mantine-primary-color-filled-hover": "var(--action-hover)",
  "--mantine-primary-color-contrast": "var(--on-action)",
  "--mantine-color-stone-filled": "var(--action)",
  "--mantine-color-stone-filled-hover": "var(--action-hover)",
  "--mantine-color-stone-contrast": "var(--on-action)",
  "--mantine-color-stone-light": "var(--soft)",
  "--mantine-color-stone-light-hover": "var(--line)",
  "--mantine-color-stone-light-color": "var(--ink)",
  "--mantine-color-anchor": "var(--ink)",
  "--mantine-color-disabled": "var(--soft)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--line)",
};

/** Puts our tokens under the variables that Mantine's parts read, in both schemes. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});

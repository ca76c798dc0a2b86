/** The menu itself, open from the start: it is there because somebody pressed its button. */
"use client";

import { Menu } from "@mantine/core";
import { Link } from "./link";
import { type ActionMenuProps, type MenuAction, MenuButton } from "./menu-button";

export function ActionMenuList({ actions, width, ...button }: ActionMenuProps) {
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      width={width}
      withinPortal
      // Within the page's content, where those who jump from landmark to landmark look for it.
      portalProps={{ target: "#main" }}
      // A menu has room for its entries only.
      withInitialFocusPlaceholder={false}
      // Gone before what was chosen opens: a dialog that is loaded meanwhile would leave it standing.
      transitionProps={{ exitDuration: 0 }}
    >
      <Menu.Target>
        <MenuButton {...button} />
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => (
          <Entry key={action.label} {...action} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ label, icon: Sign, href, onChoose, isDisabled = false }: MenuAction) {
  const section = <Sign size={20} stroke={1.75} aria-hidden="true" />;
  if (href !== undefined) {
    return (
      <Menu.Item leftSection={section} component={Link} href={href}>
        {label}
      </Menu.Item>
    );
  }
  return (
    <Menu.Item leftSection={section} disabled={isDisabled} onClick={onChoose}>
      {label}
    </Menu.Item>
  );
}

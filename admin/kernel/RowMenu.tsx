import { useRef } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';

export interface RowMenuItem {
  label: string;
  icon: typeof More;
  isDangerous?: boolean;
  onSelect: () => void;
}

interface RowMenuProps {
  label: string;
  items: RowMenuItem[];
}

/** All that can be done with one row; nothing is shown where that is nothing. */
export const RowMenu = ({ label, items }: RowMenuProps) => {
  /*
   * A dialog gives the focus back to what had it before. It is opened only after the menu has closed and given the focus
   * back to its button: a menu item would be gone by then.
   */
  const chosen = useRef<RowMenuItem | null>(null);
  const runChosen = () => {
    const item = chosen.current;
    chosen.current = null;
    if (item) setTimeout(item.onSelect);
  };

  if (items.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger tag={IconButton} icon={<More />} label={label} variant="ghost" endIcon={null} />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={undefined} onCloseAutoFocus={runChosen}>
        {items.map((item) => (
          <Menu.Item
            key={item.label}
            variant={item.isDangerous ? 'danger' : 'default'}
            startIcon={<item.icon />}
            onSelect={() => (chosen.current = item)}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};

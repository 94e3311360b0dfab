import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { Icon } from '../../../platform/parts/Icon.tsx';
import styles from './ToggleButton.module.css';

/** Shows or hides a layer; what of it can be set opens beside it. */
export function ToggleButton({
  pressed,
  onToggle,
  label,
  settings,
  settingsLabel,
}: {
  readonly pressed: boolean;
  readonly onToggle: () => void;
  readonly label: string;
  readonly settings?: ReactNode;
  readonly settingsLabel?: string;
}) {
  return (
    <span className={styles['group']} data-pressed={pressed}>
      <button type="button" aria-pressed={pressed} onClick={onToggle}>
        <i aria-hidden="true" />
        {label}
      </button>
      {settings && (
        <Popover content={settings} trigger="click" placement="bottomLeft" arrow={false}>
          <button type="button" aria-label={settingsLabel} className={styles['more']}>
            <Icon name="chevronDown" size={12} />
          </button>
        </Popover>
      )}
    </span>
  );
}

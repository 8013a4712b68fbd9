import { useClickOutside, useFocusReturn, useFocusTrap } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import classes from './popup.module.css';

/** What the button that opens a popup must say of itself. */
export interface PopupTriggerProps {
  readonly id: string;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
}

interface PopupProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The button, which stays where it is; `props` belong on it. */
  readonly trigger: (props: PopupTriggerProps) => ReactNode;
  /** Below a button at the end of the head, or at one of the bar, which stands at the foot on phones. */
  readonly place: 'HEAD' | 'BAR';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function Panel({ id, labelId, place, children }: Pick<PopupProps, 'place' | 'children'> & PanelIds) {
  const trap = useFocusTrap();
  return (
    <div
      id={id}
      ref={trap}
      role="dialog"
      aria-labelledby={labelId}
      className={classes.panel}
      data-place={place}
    >
      {children}
    </div>
  );
}

interface PanelIds {
  readonly id: string;
  readonly labelId: string;
}

/**
 * A small panel at a button of the frame: takes the focus, gives it back, closes with Escape and with a press beside it.
 * It hangs at its button, so that it needs no library that measures where things are.
 */
export function Popup({ isOpen, onClose, trigger, place, className, children }: PopupProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLDivElement | null>(null);
  useClickOutside(onClose, null, [anchor], isOpen);
  useFocusReturn({ opened: isOpen });
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen && !event.nativeEvent.isComposing) onClose();
  };
  const panelId = `${id}-panel`;
  return (
    // The handler only closes what is open; all acts have buttons of their own.
    <div
      ref={setAnchor}
      role="presentation"
      className={`${classes.anchor ?? ''} ${className ?? ''}`}
      onKeyDown={handleKeyDown}
    >
      {trigger({
        id,
        'aria-haspopup': 'dialog',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? panelId : undefined,
      })}
      {isOpen && (
        <Panel id={panelId} labelId={id} place={place}>
          {children}
        </Panel>
      )}
    </div>
  );
}

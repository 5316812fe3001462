import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isNearEnd, shiftAt, slotCount, slotOf } from './scroll-scale.ts';

export const rowHeight = 40;

/** What moves further than so many heights of the view at once was dragged or thrown there: it is a jump. */
const jump = 3;
/** How long scrolling rests before the scrollbar is put where the rows in view belong, in milliseconds. */
const rest = 150;

export interface RowWindow {
  /** The rows in view with some around, and where each is drawn. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  readonly height: number;
  /** Brings a row into view. */
  show(row: number): void;
}

/** Draws a list of any length: what `scroll-scale.ts` says, done to a scroller. */
export function useRowWindow(rowCount: number, scroller: RefObject<HTMLDivElement | null>): RowWindow {
  const [shift, setShift] = useState(0);
  /** What is drawn by, and where the scrollbar was, as the events that change them must see them. */
  const now = useRef({ shift: 0, top: 0 });
  const slots = slotCount(rowCount);
  const virtualizer = useVirtualizer({
    count: slots,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The header covers the first row's height.
    scrollPaddingStart: rowHeight,
  });

  const place = useCallback(
    (row: number, offset: number) => {
      const element = scroller.current;
      if (element === null) return;
      const slot = slotOf(row, rowCount);
      element.scrollTop = slot * rowHeight + offset;
      now.current = { shift: row - slot, top: element.scrollTop };
      setShift(row - slot);
    },
    [rowCount, scroller],
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null || slots === rowCount) {
      now.current.shift = 0;
      setShift(0);
      return;
    }
    const slotAt = (top: number) => Math.floor(top / rowHeight);
    const settle = () => {
      const { scrollTop } = element;
      const slot = slotAt(scrollTop);
      const row = slot + now.current.shift;
      if (slotOf(row, rowCount) !== slot) place(row, scrollTop % rowHeight);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      const { scrollTop, clientHeight } = element;
      const isJump = Math.abs(scrollTop - now.current.top) > jump * clientHeight;
      now.current.top = scrollTop;
      if (isJump) {
        now.current.shift = shiftAt(slotAt(scrollTop), rowCount);
        setShift(now.current.shift);
      } else if (isNearEnd(slotAt(scrollTop), rowCount)) settle();
      clearTimeout(timer);
      timer = setTimeout(settle, rest);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
    };
  }, [rowCount, slots, scroller, place]);

  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index: index + shift, top: start })),
    height: virtualizer.getTotalSize(),
    show: (row) => {
      const slot = row - now.current.shift;
      const view = scroller.current?.clientHeight ?? 0;
      const isFar = Math.abs(slot * rowHeight - now.current.top) > jump * view;
      if (slots === rowCount || !isFar) virtualizer.scrollToIndex(slot);
      else place(row, 0);
    },
  };
}

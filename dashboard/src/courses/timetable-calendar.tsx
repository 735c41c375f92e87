import type { ReactElement } from 'react';
import { CompareTable } from '../app/compare-table';
import { faultOf, slotText, weeksOf, type PlannedSlot, type SlotFault } from './timetable-plan';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

interface Props {
  readonly slots: readonly PlannedSlot[];
  readonly faults?: readonly SlotFault[];
  readonly onRemove?: (slot: PlannedSlot) => void;
}

/** A timetable as a calendar. A failing slot is told by a shape and in words, not by colour alone. */
export function TimetableCalendar({ slots, faults = [], onRemove }: Props): ReactElement | null {
  if (slots.length === 0) return null;
  return (
    <div className="compare-scroll">
      <CompareTable label="课表" headings={WEEKDAYS}>
        {weeksOf(slots).map(({ monday, days }) => (
          <tr key={monday}>
            {days.map(({ day, slots: lessons }) => (
              <td key={day}>
                {lessons.length > 0 && <div className="hint">{day}</div>}
                {lessons.map((slot) => (
                  <Lesson key={slotText(slot)} slot={slot} fault={faultOf(faults, slot)} onRemove={onRemove} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </CompareTable>
    </div>
  );
}

interface LessonProps {
  readonly slot: PlannedSlot;
  readonly fault: SlotFault | undefined;
  readonly onRemove: Props['onRemove'];
}

function Lesson({ slot, fault, onRemove }: LessonProps): ReactElement {
  return (
    <div className={fault ? 'state-tag state-tag-bad' : undefined}>
      {fault && <span>■ 不合规 </span>}
      {slotText(slot)}{' '}
      {onRemove && (
        <button
          type="button"
          aria-label={`删除 ${slot.day} ${slotText(slot)}`}
          onClick={() => {
            onRemove(slot);
          }}
        >
          ×
        </button>
      )}
    </div>
  );
}

/** What is wrong with slots, by which article, and where they could go. */
export function SlotFaults({ faults }: { readonly faults: readonly SlotFault[] }): ReactElement {
  return (
    <div role="alert">
      <h3>{faults.length} 个时段不合规</h3>
      <ul>
        {faults.map(({ slot, message, basis }) => (
          <li key={`${slot.day} ${slot.from} ${slot.to}`}>
            {message}
            {basis && <span className="hint">（{basis}）</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/planning/calendar_lanes.h"

#include <algorithm>

namespace caravan::ui {

std::map<RecordKey, CalendarLane> lanesOf(const std::vector<const CalendarEntry*>& day,
                                          int minutesMin)
{
    std::map<RecordKey, CalendarLane> lanes;
    std::vector<RecordKey> linked; // since everything before had ended
    std::vector<QDateTime> ends;   // of each lane
    QDateTime last;
    const auto close = [&] {
        for (const RecordKey& key : linked) {
            lanes[key].lanes = static_cast<int>(ends.size());
        }
        linked.clear();
        ends.clear();
    };
    for (const CalendarEntry* entry : day) {
        if (entry->isAllDay) {
            continue;
        }
        if (last.isValid() && entry->start >= last) {
            close();
            last = {};
        }
        const QDateTime end = std::max(entry->end, entry->start.addSecs(minutesMin * 60));
        const auto free = std::find_if(ends.begin(), ends.end(), [&](const QDateTime& before) {
            return before <= entry->start;
        });
        lanes[entry->key].lane = static_cast<int>(free - ends.begin());
        free == ends.end() ? ends.push_back(end) : static_cast<void>(*free = end);
        last = last.isValid() ? std::max(last, end) : end;
        linked.push_back(entry->key);
    }
    close();
    return lanes;
}

} // namespace caravan::ui

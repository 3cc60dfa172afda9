// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "sync/hub/apply/history_text.h"

#include "core/record/record_json.h"

#include <boost/json.hpp>

namespace caravan::hub {

std::string changedText(const Record& before, const Record& after)
{
    boost::json::object changed;
    for (const Group& group : after.entity->groups) {
        const GroupValue from = before.groupValue(group);
        const GroupValue to = after.groupValue(group);
        if (from != to) {
            changed[group.name] =
                boost::json::object{{"from", groupToJson(*after.entity, group, from)},
                                    {"to", groupToJson(*after.entity, group, to)}};
        }
    }
    return boost::json::serialize(changed);
}

} // namespace caravan::hub

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/store/rulebook.h"

namespace caravan {

Done Rule::complete(Draft& /*draft*/) const
{
    return done();
}

Done Rule::check(const RecordStep& /*step*/) const
{
    return done();
}

void Rule::beginClone(Edit&, const Record&, Replica&, Date) const {}

Done Rulebook::complete(Draft& draft) const
{
    for (const auto& rule : m_rules) {
        if (Done completed = rule->complete(draft); !completed) {
            return completed;
        }
    }
    return done();
}

Done Rulebook::check(const RecordStep& step) const
{
    for (const auto& rule : m_rules) {
        if (Done checked = rule->check(step); !checked) {
            return checked;
        }
    }
    return done();
}

Done Rulebook::check(Draft& draft) const
{
    // One after the other, as the hub takes them: lines may come with an offer that is sent, but
    // not behind it.
    EditedSource now(draft.before());
    EditedSource then(draft.before());
    for (const Edit& edit : draft.edits()) {
        then.apply(edit);
        const std::optional<Record> before = now.find(edit.entity, edit.id);
        const std::optional<Record> after = then.find(edit.entity, edit.id);
        // Else it is unknown, or brought back as it was.
        if (after || (before && edit.kind == ChangeKind::remove)) {
            const RecordStep step{before ? &*before : nullptr, after ? &*after : nullptr, now, then,
                                  draft.author()};
            if (Done checked = check(step); !checked) {
                return checked;
            }
        }
        now.apply(edit);
    }
    return done();
}

void Rulebook::beginClone(Edit& clone, const Record& original, Replica& replica, Date today) const
{
    for (const auto& rule : m_rules) {
        rule->beginClone(clone, original, replica, today);
    }
}

} // namespace caravan

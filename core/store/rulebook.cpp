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
    for (const Edit& edit : draft.edits()) {
        const std::optional<Record> before = draft.before().find(edit.entity, edit.id);
        const std::optional<Record> after = draft.after().find(edit.entity, edit.id);
        const bool isRemoval = edit.kind == ChangeKind::remove;
        if (!after && !(before && isRemoval)) {
            continue; // unknown, or brought back as it was
        }
        const RecordStep step{before ? &*before : nullptr, after ? &*after : nullptr,
                              draft.before(), draft.after(), draft.author()};
        if (Done checked = check(step); !checked) {
            return checked;
        }
    }
    return done();
}

} // namespace caravan

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/service/visit_step.h"

#include "ui/text/error_text.h"

namespace caravan::ui {

bool VisitStep::apply(const Result<std::vector<Edit>>& edits, const QString& name,
                      const Entity& entity)
{
    if (!edits) {
        Q_EMIT messageRequested(errorText(edits.error(), &entity), false);
        return false;
    }
    const Done saved = m_desk.save(*edits, name);
    if (!saved) {
        Q_EMIT messageRequested(errorText(saved.error(), &entity), false);
    }
    return saved.has_value();
}

} // namespace caravan::ui

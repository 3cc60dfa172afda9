// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/card_lift.h"

#include "ui/board/board_model.h"
#include "ui/board/column_view.h"
#include "ui/text/value_display.h"

#include <utility>

namespace caravan::ui {

CardLift::CardLift(Beside beside, QObject* parent) : QObject(parent), m_beside(std::move(beside)) {}

void CardLift::lift(ColumnView& view)
{
    m_ids = view.selectedIds();
    if (m_ids.empty()) {
        return;
    }
    const BoardCard* first = view.column().cardAt(view.column().rowOf(m_ids.front()));
    m_name = recordTitle(first->row.record);
    m_from = m_to = &view;
    view.setLifted(true);
    Q_EMIT changed();
}

void CardLift::aim(int step)
{
    ColumnView* to = isActive() ? m_beside(*m_to, step) : nullptr;
    if (to == nullptr) {
        return;
    }
    m_to->setTarget(false);
    m_to = to;
    to->setTarget(to != m_from);
    Q_EMIT aimedAt(to);
    Q_EMIT changed();
}

void CardLift::putDown(bool moves)
{
    if (!isActive()) {
        return;
    }
    ColumnView* from = m_from;
    ColumnView* to = m_to;
    forget();
    from->setLifted(false);
    to->setTarget(false);
    Q_EMIT changed();
    if (moves && to != from) {
        Q_EMIT moveAsked(std::exchange(m_ids, {}), to);
    } else {
        Q_EMIT aimedAt(from);
    }
}

void CardLift::forget()
{
    m_from = m_to = nullptr;
}

QString CardLift::text() const
{
    if (!isActive()) {
        return {};
    }
    const auto count = static_cast<int>(m_ids.size());
    const QString what = count == 1 ? m_name : tr("%Ln card(s)", "that are moved", count);
    return m_to == m_from ? tr("%1: ← → to choose a column, Esc to cancel", "cards").arg(what)
                          : tr("%1 to “%2”: Enter to move, Esc to cancel", "cards, stage")
                                .arg(what, m_to->column().name());
}

} // namespace caravan::ui

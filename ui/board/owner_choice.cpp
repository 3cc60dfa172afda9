// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/board/owner_choice.h"

#include "core/query/phase_filter.h"
#include "ui/text/format.h"

namespace caravan::ui {

bool ownsOpen(Desk& desk, const Entity& entity)
{
    const RecordId user = desk.user();
    if (user.isNil() || entity.scope.owner.empty()) {
        return false;
    }
    const Filter own = Filter::where(entity.scope.owner, Compare::equal, user);
    const Filter open = entity.status ? inPhases(entity, {Phase::open, Phase::begun}) : Filter();
    const auto count = desk.replica().count({entity.name, Filter::all({own, open}), {}, {}});
    if (!count) {
        desk.reportReadFailure(count.error());
    }
    return count && *count > 0;
}

OwnerChoice::OwnerChoice(Desk& desk, const Entity& entity, QWidget* parent)
    : QComboBox(parent), m_desk(desk), m_entity(entity)
{
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addItems({{}, {}});
    const QString key = QStringLiteral("board.%1.mine").arg(toQString(entity.name));
    const QJsonValue kept = desk.preferences().value(key);
    setCurrentIndex(kept.toBool(ownsOpen(desk, entity)) ? 1 : 0);
    connect(this, &QComboBox::currentIndexChanged, this,
            [this, key](int index) { m_desk.preferences().setValue(key, index == 1); });
}

Filter OwnerChoice::filter() const
{
    return currentIndex() == 1 ? Filter::where(m_entity.scope.owner, Compare::equal, m_desk.user())
                               : Filter();
}

void OwnerChoice::retranslate()
{
    setItemText(0, tr("All"));
    setItemText(1, tr("Mine"));
    setAccessibleName(tr("Whose records"));
}

} // namespace caravan::ui

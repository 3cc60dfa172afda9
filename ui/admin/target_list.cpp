// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/target_list.h"

#include "ui/text/format.h"

#include <QSignalBlocker>

namespace caravan::ui {

TargetList::TargetList(const Catalogue& catalogue, QWidget* parent) : QListWidget(parent)
{
    setSpacing(2);
    for (const Entity& entity : catalogue.entities()) {
        if ((entity.role == EntityRole::work || entity.role == EntityRole::part) &&
            !entity.isHidden) {
            auto* line = new QListWidgetItem(labelText(entity.plural), this);
            line->setData(Qt::UserRole, toQString(entity.name));
            line->setCheckState(Qt::Unchecked);
        }
    }
}

std::vector<std::string> TargetList::targets() const
{
    std::vector<std::string> names;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked) {
            names.push_back(toStd(item(i)->data(Qt::UserRole).toString()));
        }
    }
    return names;
}

void TargetList::setTargets(const Field& field)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i) {
        const std::string name = toStd(item(i)->data(Qt::UserRole).toString());
        item(i)->setCheckState(field.mayReferTo(name) ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace caravan::ui

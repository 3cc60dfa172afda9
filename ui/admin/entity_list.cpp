// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/entity_list.h"

#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_label.h"

#include <QSignalBlocker>

#include <algorithm>
#include <vector>

namespace caravan::ui {
namespace {

constexpr int kEntityListWidth = 220;
constexpr int kEntityListLineHeight = 32;
constexpr int kEntityListNameRole = Qt::UserRole;

} // namespace

EntityList::EntityList(QWidget* parent) : QListWidget(parent)
{
    setFixedWidth(kEntityListWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setIconSize(QSize(kIconSize + 2 * kGap, kIconSize)); // the words begin beside it
}

void EntityList::retranslate()
{
    setAccessibleName(tr("Entities"));
}

void EntityList::setCatalogue(const Catalogue& catalogue)
{
    const std::string before = currentName();
    std::vector<const Entity*> all;
    for (const Entity& entity : catalogue.entities()) {
        if (entity.role != EntityRole::system && entity.isTyped()) {
            all.push_back(&entity);
        }
    }
    const auto rank = [](const Entity& entity) {
        return isCompanyName(entity.name) ? 0 : 1 + static_cast<int>(entity.role);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Entity* one, const Entity* other) {
        return rank(*one) != rank(*other)
                   ? rank(*one) < rank(*other)
                   : QString::localeAwareCompare(labelText(one->plural), labelText(other->plural)) <
                         0;
    });
    const QSignalBlocker quiet(this);
    clear();
    for (const Entity* entity : all) {
        QString text = labelText(entity->plural);
        if (isCompanyName(entity->name)) {
            text = tr("%1 (own)").arg(text);
        }
        if (entity->isHidden) {
            text = tr("%1 (hidden)").arg(text);
        }
        auto* line = new QListWidgetItem(icon(toQString(entity->icon)), text, this);
        line->setData(kEntityListNameRole, toQString(entity->name));
        line->setToolTip(plainToolTip(text));
        line->setSizeHint(QSize(0, kEntityListLineHeight));
        if (entity->name == before) {
            setCurrentItem(line);
        }
    }
    if (currentRow() < 0 && count() > 0) {
        setCurrentRow(0);
    }
}

std::string EntityList::currentName() const
{
    const QListWidgetItem* item = currentItem();
    return item != nullptr ? toStd(item->data(kEntityListNameRole).toString()) : std::string();
}

void EntityList::setCurrentName(const std::string& name)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(kEntityListNameRole).toString() == toQString(name)) {
            setCurrentRow(i);
        }
    }
}

} // namespace caravan::ui

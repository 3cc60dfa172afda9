// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/record_page/field_history.h"

#include "core/store/people.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr QSize kSize(680, 360);

} // namespace

FieldHistory::FieldHistory(Desk& desk, const Entity& entity, const Field& field,
                           const std::vector<HistoryEntry>& entries, QWidget* parent)
    : QDialog(parent)
{
    const Group& group = entity.groupOf(field);
    setWindowTitle(tr("History: %1", "field").arg(groupLabel(entity, group)));
    openWithin(*this, kSize);
    auto* list = new QTreeWidget;
    list->setRootIsDecorated(false);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setHeaderLabels({tr("When"), tr("Who"), tr("From"), tr("To")});
    list->setAccessibleName(windowTitle());
    Replica& replica = desk.replica();
    for (const HistoryEntry& entry : entries) {
        const QString who = toQString(personName(replica, entry.author));
        const QString when = momentText(entry.at);
        auto* item = new QTreeWidgetItem(
            list, {entry.isLocal ? tr("%1, not at the hub yet", "when").arg(when) : when,
                   who.isEmpty() ? QStringLiteral("–") : who,
                   displayText(replica, entity, group, entry.before),
                   displayText(replica, entity, group, entry.after)});
        for (int column = 2; column < 4; ++column) {
            item->setToolTip(column, item->text(column));
        }
    }
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(3, QHeaderView::Stretch);
    list->setCurrentItem(list->topLevelItem(0));
    auto* close = new QPushButton(tr("Close"));
    setButtonKind(*close, ButtonKind::primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
}

} // namespace caravan::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/drafts_dialog.h"

#include "ui/text/format.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_room.h"
#include "ui/widgets/padded_delegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr QSize kSize(480, 320);

} // namespace

std::vector<RecordKey> keptDrafts(Desk& desk)
{
    std::vector<RecordKey> drafts = desk.drafts().all();
    std::erase_if(drafts, [&](const RecordKey& key) {
        const Entity* entity = desk.catalogue().entity(key.entity);
        return entity == nullptr || !desk.drafts().find(*entity, key.id);
    });
    return drafts;
}

QString draftText(Desk& desk, const RecordKey& key)
{
    const Entity& entity = desk.catalogue().at(key.entity);
    return key.id.isNil()
               ? DraftsDialog::tr("New %1", "kind of record").arg(labelInSentence(entity.labels))
               : toQString(desk.replica().title(key.entity, key.id));
}

DraftsDialog::DraftsDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_drafts(keptDrafts(desk)), m_list(new QListWidget)
{
    setWindowTitle(tr("Forms not saved yet"));
    openWithin(*this, kSize);
    for (const RecordKey& key : m_drafts) {
        const Entity& entity = desk.catalogue().at(key.entity);
        const QString kind = labelText(entity.labels);
        const QString what = draftText(desk, key);
        m_list->addItem(new QListWidgetItem(
            icon(toQString(entity.icon)),
            key.id.isNil() ? what : tr("%1: %2", "kind of record, name").arg(kind, what)));
    }
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new PaddedDelegate(m_list));
    m_list->setCurrentRow(0);
    auto* open = new QPushButton(tr("Keep editing"));
    setButtonKind(*open, ButtonKind::primary);
    open->setDefault(true);
    auto* later = new QPushButton(tr("Later"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(open);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(open, &QPushButton::clicked, this, &QDialog::accept);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    m_list->setFocus();
}

const RecordKey& DraftsDialog::picked() const
{
    return m_drafts.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

} // namespace caravan::ui

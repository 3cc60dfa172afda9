// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/save_view_dialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/dialog_foot.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kSaveViewDialogWidth = 380;
constexpr int kNameMax = 120;

} // namespace

SaveViewDialog::SaveViewDialog(const QString& name, bool isShared, QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit(name)),
      m_shared(new QCheckBox(tr("Share this view with everyone")))
{
    setWindowTitle(tr("Save view"));
    setMinimumWidth(kSaveViewDialogWidth);
    m_name->setMaxLength(kNameMax);
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->selectAll();
    m_shared->setChecked(isShared);
    auto* hint = new PlainLabel(
        tr("Filter, order, columns and grouping are saved and synced to your other laptops."),
        TextRole::caption, Ink::text2);
    hint->setWordWrap(true);
    auto* save = new QPushButton(tr("Save"));
    save->setEnabled(!name.isEmpty());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(new PlainLabel(tr("Name of the view"), TextRole::body, Ink::text2));
    layout->addWidget(m_name);
    layout->addWidget(m_shared);
    layout->addWidget(hint);
    layout->addSpacing(kGap);
    layout->addLayout(makeDialogFoot(*this, *save));
    connect(m_name, &QLineEdit::textChanged, save,
            [save](const QString& text) { save->setEnabled(!text.trimmed().isEmpty()); });
}

QString SaveViewDialog::name() const
{
    return m_name->text().trimmed();
}

bool SaveViewDialog::isShared() const
{
    return m_shared->isChecked();
}

} // namespace caravan::ui

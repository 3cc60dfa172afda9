// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/shell/shortcut_sheet.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/key_cap.h"
#include "ui/widgets/plain_label.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kColumns = 2;

} // namespace

ShortcutSheet::ShortcutSheet(const QList<QAction*>& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kCardPadding);
    layout->addWidget(new PlainLabel(windowTitle(), TextRole::pageTitle));

    QList<QAction*> shown;
    for (QAction* action : actions) {
        if (!action->text().isEmpty() && !action->shortcut().isEmpty()) {
            shown.append(action);
        }
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kCardPadding);
    grid->setVerticalSpacing(10);
    const int rows = (static_cast<int>(shown.size()) + kColumns - 1) / kColumns;
    for (int i = 0; i < shown.size(); ++i) {
        const int column = i / rows * 3;
        grid->addWidget(new PlainLabel(shown.at(i)->text()), i % rows, column);
        grid->addWidget(new KeyCap(shown.at(i)->shortcut().toString(QKeySequence::NativeText)),
                        i % rows, column + 1, Qt::AlignRight);
    }
    grid->setColumnMinimumWidth(2, kPageMargin);
    layout->addLayout(grid);

    auto* buttons = new QDialogButtonBox;
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace caravan::ui

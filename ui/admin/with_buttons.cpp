// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/with_buttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace caravan::ui {

QWidget* withButtons(QWidget* shown, const QList<QPushButton*>& left,
                     const QList<QPushButton*>& right)
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    for (QPushButton* button : left) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    for (QPushButton* button : right) {
        buttons->addWidget(button);
    }
    auto* whole = new QWidget;
    auto* layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(shown, 1);
    layout->addLayout(buttons);
    return whole;
}

void nameIcon(QPushButton& button, const char* iconName, const QString& text, const QString& tip)
{
    button.setIcon(icon(QLatin1String(iconName)));
    button.setAccessibleName(text);
    button.setToolTip(tip);
}

} // namespace caravan::ui

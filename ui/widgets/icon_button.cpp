// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/icon_button.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"

#include <QToolButton>

namespace caravan::ui {

QToolButton* makeIconButton(const QString& iconName, Ink ink)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName, ink));
    button->setIconSize(QSize(kIconSize, kIconSize));
    button->setFocusPolicy(Qt::StrongFocus);
    setButtonKind(*button, ButtonKind::secondary);
    return button;
}

} // namespace caravan::ui

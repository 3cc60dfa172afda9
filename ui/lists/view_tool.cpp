// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/view_tool.h"

#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QMenu>
#include <QToolButton>

namespace caravan::ui {

void styleViewTool(QToolButton& button, const QString& iconName)
{
    button.setIcon(icon(iconName));
    button.setIconSize(QSize(kSmallIconSize, kSmallIconSize));
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setPopupMode(QToolButton::InstantPopup);
    button.setFocusPolicy(Qt::TabFocus);
    button.setMenu(new QMenu(&button));
    setButtonKind(button, ButtonKind::ghost);
    button.setFixedHeight(kSmallControlHeight);
}

} // namespace caravan::ui

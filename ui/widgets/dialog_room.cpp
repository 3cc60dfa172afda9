// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/widgets/dialog_room.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace caravan::ui {

void giveRoom(QDialog& dialog)
{
    const QLayout* layout = dialog.layout();
    if (layout == nullptr || !layout->hasHeightForWidth()) {
        return;
    }
    const QScreen* screen = dialog.screen();
    const int most = screen != nullptr ? screen->availableGeometry().height() : dialog.height();
    const int needed = std::min(layout->totalHeightForWidth(dialog.width()), most);
    if (dialog.height() < needed) {
        dialog.resize(dialog.width(), needed);
    }
}

} // namespace caravan::ui
